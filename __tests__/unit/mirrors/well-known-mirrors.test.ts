import { expect, it } from '@jest/globals'
import { parseProxyList, type ProxyUrl } from '../../../src/go/proxy-list.ts'
import { isWellKnownMirror } from '../../../src/modules/mirrors/well-known-mirrors.ts'

function isKnown(url: string): boolean {
  return isWellKnownMirror(parseProxyList(url)[0] as ProxyUrl, ['default.example.com'])
}

it.each([
  ['https://goproxy.cn', true],
  ['https://goproxy.cn/', true],
  ['https://goproxy.io/anything', true],
  ['https://mirrors.aliyun.com/goproxy/', true],
  ['https://mirrors.aliyun.com/golang', false],
  ['https://mirrors.aliyun.com/goproxy-mine', false],
  ['https://repo.huaweicloud.com/repository/goproxy', true],
  ['https://mirrors.cloud.tencent.com/go', true],
  ['https://default.example.com', true],
  ['goproxy.cn', true],
  ['http://goproxy.cn', false],
  ['https://user:pw@goproxy.cn', false],
  ['https://goproxy.cn:8443', false],
  ['https://goproxy.cn.example.com', false],
  ['https://go.corp.example.com', false],
  ['file:///goproxy.cn', false],
])('%s: %s', (url, expected) => {
  expect(isKnown(url)).toBe(expected)
})
