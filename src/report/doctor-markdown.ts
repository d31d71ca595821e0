import type { Finding } from '../diagnosis/finding.ts'
import type { DoctorReport } from './doctor.ts'
import { doctorTables, recommendationLines, type Table } from './doctor-tables.ts'
import { code, escapeText, preformatted, prose, table } from './markdown.ts'

/** For an issue: the same tables. What mirrors and repositories said cannot become Markdown, HTML or a mention. */
export function renderDoctorMarkdown(report: DoctorReport): string {
  const { go, tool, project, findings } = report
  const advice = recommendationLines(report)
  return [
    `## go-mod-setup ${escapeText(tool.version)} doctor`,
    `Go ${escapeText(go.version)} (${escapeText(`${go.goos}/${go.goarch}`)}); ${project.modules} modules, ${project.present} of them in GOMODCACHE, ${project.private} private.`,
    ...doctorTables(report).map(renderTable),
    ...(advice.length === 0 ? [] : ['### Recommended', preformatted(advice.join('\n'))]),
    '### Findings',
    findings.length === 0 ? 'Nothing is amiss.' : findings.map(renderFinding).join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function renderTable({ title, heads, rows }: Table): string {
  const body = rows.map(row => row.map(({ text }) => escapeText(text)))
  return `### ${title}\n\n${table(
    heads.map(title => ({ title })),
    body,
  )}`
}

function renderFinding(found: Finding): string {
  return [
    `- **${found.severity}** ${escapeText(found.message)} (${code(found.code)})`,
    `  - Why: ${prose(found.cause)}`,
    `  - What to do: ${prose(found.fix)}`,
  ].join('\n')
}
