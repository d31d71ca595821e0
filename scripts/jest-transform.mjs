// Types are stripped, not checked: `npm run types` checks them. Positions stay the same, so stack traces need no source map.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

export default {
  process: sourceText => ({ code: stripTypeScriptTypes(sourceText) }),
  getCacheKey: (sourceText, sourcePath) =>
    createHash('sha256').update(`${process.version}\0${sourcePath}\0${sourceText}`).digest('hex'),
}
