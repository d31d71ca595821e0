import { makeSigningKey, signHead, type TwinDatabase } from './database-twin.ts'

/** The database with every tree head signed by a key that is not the one it announces. */
export function withForgedSignature(database: TwinDatabase): TwinDatabase {
  const [, size, root] = database.signedHead.split('\n')
  const { name, key } = database
  const head = { name, key, size: Number(size), root: Buffer.from(root ?? '', 'base64'), signer: makeSigningKey() }
  return withText(database, { from: database.signedHead, to: signHead(head) })
}

/** The database whose look-ups say something that its signed tree does not hold. */
export function withRecordsOutsideTree(database: TwinDatabase): TwinDatabase {
  return withText(database, { from: ' h1:', to: ' h1:A' })
}

function withText(database: TwinDatabase, change: { readonly from: string; readonly to: string }): TwinDatabase {
  const files = new Map(database.files)
  // Tiles are binary and stay as they are.
  for (const [path, content] of database.files)
    if (path.startsWith('lookup/')) files.set(path, Buffer.from(content.toString().replaceAll(change.from, change.to)))
  return { ...database, files }
}
