// The one module that is bundled: dist's entries are one line each, and each loads only what it needs.

export async function main(): Promise<void> {
  await (await import('./main.ts')).run()
}

export async function post(): Promise<void> {
  await (await import('./post.ts')).run()
}

export async function cli(): Promise<void> {
  await (await import('./cli.ts')).run()
}

export async function worker(): Promise<void> {
  await (await import('./modules/extract-worker.ts')).run()
}

export async function toolkit(): Promise<void> {
  await (await import('./cache/github/toolkit-process.ts')).runToolkit(process.argv)
}
