import { describe, expect, it } from '@jest/globals'
import { descendants, listProcesses, parsePs } from '../../../src/system/process-table.ts'
import { run } from '../../support/processes.ts'

describe('the table of processes', () => {
  it('is read from ps where there is no /proc', async () => {
    const ps = await run('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,comm='], {
      env: { PATH: process.env['PATH'] ?? '' },
    })
    expect(ps.code).toBe(0)
    const row = (await listProcesses()).find(({ pid }) => pid === process.pid)
    expect(parsePs(ps.stdout)).toContainEqual({ ...row, session: 0, name: expect.any(String) })
  })

  it('leaves zombies out, and takes any name', () => {
    const rows = parsePs(
      '    1     0     1 S init\n   12     1    12 Z git\n   13     1    13 Ss a name with (spaces)\n',
    )
    expect(rows.map(({ pid, name }) => [pid, name])).toEqual([
      [1, 'init'],
      [13, 'a name with (spaces)'],
    ])
  })

  it('tells who descends from whom, in any order', () => {
    const rows = [
      [4, 3],
      [3, 2],
      [2, 1],
      [9, 1],
    ].map(([pid = 0, parent = 0]) => ({ pid, parent, group: 0, session: 0, name: '' }))
    expect([...descendants(rows, [2])].toSorted((a, b) => a - b)).toEqual([2, 3, 4])
  })
})
