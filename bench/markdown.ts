import type { Circumstances } from './machine.ts'
import { type Column, type Goal, isReached, type PublishedSection, type Results, type Row } from './results.ts'

export function renderMarkdown({ suite, sections }: Results): string {
  const heading = `# Benchmark: ${suite}\n\nWritten by \`npm run bench -- ${suite}\`.\n`
  return [heading, ...sections.map(section => renderSection(section))].join('\n')
}

export function renderSection(section: PublishedSection): string {
  return `## ${section.title}\n\n${renderBody(section)}\n`
}

/** Without its heading and the last line's end. */
export function renderBody(section: PublishedSection): string {
  const { columns, rows, goals, notes } = section
  const where = `${describeMachine(section)}; ${describeVersions([section.versions])}; load at the start ${section.load.toFixed(1)}.`
  const parts = [where, renderTable(columns, rows), notes.join('\n')]
  if (goals.length > 0) parts.push(renderGoals(goals))
  return parts.filter(part => part !== '').join('\n\n')
}

/** Day and machine. */
export function describeMachine({ date, machine }: Pick<Circumstances, 'date' | 'machine'>): string {
  return `${date.slice(0, 10)}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, ${machine.system}`
}

/** What was measured, in which version; where there were several, all of them. */
export function describeVersions(all: readonly Circumstances['versions'][]): string {
  const known = new Map<string, Set<string>>()
  for (const [name, version] of all.flatMap(versions => Object.entries(versions)))
    known.set(name, (known.get(name) ?? new Set()).add(version))
  return [...known].map(([name, versions]) => `${name} ${[...versions].join(' and ')}`).join(', ')
}

function renderTable(columns: readonly Column[], rows: readonly Row[]): string {
  const isNumber = ({ key }: Column): boolean => rows.some(row => typeof row[key] === 'number')
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(column => (isNumber(column) ? '---:' : '---'))),
    ...rows.map(row => line(columns.map(column => cell(row[column.key], column)))),
  ].join('\n')
}

function renderGoals(goals: readonly Goal[]): string {
  return [
    line(['goal', '', 'measured', '']),
    line(['---', '---:', '---:', '---']),
    ...goals.map(goal =>
      line([goal.text, limitText(goal), rounded(goal.value), isReached(goal) ? 'reached' : 'missed']),
    ),
  ].join('\n')
}

export function limitText({ limit }: Goal): string {
  if ('atLeast' in limit) return `≥ ${limit.atLeast}`
  return 'atMost' in limit ? `≤ ${limit.atMost}` : `> ${limit.moreThan}`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cell(value: Row[string], { digits }: Column): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : value.toFixed(digits ?? 0)
}

/** Digits enough to tell whether a goal was reached. */
export function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 0.1 ? 3 : 2)
}
