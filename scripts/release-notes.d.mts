export function releaseNotes(
  tag: string,
  sources: { readonly packageVersion: string; readonly sourceVersion: string; readonly changelog: string },
): string
