import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { marked } from 'marked'

/** What a browser made of a page. */
export interface RenderedPage {
  /** Errors of scripts, and of charts that cannot be read. */
  readonly errors: readonly string[]
  /** Charts that were drawn. */
  readonly charts: number
  /** Of the whole page. */
  readonly text: string
  /** Addresses that the page would lead to or load from. */
  readonly addresses: readonly string[]
  readonly heightPx: number
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const
const WIDTH_PX = 1000
const TIMEOUT_MS = 120_000
const MERMAID = fileURLToPath(new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url))

/** Shows Markdown as GitHub does, charts drawn by Mermaid, in a real browser. @param picture where a PNG of it goes */
export async function renderInBrowser(markdown: string, picture: string): Promise<RenderedPage> {
  const directory = await mkdtemp(join(tmpdir(), 'browser-'))
  try {
    const page = join(directory, 'page.html')
    await writeFile(page, pageOf(markdown))
    const dom = await chromium(directory, ['--dump-dom', pathToFileURL(page).href])
    const result = JSON.parse(
      unescape(/<template id="result">(.*?)<\/template>/s.exec(dom)?.[1] ?? '{}'),
    ) as RenderedPage
    await chromium(directory, [
      `--window-size=${WIDTH_PX},${Math.max(200, result.heightPx ?? 0)}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ])
    return result
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function chromium(directory: string, args: readonly string[]): Promise<string> {
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap(path => NAMES.map(name => join(path, name)))
    .find(file => existsSync(file))
  if (program === undefined) throw new Error('there is no chromium: node scripts/install-test-tools.mjs --long')
  const common = [
    '--headless=new',
    // As root, in a container, there is no sandbox; the page is ours, and nothing is loaded from elsewhere.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--no-first-run',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(directory, 'profile')}`,
    `--window-size=${WIDTH_PX},800`,
    '--virtual-time-budget=20000',
  ]
  const options = { timeout: TIMEOUT_MS, maxBuffer: 64 << 20 }
  return (await promisify(execFile)(program, [...common, ...args], options)).stdout
}

function unescape(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function pageOf(markdown: string): string {
  const body = marked
    .parse(markdown, { async: false, gfm: true })
    .replaceAll(/<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs, '<pre class="mermaid">$1</pre>')
  return `<!doctype html>
<html><head><meta charset="utf-8"><style>
body { font: 16px/1.5 "DejaVu Sans", "Noto Color Emoji", sans-serif; color: #1f2328; max-width: 920px; margin: 24px auto; padding: 0 16px }
table { border-collapse: collapse; display: block; overflow: auto; max-width: 100% }
td, th { border: 1px solid #d1d9e0; padding: 6px 13px } tr:nth-child(2n) td { background: #f6f8fa }
code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% "DejaVu Sans Mono", monospace }
pre { background: #f6f8fa; border-radius: 6px; padding: 16px; overflow: auto; font: 85%/1.45 "DejaVu Sans Mono", monospace }
pre.mermaid { background: none }
</style></head><body>
${body}
<script>window.problems = []; addEventListener('error', event => problems.push(String(event.message || event.target.src)), true)</script>
<script src="${pathToFileURL(MERMAID).href}"></script>
<script>
(async () => {
  // As in a page of its own: nothing of ours counts.
  const addresses = [...document.querySelectorAll('[href],body [src]')].map(e => e.href || e.src).filter(a => !a.endsWith('/mermaid.min.js'))
  const text = document.body.innerText
  try {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: 'default' })
    for (const chart of document.querySelectorAll('.mermaid')) await mermaid.parse(chart.textContent)
    await mermaid.run()
  } catch (error) { problems.push(String(error)) }
  const result = document.createElement('template')
  result.id = 'result'
  result.content.append(JSON.stringify({ errors: problems, charts: document.querySelectorAll('.mermaid svg').length, text, addresses, heightPx: document.documentElement.scrollHeight }))
  document.body.append(result)
})()
</script></body></html>
`
}
