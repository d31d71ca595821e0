import { describe, expect, it } from '@jest/globals'
import { neededToolchain } from '../../../src/install/needed-toolchain.ts'

function needed(choice: {
  readonly go?: string
  readonly toolchain?: string
  readonly gotoolchain?: string
}): string | undefined {
  return neededToolchain({
    installed: 'go1.25.3',
    gotoolchain: choice.gotoolchain ?? 'auto',
    goLine: choice.go,
    toolchainLine: choice.toolchain,
  })?.text
}

describe('the toolchain that go commands would fetch', () => {
  it.each([
    [{}, undefined],
    [{ go: '1.24' }, undefined],
    [{ go: '1.25.3' }, undefined],
    [{ go: '1.24', toolchain: 'go1.25.2' }, undefined],
    [{ go: '1.24', toolchain: 'go1.26.1' }, '1.26.1'],
    [{ go: '1.26.2', toolchain: 'go1.26.1' }, '1.26.2'],
    [{ go: '1.26' }, '1.26.0'],
    [{ go: '1.26rc1' }, '1.26rc1'],
    [{ go: '1.24', toolchain: 'go1.26.1', gotoolchain: 'local' }, undefined],
    [{ go: '1.26.2', gotoolchain: 'local' }, undefined],
    [{ go: '1.26.2', gotoolchain: 'path' }, undefined],
    [{ go: '1.26.2', gotoolchain: 'go1.25.9+path' }, undefined],
    [{ gotoolchain: 'go1.25.3' }, undefined],
    [{ gotoolchain: 'go1.24.9' }, '1.24.9'],
    [{ go: '1.26.2', gotoolchain: 'go1.25.9+auto' }, '1.26.2'],
    [{ go: '1.24', toolchain: 'go1.26.1-corp' }, undefined],
    [{ go: '1.24', toolchain: 'default' }, undefined],
  ])('%j: %s', (choice, expected) => {
    expect(needed(choice)).toBe(expected)
  })
})
