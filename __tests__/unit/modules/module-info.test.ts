import { describe, expect, it } from '@jest/globals'
import { checkInfo } from '../../../src/modules/module-info.ts'
import { infoOf } from '../../support/module-builder.ts'

const check = (text: string) => checkInfo(Buffer.from(text), 'v1.2.3')

describe('an .info', () => {
  it.each([
    ['as a proxy serves it', infoOf('v1.2.3').toString()],
    ['without a time', '{"Version":"v1.2.3"}'],
    ['with a time zone', '{"Version":"v1.2.3","Time":"2024-01-02T03:04:05.678+01:00"}'],
    ['with an origin', '{"Version":"v1.2.3","Time":"2024-01-02T03:04:05Z","Origin":{"VCS":"git","Hash":"abc"}}'],
    ['with the name in small letters, which encoding/json takes', '{"version":"v1.2.3"}'],
  ])('%s is right', (_name, text) => {
    expect(check(text)).toEqual({ kind: 'right' })
  })

  it.each([
    ['of another version', '{"Version":"v1.2.4"}', '"v1.2.4"'],
    ['with two versions, of which go takes the last', '{"Version":"v1.2.3","version":"v1.2.4"}', '"v1.2.4"'],
    ['whose version is no text', '{"Version":{"a":1}}', '{"a":1}'],
  ])('%s is wrong', (_name, text, got) => {
    expect(check(text)).toEqual({ kind: 'wrong-version', got })
  })

  it.each([
    ['a page', '<!doctype html><title>Log in</title>'],
    ['nothing', ''],
    ['a list', '["v1.2.3"]'],
    ['null', 'null'],
    ['a byte order mark', '\ufeff{"Version":"v1.2.3"}'],
    ['no version', '{"Time":"2024-01-02T03:04:05Z"}'],
    ['a time that is none', '{"Version":"v1.2.3","Time":"yesterday"}'],
    ['more than any mirror needs', `{"Version":"v1.2.3","x":"${'x'.repeat(1024 * 1024)}"}`],
  ])('%s is none', (_name, text) => {
    expect(check(text)).toMatchObject({ kind: 'invalid' })
  })
})
