/**
 * A text for people: of every URL in it, user, password and query are gone. The query of module discovery (`?go-get=1`) stays:
 * it says what was asked. go itself prints passwords as `xxxxx`, but git prints URLs as they were given to it.
 */
export function redactUrls(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/'"`]*@/gi, '$1')
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?'"`]*)\?(?!go-get=1(?:[\s'":,]|$))[^\s'"`]*/gi, '$1')
}
