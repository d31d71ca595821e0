import type { FailureCode } from '../diagnosis/codes.ts'
import { hashGoMod } from './directory-hash.ts'
import type { ExtractResult } from './extract.ts'
import { checkInfo } from './module-info.ts'
import type { WantedModule } from './module-set.ts'
import type { Verdict } from './obtain.ts'

/** This machine cannot hold the modules: a full disk, missing rights. No mirror can help. */
export class ModuleCacheError extends Error {
  override readonly name = 'ModuleCacheError'
  readonly code: FailureCode

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What the worker found, as a verdict on the source. A full disk is nobody's wrong byte: it ends the run. */
export function judgeExtraction(result: ExtractResult): Verdict<string> {
  switch (result.kind) {
    case 'ok':
      return { kind: 'right', value: result.sum }
    case 'left-to-go':
      return { kind: 'right', value: '' }
    case 'bad-zip':
      return { kind: 'wrong', code: 'corrupt-zip', message: result.reason }
    case 'wrong-hash':
      return {
        kind: 'wrong',
        code: 'checksum-mismatch',
        message: `its hash is ${result.got}, go.sum has ${result.accepted.join(' and ')}`,
      }
    case 'failed':
      throw new ModuleCacheError(result.code, result.message)
  }
}

/** go.sum does not cover `.info`: only its version can be checked. */
export function checkInfoFile(data: Buffer, module: WantedModule): Verdict<string> {
  const verdict = checkInfo(data, module.version)
  switch (verdict.kind) {
    case 'right':
      return { kind: 'right', value: '' }
    case 'wrong-version':
      return { kind: 'wrong', code: 'wrong-version', message: `it is that of version ${verdict.got}` }
    case 'invalid':
      return { kind: 'wrong', code: 'not-a-module-proxy', message: verdict.reason }
  }
}

/** A `.mod` against its `/go.mod` line of go.sum. */
export function checkGoModFile(data: Buffer, module: WantedModule): Verdict<string> {
  const got = hashGoMod(data)
  if (module.sums.includes(got)) return { kind: 'right', value: got }
  return {
    kind: 'wrong',
    code: 'checksum-mismatch',
    message: `its hash is ${got}, go.sum has ${module.sums.join(' and ')}`,
  }
}
