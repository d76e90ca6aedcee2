import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readExampleAnswers } from '../support/example-plans.js'
import { BIN, folderWith } from '../support/pseudo-terminal.js'

/** A project whose people do only what `mlplan` prints: from an empty folder to the data gate, and to a stopped end. */

const folder = folderWith({})
const PLAN = path.join(folder.path, 'mlproject.yaml')
const ANSWERS = path.join(folder.path, 'answers.yaml')

afterAll(() => folder.remove())

function mlplan(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000) }
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder.path,
    env,
    encoding: 'utf8',
    input: '',
  })
  return { status, out: `${stdout}\n${stderr}` }
}

/** The commands behind `Start:`, `Next:`, and `Then:`, without `mlplan`. */
function readHome(): readonly (readonly string[])[] {
  const { out, status } = mlplan()
  expect(status).toBe(0)
  return [...out.matchAll(/^(?:Start|Next|Then): +mlplan (.+?)(?: {2,}.*)?$/gm)].map(([, command = '']) =>
    command.split(' '),
  )
}

/** What people type when a command asks them: the answers, a decision with its evidence, and why the project ends. */
function withAnswers([verb = '', ...rest]: readonly string[], decision: string): readonly string[] {
  if (verb === 'init') return [verb, '--answers', 'answers.yaml', ...rest.filter((word) => word !== '--answers')]
  if (verb === 'signoff' && !rest.includes('--request'))
    return [verb, ...rest, '--decision', decision, '--evidence', 'Minutes of Nov 25, 2026', '--changes', 'none']
  if (verb === 'stage' && rest[0] === 'stopped')
    return [verb, ...rest, '--approved-by', 'lucia', '--impediment', 'performance', '--reason', 'The pilot failed']
  return [verb, ...rest]
}

/** Does what comes next until the plan says so; what is printed as `Then` follows a request at once. */
function follow(isDone: () => boolean, decision = 'approved'): readonly string[] {
  const done: string[] = []
  while (!isDone()) {
    const [next, then] = readHome()
    const steps = next?.includes('--request') === true ? [next, then] : [next]
    for (const step of steps) {
      const args = withAnswers(step ?? [], decision)
      const { out, status } = mlplan(...args)
      done.push(args.join(' '))
      expect(status, `${args.join(' ')}\n${out}`).toBe(0)
    }
    expect(done.length, `Going in circles:\n${done.join('\n')}`).toBeLessThan(25)
  }
  return done
}

const read = (): string => readFileSync(PLAN, 'utf8')

test('takes a plan from an empty folder to the data gate', () => {
  const answers = readExampleAnswers('churn-retention')
    .replace(/^signoffs:\n(?: .*\n|\n)*/m, '')
    .replace(/^legal:\n/m, 'legal:\n  lawful_basis: Legitimate interest, as the balancing test of November says\n')
  writeFileSync(ANSWERS, answers)
  const done = follow(() => readIfWritten().includes('stage: data'))
  expect(done[0]).toMatch(/^init /)
  expect(done.at(-1)).toBe('stage data --approved-by lucia')
  expect(read()).toContain('opens_stage: data')
})

function readIfWritten(): string {
  try {
    return read()
  } catch {
    return ''
  }
}

test('and, when the sponsor declines, to a stopped end after which nothing is asked', () => {
  expect(mlplan('signoff', 'lucia', '--decision', 'declined', '--evidence', 'Minutes of Nov 25, 2026').status).toBe(0)
  const done = follow(() => read().includes('kind: stopped'))
  expect(done).toEqual([expect.stringMatching(/^stage stopped /)])
  const { out } = mlplan()
  expect(out).toContain('Stopped by Lucía Herrera on Nov 25, 2026')
  expect(out).not.toMatch(/^Next:/m)
})
