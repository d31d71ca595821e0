export async function main(): Promise<void> {
  const m = await import('./main.ts')
  await m.run()
}
