import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { createGitHubHost } from '../../src/host/github.ts'
import { createProgressLine } from '../../src/host/progress.ts'
import { createTerminalHost, type Verbosity } from '../../src/host/terminal.ts'
import { CommandReader } from '../support/workflow-commands.ts'

const ERASE = '\r\u001b[2K'

/** Collects what is written, as text. */
function writer(properties: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const written: string[] = []
  return { ...properties, written, write: (text: string) => written.push(text) }
}

function saidBy(verbosity: Verbosity): readonly string[] {
  const stderr = writer()
  const host = createTerminalHost(stderr, verbosity)
  host.info('info')
  host.detail('detail')
  host.warning('careful', { file: 'go.mod', line: 3 })
  host.error('wrong')
  host.foreign('theirs')
  return stderr.written
}

describe('the line in progress', () => {
  it('of a log says nothing for two seconds, then something every five', () => {
    const log = writer()
    let nowMs = 0
    const progress = createProgressLine(log, () => nowMs)
    for (; nowMs <= 13_000; nowMs += 500) progress.update(`at ${nowMs}`)
    expect(log.written).toEqual(['at 2000\n', 'at 7000\n', 'at 12000\n'])
    progress.done()
    nowMs = 14_000
    progress.update('another')
    nowMs = 15_900
    progress.update('another')
    expect(log.written).toHaveLength(3)
    nowMs = 16_000
    progress.update('another')
    expect(log.written.at(-1)).toBe('another\n')
  })

  it('of a terminal is drawn over itself, cut to its width, ten times a second at most, and erased', () => {
    const terminal = writer({ isTTY: true, columns: 10 })
    let nowMs = 0
    const progress = createProgressLine(terminal, () => nowMs)
    for (; nowMs <= 2250; nowMs += 50) progress.update(`${nowMs} modules`)
    expect(terminal.written).toEqual([`${ERASE}2000 modu`, `${ERASE}2100 modu`, `${ERASE}2200 modu`])
    progress.done()
    progress.done()
    expect(terminal.written.slice(3)).toEqual([ERASE])
  })

  it('makes room for other text, and comes back at once', () => {
    const terminal = writer({ isTTY: true })
    let nowMs = 0
    const progress = createProgressLine(terminal, () => nowMs)
    progress.update('a')
    nowMs = 2000
    progress.update('b')
    progress.interrupt()
    progress.update('c')
    expect(terminal.written).toEqual([`${ERASE}b`, ERASE, `${ERASE}c`])
  })
})

describe('a terminal', () => {
  it('shows what was asked for', () => {
    expect(saidBy('quiet')).toEqual(['error: wrong\n'])
    expect(saidBy('normal')).toEqual(['info\n', 'warning: go.mod:3: careful\n', 'error: wrong\n', 'theirs\n'])
    expect(saidBy('verbose')).toEqual([
      'info\n',
      'detail\n',
      'warning: go.mod:3: careful\n',
      'error: wrong\n',
      'theirs\n',
    ])
  })

  it('never shows a masked secret, however it is said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9+/=]{6,20}$/), { minLength: 1, maxLength: 4 }),
        fc.string(),
        (secrets, noise) => {
          const stderr = writer()
          const host = createTerminalHost(stderr, 'verbose')
          for (const secret of secrets) host.mask(secret)
          for (const secret of secrets) {
            for (const say of [host.info, host.detail, host.warning, host.error, host.foreign])
              say(`${noise} ${secret}!${secret}${noise}`)
          }
          for (const secret of secrets) expect(stderr.written.join('').replaceAll(noise, '')).not.toContain(secret)
        },
      ),
    )
  })

  it('masks each line of a key, and a secret that begins like another one', () => {
    const stderr = writer()
    const host = createTerminalHost(stderr, 'normal')
    host.mask('')
    host.mask('-----BEGIN KEY-----\nMIIEabc\r\nMIIEdef\n')
    host.mask('hunter')
    host.mask('hunter2')
    host.info('a MIIEdef b hunter2 c')
    expect(stderr.written).toEqual(['a *** b *** c\n'])
  })

  it('lets nobody move the cursor', () => {
    const stderr = writer()
    createTerminalHost(stderr, 'normal').foreign('line one\n\tline two\u001b[2J\r\u0007\u009b1A')
    expect(stderr.written).toEqual(['line one\n\tline two[2J1A\n'])
  })
})

describe('GitHub’s runner', () => {
  it('reads no commands in foreign text', () => {
    const stdout = writer()
    createGitHubHost(stdout).foreign('::set-output name=x::y')
    const [, token, body, end] = /^::stop-commands::(\S+)\n([^]*)\n::(\S+)::\n$/.exec(stdout.written.join('')) ?? []
    expect(body).toBe('::set-output name=x::y')
    expect(end).toBe(token)
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('shows what can be folded out, and puts foreign text in a group of its own', () => {
    const stdout = writer()
    createGitHubHost(stdout).foreign('::error::x', 'What was seen')
    // The group itself is written by the toolkit, to the process' own output.
    expect(stdout.written.join('')).toMatch(/^::stop-commands::\S+\n::error::x\n::\S+::\n$/)
  })
})

describe('a terminal within GitHub’s runner', () => {
  it('prints no command of others, however it is said', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '::set-output name=a::b',
        '##[add-mask]x',
        '  ::error::x',
        '\n::stop-commands::x',
        'a\r::debug::x',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), texts => {
        const stderr = writer()
        const host = createTerminalHost(stderr, 'verbose', { summaryFile: '' })
        const text = texts.join('')
        for (const say of [host.info, host.detail, host.warning, host.error, host.foreign]) say(text)
        host.details(text, [text])
        host.foreign(text, text)
        const reader = new CommandReader(new Set())
        for (const line of stderr.written.join('').split(/\r?\n/)) reader.line(line)
        expect([reader.annotations, reader.refused, reader.outputs, reader.matchers]).toEqual([[], [], {}, []])
      }),
    )
  })

  it('has the runner look for compile errors, where others have no runner', () => {
    const [inside, outside] = [writer(), writer()]
    createTerminalHost(inside, 'normal', { summaryFile: '' }).addMatcher('/a%b/go.json')
    createTerminalHost(outside, 'normal').addMatcher('/a/go.json')
    expect([inside.written, outside.written]).toEqual([['::add-matcher::/a%25b/go.json\n'], []])
  })
})
