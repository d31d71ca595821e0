import { describe, expect, it } from '@jest/globals'
import { CATALOGUE } from '../../../src/diagnosis/catalogue.ts'
import { codeOfError, codeOfStatus, FAILURE_CLASSES } from '../../../src/modules/mirrors/classify.ts'

const DIRECT = { throughProxy: false }

function errorWith(properties: object): Error {
  return Object.assign(new Error('failed'), properties)
}

describe('statuses', () => {
  it.each([
    [200, undefined],
    [206, undefined],
    [400, 'unexpected-status'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [407, 'proxy-unreachable'],
    [408, 'server-error'],
    [410, 'not-found'],
    [418, 'unexpected-status'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [501, 'unexpected-status'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'server-error'],
    [511, 'not-a-module-proxy'],
    [522, 'server-error'],
    [524, 'server-error'],
  ])('%i is %s', (status, code) => {
    expect(codeOfStatus(status)).toBe(code)
  })

  it('every status has a code', () => {
    for (let status = 100; status < 600; status++) {
      const code = codeOfStatus(status)
      if (status === 200 || status === 206) expect(code).toBeUndefined()
      else expect(FAILURE_CLASSES).toHaveProperty([code ?? ''])
    }
  })
})

describe('errors', () => {
  it.each([
    ['ENOTFOUND', 'dns-not-found'],
    ['EAI_AGAIN', 'dns-failure'],
    ['ECONNREFUSED', 'connection-refused'],
    ['EHOSTUNREACH', 'connection-refused'],
    ['ECONNRESET', 'connection-reset'],
    ['EPIPE', 'connection-reset'],
    ['UND_ERR_SOCKET', 'connection-reset'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'],
    ['ETIMEDOUT', 'connect-timeout'],
    ['CERT_HAS_EXPIRED', 'tls-certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'scheme-mismatch'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-handshake'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-handshake'],
    ['EPROTO', 'tls-handshake'],
    ['ERR_HTTP2_STREAM_ERROR', 'http2-error'],
    ['HPE_INVALID_CONSTANT', 'not-a-module-proxy'],
    ['HPE_INVALID_CHUNK_SIZE', 'short-body'],
    ['NOBODY_KNOWS_THIS', 'unknown'],
  ])('%s is %s', (code, expected) => {
    expect(codeOfError(errorWith({ code }), DIRECT)).toBe(expected)
    expect(codeOfError(new Error('outer', { cause: errorWith({ code }) }), DIRECT)).toBe(expected)
  })

  it('of several addresses the one counts that says why', () => {
    const several = errorWith({
      code: 'ETIMEDOUT',
      errors: [errorWith({ code: 'ETIMEDOUT' }), errorWith({ code: 'ECONNREFUSED' })],
    })
    expect(codeOfError(several, DIRECT)).toBe('connection-refused')
  })

  it('through an HTTP proxy, a connection that fails is that proxy’s', () => {
    const through = { throughProxy: true }
    expect(codeOfError(errorWith({ code: 'ECONNREFUSED' }), through)).toBe('proxy-unreachable')
    expect(codeOfError(errorWith({ code: 'ENOTFOUND' }), through)).toBe('proxy-unreachable')
    // The mirror's certificate is seen through the tunnel.
    expect(codeOfError(errorWith({ code: 'CERT_HAS_EXPIRED' }), through)).toBe('tls-certificate')
  })

  it('what is no error has a code, too', () => {
    const loop = new Error('loop')
    loop.cause = loop
    for (const thrown of [undefined, null, 'text', 7, {}, loop]) expect(codeOfError(thrown, DIRECT)).toBe('unknown')
  })
})

it('every code has advice', () => {
  for (const code of Object.keys(FAILURE_CLASSES)) expect(CATALOGUE).toHaveProperty([code])
})
