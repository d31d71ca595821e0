import { isEntryName } from './entry-name.ts'

/** Whether a path is that of a module's file in GOPROXY layout. */
export function isModuleFileName(path: string): boolean {
  return isEntryName(path) && /^[^/].*\/@v\/[^/]+\.(info|mod|zip)$/.test(path)
}
