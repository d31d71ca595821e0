// Package pages renders Markdown files and keeps the pages that were asked for last.
package pages

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/fsnotify/fsnotify"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/yuin/goldmark"
)

const keptPages = 128

// Library is a directory of Markdown files. It may be used by several goroutines at once.
type Library struct {
	root *os.Root
	kept *lru.Cache[string, []byte]
}

// NewLibrary opens a directory; what lies outside it can't be reached through the Library.
func NewLibrary(directory string) (*Library, error) {
	root, err := os.OpenRoot(directory)
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	kept, err := lru.New[string, []byte](keptPages)
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	return &Library{root: root, kept: kept}, nil
}

// HTML returns the page of that name, rendered. The error of a page that does not exist is fs.ErrNotExist.
func (l *Library) HTML(name string) ([]byte, error) {
	if page, ok := l.kept.Get(name); ok {
		return page, nil
	}
	source, err := l.root.ReadFile(name + ".md")
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := goldmark.Convert(source, &page); err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	l.kept.Add(name, page.Bytes())
	return page.Bytes(), nil
}

// Close closes the directory.
func (l *Library) Close() error {
	return l.root.Close()
}

// Watch forgets the rendered pages whenever a file changes. It returns when ctx is done.
func (l *Library) Watch(ctx context.Context) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	defer func() { _ = watcher.Close() }()
	if err := watcher.Add(l.root.Name()); err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-watcher.Events:
			l.kept.Purge()
		case err := <-watcher.Errors:
			return fmt.Errorf("watch: %w", err)
		}
	}
}
