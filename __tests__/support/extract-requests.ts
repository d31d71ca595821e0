// Performs extraction requests, given as JSON on stdin, one after another, and prints the results: for a process with other rights or mounts.
import { text } from 'node:stream/consumers'
import { extractModule, type ExtractRequest } from '../../src/modules/extract.ts'

const requests = JSON.parse(await text(process.stdin)) as readonly ExtractRequest[]
const results: unknown[] = []
for (const request of requests) results.push(await extractModule(request))
process.stdout.write(JSON.stringify(results))
