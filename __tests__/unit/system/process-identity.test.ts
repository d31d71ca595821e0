import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { isAlive } from '../../../src/system/process-identity.ts'

describe('a process', () => {
  it('is alive until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
    expect(isAlive(child.pid ?? 0)).toBe(true)
    child.stdin.end()
    await once(child, 'exit')
    expect(isAlive(child.pid ?? 0)).toBe(false)
  })

  it('is not alive where it was killed and nobody has taken note, as in a container whose first process reaps none', async () => {
    // sleep, which takes the shell's place, knows nothing of the child that it inherits.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const [text] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(text.toString())
      expect(isAlive(pid)).toBe(true)
      // Until then it is still the shell, which would take note.
      while (readFileSync(`/proc/${parent.pid}/comm`, 'latin1').trim() !== 'sleep') await sleep(5)
      process.kill(pid, 'SIGKILL')
      const state = (): string => readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.charAt(0) ?? ''
      while (state() !== 'Z') await sleep(5)
      expect(isAlive(pid)).toBe(false)
    } finally {
      parent.kill('SIGKILL')
    }
  })
})
