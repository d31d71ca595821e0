import { type Column, type Goal, isReached, type RecordedSection, type Results, type Row } from './results.ts'

export function renderMarkdown({ suite, sections }: Results): string {
  const heading = `# Benchmark: ${suite}\n\nWritten by \`npm run bench -- ${suite}\`.\n`
  return [heading, ...sections.map(renderSection)].join('\n')
}

export function renderSection(section: RecordedSection): string {
  const { title, columns, rows, goals, notes } = section
  const parts = [`## ${title}`, circumstances(section), renderTable(columns, rows), notes.join('\n')]
  if (goals.length > 0) parts.push(renderGoals(goals))
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function circumstances({ date, machine, versions, load }: RecordedSection): string {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `${date.slice(0, 10)}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, ${machine.system}; ${names.join(', ')}; load at the start ${load.toFixed(1)}.`
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

function limitText({ limit }: Goal): string {
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
function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 0.1 ? 3 : 2)
}
