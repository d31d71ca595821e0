/** Where three parties say what a module's zip hashes to. */
export interface MismatchFacts {
  /** Of go.sum. */
  readonly expected: readonly string[]
  /** What each server sent: its name, and the hash of it. */
  readonly served: readonly { readonly from: string; readonly sum: string }[]
  readonly database:
    | { readonly kind: 'found'; readonly name: string; readonly sums: readonly string[] }
    /** It knows no such module, could not be asked, or may not be. */
    | { readonly kind: 'silent'; readonly why: string }
}

/** Who is wrong, and what follows. */
export interface MismatchOpinion {
  readonly wrong: 'server' | 'go.sum' | 'both' | 'open'
  readonly message: string
  readonly cause: string
  readonly fix: string
}

/**
 * Which side of a checksum mismatch is wrong. The checksum database decides: it recorded the hash when the version was first seen by anybody,
 * and its answer is verified. Without it two servers that agree against go.sum make its line suspect, but prove nothing.
 * Source: go.dev/ref/mod#authenticating.
 */
export function judgeMismatch({ expected, served, database }: MismatchFacts): MismatchOpinion {
  const sums = [...new Set(served.map(({ sum }) => sum))]
  const servers = [...new Set(served.map(({ from }) => from))]
  const who = servers.join(' and ')
  if (database.kind === 'silent')
    return undecided({ who, isShared: servers.length > 1 && sums.length === 1, why: database.why })
  const { name } = database
  if (expected.some(sum => database.sums.includes(sum)))
    return {
      wrong: 'server',
      message: `The checksum database ${name} agrees with go.sum: what ${who} served is wrong.`,
      cause: `go.sum is right, as the checksum database says. ${who} served other bytes: they were changed there or on the way, or the tag was moved after the version was published.`,
      fix: 'Leave go.sum as it is. Put another mirror first in the input `goproxy`, and tell whoever runs this one. Where the bytes came from the repository itself, its tag was moved: require a new version, or fetch this one through a public mirror.',
    }
  if (sums.some(sum => database.sums.includes(sum)))
    return {
      wrong: 'go.sum',
      message: `The checksum database ${name} agrees with what ${who} served: the line in go.sum is wrong.`,
      cause:
        'The bytes are those that were published. The line in go.sum was damaged (by a merge, by hand), or written from a copy that was never published.',
      fix: 'Look up who changed the line (`git log -S HASH -- go.sum`). If it was a slip, remove the lines of this version from go.sum and run `go mod tidy`.',
    }
  return {
    wrong: 'both',
    message: `The checksum database ${name} has a third hash: neither go.sum nor ${who} is right.`,
    cause:
      'Neither go.sum nor the bytes that were served are what was published: as where a tag is moved again and again.',
    fix: 'Require another version, and ask the author of the module what happened to this one.',
  }
}

function undecided(facts: { readonly who: string; readonly isShared: boolean; readonly why: string }): MismatchOpinion {
  const { who, isShared, why } = facts
  const seen = isShared
    ? `${who} serve the same bytes, which go.sum does not accept: the tag was probably moved, or the line in go.sum is wrong.`
    : `Only ${who} was asked, so it is not certain which side is wrong.`
  return {
    wrong: 'open',
    message: `${seen} The checksum database was no help: ${why}.`,
    cause:
      'It is not certain which side is wrong: the bytes were changed on the way or at the server, the tag was moved after go.sum was written, or the line in go.sum was damaged.',
    fix: 'Do not delete the line from go.sum before you know why. Compare with the repository: `GOPROXY=direct GOMODCACHE=$(mktemp -d) go mod download MODULE@VERSION`. If the tag was moved, require a new version.',
  }
}
