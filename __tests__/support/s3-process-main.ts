import { createCacheStore } from '../../src/cache/create-store.ts'
import type { S3ProcessWork } from './s3-process.ts'

/** Each entry is saved by a job of its own, all at once; the modules by another one. */
export async function runS3Work({ url, bucket, entries, modules }: S3ProcessWork): Promise<void> {
  const open = () =>
    createCacheStore({
      kind: 's3',
      settings: { bucket, prefix: '', endpoint: url, forcePathStyle: true },
      environment: process.env,
      modulesTimeoutMs: 60_000,
    })
  const signal = AbortSignal.timeout(120_000)
  const saves = entries.map(async entry => {
    const store = open()
    const { outcome } = await store.entries.save({ name: 'build', ...entry, signal })
    await store.close()
    return outcome
  })
  const saveModules = async (): Promise<string> => {
    if (modules === undefined) return 'off'
    const store = open()
    const saved = await store.modules?.save({ ...modules, replace: false, signal })
    await store.close()
    return saved?.outcome ?? 'off'
  }
  process.stdout.write(JSON.stringify(await Promise.all([...saves, saveModules()])))
}
