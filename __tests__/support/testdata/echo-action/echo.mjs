import { appendFileSync } from 'node:fs'

const FILES = { output: 'GITHUB_OUTPUT', env: 'GITHUB_ENV', path: 'GITHUB_PATH', state: 'GITHUB_STATE', summary: 'GITHUB_STEP_SUMMARY' }

/** Prints its environment (encoded, for it may look like commands), then does what `commands` says. */
export async function echo(commands) {
  console.log(`environment ${Buffer.from(JSON.stringify(process.env)).toString('base64')}`)
  for (const [name, variable] of Object.entries(FILES))
    if (commands[name] !== undefined) appendFileSync(process.env[variable], commands[name])
  if (commands.print !== undefined) process.stdout.write(commands.print)
  if (commands.printError !== undefined) process.stderr.write(commands.printError)
  if (commands.wait !== undefined) {
    process.once(commands.wait, () => process.exit(commands.exit ?? 0))
    console.log('waiting')
    await new Promise(resolve => setTimeout(resolve, 30_000))
  }
  process.exitCode = commands.exit ?? 0
}
