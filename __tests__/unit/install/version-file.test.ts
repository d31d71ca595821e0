import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseVersionFile, readVersionFile, VersionFileError } from '../../../src/install/version-file.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)

function read(file: string, text: string, gotoolchain = 'auto'): string {
  return parseVersionFile({ file, text, gotoolchain })
}

describe('go-version-file', () => {
  it.each([
    ['the toolchain line before the go line', 'module example.com/m\n\ngo 1.24.0\n\ntoolchain go1.25.3\n', '1.25.3'],
    ['whatever the order', 'toolchain go1.25.3\ngo 1.24.0\n', '1.25.3'],
    ['the go line alone', 'module example.com/m\ngo 1.24\n', '1.24'],
    ['a candidate', 'go 1.27rc1\n', '1.27rc1'],
    ['comments, tabs, Windows line ends', '// go 1.1\r\n\tgo\t1.24.2 // why\r\n', '1.24.2'],
    ['no toolchain that is "default"', 'go 1.24.2\ntoolchain default\n', '1.24.2'],
    ['no toolchain older than the go line', 'go 1.26.1\ntoolchain go1.25.3\n', '1.26.1'],
    ['somebody’s own build as its version', 'go 1.24.2\ntoolchain go1.25.3-corp\n', '1.25.3'],
    [
      'nothing of modules that are called so',
      'go 1.24.2\nrequire gopher v1.9.0\nrequire toolchainer v2.0.0\n',
      '1.24.2',
    ],
  ])('go.mod: %s', (_what, text, expected) => {
    expect(read('/w/go.mod', text)).toBe(expected)
    expect(read('go.work', text)).toBe(expected)
  })

  it('follows the go line where GOTOOLCHAIN is local', () => {
    expect(read('go.mod', 'go 1.24.0\ntoolchain go1.25.3\n', 'local')).toBe('1.24.0')
  })

  it.each([
    ['.go-version', '1.25.3\n', '1.25.3'],
    ['.go-version', '# ours\n\ngo1.25.3 # pinned\n1.20\n', 'go1.25.3'],
    ['version.txt', '\ufeff1.25'.slice(1), '1.25'],
    ['.tool-versions', 'nodejs 20.1.0\ngolang 1.25.3\n', '1.25.3'],
    ['.tool-versions', 'golang   1.25.3 system # x\ngolang 1.2\n', '1.25.3'],
    ['a/.tool-versions', '#golang 1.1\r\ngo 1.25\r\n', '1.25'],
  ])('%s %j', (file, text, expected) => {
    expect(read(file, text)).toBe(expected)
  })

  it.each([
    ['go.mod', 'module example.com/m\n', /no go line/],
    ['.go-version', '\n# nothing\n', /empty/],
    ['.tool-versions', 'gopass 1.0\n', /golang/],
  ])('refuses %s without a version', (file, text, message) => {
    expect(() => read(file, text)).toThrow(VersionFileError)
    expect(() => read(file, text)).toThrow(message)
  })

  it('names files that are not there, or cannot be read', async () => {
    await expect(readVersionFile(['/nowhere/go.mod', '/nor/here'], 'auto')).rejects.toThrow(
      '/nowhere/go.mod or /nor/here does not exist',
    )
    await expect(readVersionFile([import.meta.dirname], 'auto')).rejects.toThrow('cannot be read')
  })

  it('reads the first file that is there', async () => {
    const go = join(await directory('file'), '.go-version')
    await writeFile(go, '1.25.3\n')
    expect(await readVersionFile(['/nowhere/.go-version', go], 'auto')).toEqual({ file: go, version: '1.25.3' })
  })
})
