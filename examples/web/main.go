// Web serves a directory of Markdown pages. It is what README's first command builds, so it is small and depends on
// a dozen real modules.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"go.uber.org/zap"
	"golang.org/x/sync/errgroup"

	"example.com/web/internal/pages"
	"example.com/web/internal/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := newCommand().ExecuteContext(ctx); err != nil {
		os.Exit(1)
	}
}

func newCommand() *cobra.Command {
	var configFile string
	command := &cobra.Command{
		Use:          "web [directory]",
		Short:        "Serve a directory of Markdown pages",
		Args:         cobra.MaximumNArgs(1),
		SilenceUsage: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			config, err := readConfig(configFile)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				config.Directory = args[0]
			}
			return serve(cmd.Context(), config)
		},
	}
	command.Flags().StringVarP(&configFile, "config", "c", "", "YAML file with address, directory and requestsPerSecond")
	return command
}

func serve(ctx context.Context, config config) error {
	logger, err := zap.NewProduction()
	if err != nil {
		return fmt.Errorf("logger: %w", err)
	}
	defer func() { _ = logger.Sync() }()

	library, err := pages.NewLibrary(config.Directory)
	if err != nil {
		return err
	}
	defer func() { _ = library.Close() }()
	listener, err := net.Listen("tcp", config.Address)
	if err != nil {
		return err
	}
	logger.Info("serving", zap.Stringer("address", listener.Addr()), zap.String("directory", config.Directory))

	web := &http.Server{
		Handler:           server.New(library, server.Options{Logger: logger, RequestsPerSecond: config.RequestsPerSecond}),
		ReadHeaderTimeout: 5 * time.Second,
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return library.Watch(ctx) })
	group.Go(func() error {
		if err := web.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		return web.Shutdown(last)
	})
	return group.Wait()
}
