// A job that the gate does not wait for may fail unseen: fails where `passed` of a workflow does not need every other job.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const GATE = 'passed'

/**
 * @param {string} text a workflow
 * @returns {readonly string[]} what is wrong with its gate; a workflow of one job needs none
 */
export function gateProblems(text) {
  const jobs = parse(text).jobs ?? {}
  const others = Object.keys(jobs).filter(name => name !== GATE)
  const gate = jobs[GATE]
  if (gate === undefined) return others.length > 1 ? [`there is no job \`${GATE}\``] : []
  const needs = new Set([gate.needs ?? []].flat())
  const missing = others.filter(name => !needs.has(name)).map(name => `\`${GATE}\` does not need \`${name}\``)
  // Without it the gate is skipped where a job failed, and a skipped one counts as passed.
  const always = String(gate.if ?? '').includes('always()') ? [] : [`\`${GATE}\` has no \`if: always()\``]
  return [...missing, ...always]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = new URL('../.github/workflows/', import.meta.url)
  for (const name of readdirSync(directory))
    for (const problem of gateProblems(readFileSync(new URL(name, directory), 'utf8'))) {
      console.error(`.github/workflows/${name}: ${problem}`)
      process.exitCode = 1
    }
}
