/** As go joins them: the path goes in front of a query (cmd/go/internal/modfetch/proxy.go getBody). */
export function below(base: string, path: string): URL {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`
  return url
}
