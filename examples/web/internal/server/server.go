// Package server is the HTTP side: routes, limits, metrics.
package server

import (
	"errors"
	"io/fs"
	"net/http"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.uber.org/zap"
	"golang.org/x/time/rate"

	"example.com/web/internal/pages"
)

// Options of a server.
type Options struct {
	Logger            *zap.Logger
	RequestsPerSecond float64
}

// New returns the handler of all routes.
func New(library *pages.Library, options Options) http.Handler {
	registry := prometheus.NewRegistry()
	served := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "pages_served_total", Help: "Pages served, by name."}, []string{"page"})
	registry.MustRegister(served)

	router := chi.NewRouter()
	router.Use(logged(options.Logger), middleware.Recoverer, limited(rate.Limit(options.RequestsPerSecond)))
	router.Handle("/metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	router.Get("/", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/index", http.StatusFound) })
	router.Get("/{page}", func(w http.ResponseWriter, r *http.Request) {
		name := chi.URLParam(r, "page")
		page, err := library.HTML(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			http.NotFound(w, r)
		case err != nil:
			options.Logger.Error("page", zap.String("name", name), zap.Error(err))
			http.Error(w, "this page can't be shown", http.StatusInternalServerError)
		default:
			served.WithLabelValues(name).Inc()
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write(page)
		}
	})
	return router
}

func logged(logger *zap.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			id, start := uuid.NewString(), time.Now()
			w.Header().Set("X-Request-Id", id)
			answer := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
			next.ServeHTTP(answer, r)
			logger.Info("request",
				zap.String("id", id),
				zap.String("path", r.URL.Path),
				zap.Int("status", answer.Status()),
				zap.String("size", humanize.IBytes(uint64(answer.BytesWritten()))),
				zap.Duration("took", time.Since(start)))
		})
	}
}

func limited(limit rate.Limit) func(http.Handler) http.Handler {
	limiter := rate.NewLimiter(limit, max(1, int(limit)))
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !limiter.Allow() {
				http.Error(w, "too many requests", http.StatusTooManyRequests)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
