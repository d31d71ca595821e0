import type { Circumstances } from './machine.ts'

/** A column of a table; `digits` after the point for its numbers. */
export interface Column {
  readonly key: string
  readonly title: string
  readonly digits?: number
}

export type Row = Readonly<Record<string, string | number | undefined>>

/** What is to be reached, and what was. */
export interface Goal {
  readonly text: string
  readonly value: number
  readonly limit: { readonly atLeast: number } | { readonly atMost: number } | { readonly moreThan: number }
}

/** What one part of a suite found. */
export interface Section {
  readonly name: string
  readonly title: string
  /** How it was measured, for who reads the table. */
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly goals: readonly Goal[]
  /** Every single run. */
  readonly samples: readonly object[]
}

export type RecordedSection = Section & Circumstances

/** What is committed and shown: medians and their spread, without the single runs. */
export type PublishedSection = Omit<RecordedSection, 'samples'>

export interface Results<Part = RecordedSection> {
  readonly schema: 1
  readonly suite: string
  readonly sections: readonly Part[]
}

export function isReached({ value, limit }: Goal): boolean {
  if ('atLeast' in limit) return value >= limit.atLeast
  return 'atMost' in limit ? value <= limit.atMost : value > limit.moreThan
}

/** Puts a section in place of the earlier one of its name; the others stay, each with its own date and machine. */
export function withSection<Part extends PublishedSection>(results: Results<Part>, section: Part): Results<Part> {
  const others = results.sections.filter(({ name }) => name !== section.name)
  const place = results.sections.findIndex(({ name }) => name === section.name)
  return { ...results, sections: others.toSpliced(place < 0 ? others.length : place, 0, section) }
}
