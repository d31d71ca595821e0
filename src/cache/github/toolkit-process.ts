import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeFileAtomically } from '../../system/files.ts'
import type { ToolkitReport } from './toolkit-outcome.ts'

/** What the saving process is asked to do: the content of the file that it is given. */
export const toolkitRequest = v.object({ path: v.string(), key: v.string(), reportFile: v.string() })

export type ToolkitRequest = v.InferOutput<typeof toolkitRequest>

/**
 * The process that saves. The toolkit cannot be cancelled, waits up to 15 minutes, reads the environment, prints what it likes and leaves
 * sockets open: in a process of its own it can be ended, and sees and says only what we let it.
 *
 * @param argv as node gives it; the third is the request's file
 */
export async function runToolkit(argv: readonly string[]): Promise<void> {
  const request = v.parse(v.pipe(v.string(), v.parseJson(), toolkitRequest), await readFile(argv[2] ?? '', 'utf8'))
  const answers = recordAnswers()
  const outcome = await save(request)
  const report: ToolkitReport = { ...outcome, answers: [...answers] }
  await writeFileAtomically(request.reportFile, JSON.stringify(report))
  // The toolkit leaves sockets open, which would hold the process for minutes.
  process.exit(0)
}

async function save(request: ToolkitRequest): Promise<Pick<ToolkitReport, 'id' | 'thrown'>> {
  const cache = await import('@actions/cache')
  try {
    return { id: await cache.saveCache([request.path], request.key, {}, true) }
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) }
  }
}

/** Every answer to a request of node:http, which is what the toolkit and Azure's SDK use. Without queries: signatures are in them. */
function recordAnswers(): readonly ToolkitReport['answers'][number][] {
  const answers: ToolkitReport['answers'][number][] = []
  subscribe('http.client.response.finish', message => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage }
    const path = request.path.split('?', 1)[0] ?? ''
    answers.push({ method: request.method, path, status: response.statusCode ?? 0 })
  })
  return answers
}
