import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { verifyModule } from '../../src/modules/extract.ts'
import { foldCase, whyBadElement } from '../../src/modules/file-names.ts'
import { buildGoZipRules, type GoZipRules, type ZipQuestion } from '../support/go-zip-rules.ts'
import { incompressible } from '../support/module-builder.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { writeZip, type ZipEntry } from '../support/zip-writer.ts'

const directory = temporaryDirectories(afterAll)
const module = { path: 'example.com/zip', version: 'v1.0.0' }
const prefix = 'example.com/zip@v1.0.0/'
const MiB = 1024 * 1024

let root: string
let go: GoZipRules
beforeAll(async () => {
  root = await directory('zip-rules')
  go = await buildGoZipRules(root)
})

/** What go and we make of each zip: the hash, or a refusal. */
async function judge(zips: readonly Buffer[]) {
  const questions: ZipQuestion[] = []
  for (const [index, zip] of zips.entries()) {
    questions.push({ zip: join(root, `${index}.zip`), ...module })
    await writeFile(join(root, `${index}.zip`), zip)
  }
  const byGo = (await go.judge(questions)).map(({ sum }) => sum ?? 'refused')
  const byUs: string[] = []
  for (const { zip } of questions) byUs.push(await sumOf(zip))
  return { byGo, byUs }
}

async function sumOf(zipPath: string): Promise<string> {
  const result = await verifyModule({ zipPath, module, accepted: [] })
  if (result.kind === 'wrong-hash') return result.got
  return result.kind === 'bad-zip' ? 'refused' : JSON.stringify(result)
}

const entries = fc.array(
  fc.record({
    // Names that are fine, and names that are not quite.
    name: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          'a.go',
          'sub/b.go',
          'sub/',
          'LICENSE',
          'go.mod',
          'deep/er/c.txt',
          '.hidden',
          'ü.txt',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'A.go',
          'sub',
          'SUB/x',
          'x/GO.MOD',
          'con.txt',
          'a..b',
          'a.',
          '..',
          '',
          '/',
          'a//b',
          'ſub/',
          'Kelvin',
          'kelvin',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    content: fc.oneof(fc.constant(''), fc.string({ maxLength: 40 }), fc.constant('again and '.repeat(100))),
    method: fc.constantFrom('stored' as const, 'deflated' as const),
    dataDescriptor: fc.boolean(),
    zip64: fc.boolean(),
  }),
  { maxLength: 5 },
)

/** A change to the bytes, at a place between 0 and 1 of the zip; most of what go looks at is at the end. */
const damage = fc.record({
  at: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.6, max: 1, noNaN: true })),
  kind: fc.constantFrom('set' as const, 'insert' as const, 'remove' as const),
  byte: fc.oneof(fc.constantFrom(0, 1, 8, 0x50, 0xff), fc.nat(255)),
})

const archives = fc
  .record({
    entries,
    damage: fc.array(damage, { maxLength: 3 }),
    comment: fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
    before: fc.nat(40),
    after: fc.nat(40),
  })
  .map(({ entries, damage, comment, before, after }) => {
    const named = entries.map((entry): ZipEntry => {
      const isDirectory = entry.name.endsWith('/')
      return { ...entry, name: prefix + entry.name, ...(isDirectory ? { content: '', method: 'stored' } : {}) }
    })
    const zip = writeZip(named, { comment, prefix: Buffer.alloc(before % 5 === 0 ? before : 0, 1) })
    const whole = Buffer.concat([zip, Buffer.alloc(after % 5 === 0 ? after : 0)])
    return damage.reduce<Buffer>(damaged, whole)
  })

function damaged(
  zip: Buffer,
  { at, kind, byte }: { at: number; kind: 'set' | 'insert' | 'remove'; byte: number },
): Buffer {
  const offset = Math.min(zip.length - 1, Math.floor(at * zip.length))
  const rest = zip.subarray(kind === 'insert' ? offset : offset + 1)
  return Buffer.concat([zip.subarray(0, offset), ...(kind === 'remove' ? [] : [Buffer.from([byte])]), rest])
}

describe('compared with cmd/go', () => {
  it('thousands of zips, whole and damaged, get the same hash or a refusal', async () => {
    const zips = fc.sample(archives, { numRuns: 2500, seed: 20_240_102 })
    const { byGo, byUs } = await judge(zips)
    const different = zips.flatMap((zip, index) =>
      byGo[index] === byUs[index] ? [] : [{ go: byGo[index], we: byUs[index], zip: zip.toString('base64') }],
    )
    expect(different).toEqual([])
    // The sample is worth something: neither verdict is rare.
    const refused = byGo.filter(sum => sum === 'refused').length
    expect(refused).toBeGreaterThan(500)
    expect(refused).toBeLessThan(2000)
  })

  const large = { name: `${prefix}large.txt`, content: 'not much\n'.repeat(MiB) }
  const noise = { name: `${prefix}noise.bin`, content: incompressible('noise', 9 * MiB), method: 'stored' as const }
  const cases: Readonly<Record<string, ZipEntry>> = {
    'as it is': large,
    'with a data descriptor': { ...large, dataDescriptor: true },
    'whose descriptor has the wrong CRC': { ...large, dataDescriptor: true, lie: { crc32: 1 } },
    'with the wrong CRC': { ...large, lie: { crc32: 1 } },
    'without a CRC': { ...large, lie: { crc32: 0 } },
    'larger than declared': { ...large, lie: { size: large.content.length - 1 } },
    'smaller than declared': { ...large, lie: { size: large.content.length + 1 } },
    'whose stream is cut off': { ...large, lie: { compressedSize: 1000 } },
    'whose stream ends before its region': { ...large, lie: { compressedSize: 5 * MiB } },
    'whose stream is noise': { ...large, lie: { data: incompressible('x', 100_000) } },
    stored: noise,
    'stored with a data descriptor': { ...noise, dataDescriptor: true },
    'stored, larger than declared': { ...noise, lie: { size: noise.content.length - 1 } },
    'stored, smaller than declared': { ...noise, lie: { size: noise.content.length + 1 } },
    'stored, and the zip ends too soon': { ...noise, lie: { compressedSize: 10 * MiB } },
  }

  it('so does what is too large to inflate at once', async () => {
    const { byGo, byUs } = await judge(Object.values(cases).map(entry => writeZip([entry])))
    const named = (sums: readonly string[]) => Object.fromEntries(Object.keys(cases).map((name, i) => [name, sums[i]]))
    expect(named(byUs)).toEqual(named(byGo))
    expect(new Set(byGo).size).toBeGreaterThan(2)
  })

  it('a file name may have the same characters, and they differ in case only where go says so', async () => {
    const letters = await go.letters()
    expect(letters.size).toBeGreaterThan(100_000)
    const refused = [...letters.keys()].filter(letter => whyBadElement(`${letter}x`) !== undefined)
    expect(refused).toEqual([])
    const allowed = Array.from({ length: 0x80 }, (_, code) => String.fromCodePoint(code))
    expect(allowed.filter(letter => whyBadElement(`${letter}x`) === undefined && letter !== '/')).toEqual(
      allowed.filter(letter => letters.has(letter)),
    )
    // Ours and go's folding may choose another letter of a group, but the groups are the same.
    const ours = new Map<string, string>()
    const theirs = new Map<string, string>()
    const different = [...letters].filter(([letter, folded]) => {
      const mine = foldCase(letter)
      const isSame = (ours.get(mine) ?? folded) === folded && (theirs.get(folded) ?? mine) === mine
      ours.set(mine, folded)
      theirs.set(folded, mine)
      return !isSame
    })
    expect(different).toEqual([])
  })
})
