import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** What a record is about. */
export interface RecordedModule {
  readonly path: string
  readonly version: string
  readonly zipSum: string
  readonly modSum: string
}

export interface TwinOptions {
  /** As in GOSUMDB; default `sum.example.com`. */
  readonly name?: string
  /** Records of no interest before and after, so that the tree has several levels of tiles. Default 300 and 400. */
  readonly before?: number
  readonly after?: number
  /** Makes the records of no interest other ones, and so another tree. */
  readonly seed?: string
  readonly key?: SigningKey
}

/** A checksum database made by a test, as the files that it would serve. */
export interface TwinDatabase {
  readonly name: string
  readonly key: SigningKey
  /** For GOSUMDB: `name+hash+key`. */
  readonly gosumdb: string
  /** By path behind the database's URL: `supported`, `lookup/…`, `tile/…`. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly signedHead: string
}

export interface SigningKey {
  readonly privateKey: KeyObject
  /** One byte for the algorithm, then the key. */
  readonly encoded: Buffer
}

export function makeSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return { privateKey, encoded: Buffer.concat([Buffer.of(1), raw]) }
}

/** Written apart from the product's own, straight from RFC 6962 and go.dev/design/25530-sumdb, so that the two check each other. */
export function makeChecksumDatabase(modules: readonly RecordedModule[], options: TwinOptions = {}): TwinDatabase {
  const { name = 'sum.example.com', before = 300, after = 400, seed = 'filler', key = makeSigningKey() } = options
  const records = [...fillers(seed, 0, before), ...modules.map(recordText), ...fillers(seed, before, before + after)]
  const levels = hashLevels(records.map(text => sha256(Buffer.of(0), Buffer.from(text))))
  const signedHead = signHead({ name, key, size: records.length, root: treeRoot(levels[0] ?? []) })
  const files = new Map<string, Buffer>([['supported', Buffer.alloc(0)], ...tileFiles(levels)])
  for (const [at, module] of modules.entries()) {
    const answer = `${before + at}\n${recordText(module)}\n${signedHead}`
    files.set(`lookup/${escape(module.path)}@${escape(module.version)}`, Buffer.from(answer))
  }
  return { name, key, gosumdb: verifierKey(name, key), files, signedHead }
}

export function verifierKey(name: string, key: SigningKey): string {
  return `${name}+${keyHash(name, key).toString('hex')}+${key.encoded.toString('base64')}`
}

/** A signed tree head. `signer` is who really signs, where that is not the one whose name and hash it bears. */
export function signHead(head: {
  readonly name: string
  readonly key: SigningKey
  readonly size: number
  readonly root: Buffer
  readonly signer?: SigningKey
}): string {
  const text = `go.sum database tree\n${head.size}\n${head.root.toString('base64')}\n`
  const signature = sign(null, Buffer.from(text), (head.signer ?? head.key).privateKey)
  return `${text}\n— ${head.name} ${Buffer.concat([keyHash(head.name, head.key), signature]).toString('base64')}\n`
}

/** The root over leaves by the definition of RFC 6962, 2.1. */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0)
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha256(Buffer.of(1), treeRoot(leaves.slice(0, left)), treeRoot(leaves.slice(left)))
}

/** All complete nodes, level by level. */
export function hashLevels(leaves: readonly Buffer[]): readonly (readonly Buffer[])[] {
  const levels: Buffer[][] = [[...leaves]]
  for (let below = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? []) {
    const level: Buffer[] = []
    for (let at = 0; at + 1 < below.length; at += 2)
      level.push(sha256(Buffer.of(1), below[at] ?? Buffer.alloc(0), below[at + 1] ?? Buffer.alloc(0)))
    levels.push(level)
  }
  return levels
}

/** The widest form of every tile of the tree. */
export function tileFiles(levels: readonly (readonly Buffer[])[]): readonly (readonly [string, Buffer])[] {
  const files: [string, Buffer][] = []
  for (let level = 0; (levels[level * 8]?.length ?? 0) > 0; level++) {
    const hashes = levels[level * 8] ?? []
    for (let at = 0; at < hashes.length; at += 256) {
      const row = hashes.slice(at, at + 256)
      const number = String(at / 256).padStart(3, '0')
      // Twins have fewer than 256,000 records: one group of digits is enough.
      files.push([`tile/8/${level}/${number}${row.length < 256 ? `.p/${row.length}` : ''}`, Buffer.concat(row)])
    }
  }
  return files
}

function recordText(module: RecordedModule): string {
  return `${module.path} ${module.version} ${module.zipSum}\n${module.path} ${module.version}/go.mod ${module.modSum}\n`
}

function fillers(seed: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, at) => {
    const hash = `h1:${sha256(Buffer.from(`${seed} ${from + at}`)).toString('base64')}`
    return recordText({ path: `example.com/filler/${from + at}`, version: 'v1.0.0', zipSum: hash, modSum: hash })
  })
}

function keyHash(name: string, key: SigningKey): Buffer {
  return sha256(Buffer.from(`${name}\n`), key.encoded).subarray(0, 4)
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function escape(text: string): string {
  return text.replaceAll(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)
}
