package server_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"go.uber.org/zap/zaptest"

	"example.com/web/internal/pages"
	"example.com/web/internal/server"
)

func newServer(t *testing.T, requestsPerSecond float64) http.Handler {
	t.Helper()
	directory := t.TempDir()
	if err := os.WriteFile(filepath.Join(directory, "hello.md"), []byte("# Hello\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := pages.NewLibrary(directory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = library.Close() })
	return server.New(library, server.Options{Logger: zaptest.NewLogger(t), RequestsPerSecond: requestsPerSecond})
}

func get(handler http.Handler, path string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
	return answer
}

func TestPage(t *testing.T) {
	answer := get(newServer(t, 100), "/hello")
	if diff := cmp.Diff("<h1>Hello</h1>\n", answer.Body.String()); diff != "" {
		t.Error(diff)
	}
	if err := uuid.Validate(answer.Header().Get("X-Request-Id")); err != nil {
		t.Error(err)
	}
}

func TestStatus(t *testing.T) {
	handler := newServer(t, 100)
	got := map[string]int{}
	for _, path := range []string{"/", "/hello", "/missing", "/..%2Fsecret", "/metrics"} {
		got[path] = get(handler, path).Code
	}
	want := map[string]int{"/": 302, "/hello": 200, "/missing": 404, "/..%2Fsecret": 404, "/metrics": 200}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTooManyRequests(t *testing.T) {
	handler := newServer(t, 1)
	get(handler, "/hello")
	if got := get(handler, "/hello").Code; got != http.StatusTooManyRequests {
		t.Errorf("second request: status %d, want 429", got)
	}
}
