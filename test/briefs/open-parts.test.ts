import { describe, expect, test } from 'vitest'
import { createStatement } from '../../src/agreement/statement.js'
import { AUDIENCES, type Audience } from '../../src/briefs/audiences.js'
import { renderBrief } from '../../src/briefs/render.js'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { ROLES, type Role } from '../../src/plan/roles.js'
import { listStages, type Stage } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { stringify } from 'yaml'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { filledPlan, PEOPLE, type Raw } from '../support/filled-plan.js'

/** No page looks more settled than its reader's part of the plan, and no two papers state different figures. */

const TODAY = '2026-11-24'
const TASKS = ['binary', 'multiclass', 'forecast', 'ranking', 'generative'] as const
type Task = (typeof TASKS)[number]

/** One person for each role, under a name that no rule takes for a placeholder. */
const NAMES = ['Ann', 'Ben', 'Cleo', 'Dario', 'Edda', 'Femi', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lea', 'Mia', 'Noor']
const READERS: readonly Raw[] = ROLES.map(({ value }, index) => ({
  id: value,
  name: `${NAMES[index] ?? 'Omar'} Okafor`,
  roles: [value],
}))

const EMPTY = (): Raw => ({ mlplan: 2, project: { name: 'Retention calls' }, people: READERS })
const FULL = (): Raw => ({ ...filledPlan(), people: [...READERS, ...PEOPLE.slice(-2)] })
/** Every second answer of the form is missing. */
const HALF = (): Raw => keepEverySecond(FULL(), { count: 0 }) as Raw

function keepEverySecond(value: unknown, seen: { count: number }): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => keepEverySecond(item, seen))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (key === 'people' || key === 'id' || key === 'mlplan') return [[key, child]]
    if (typeof child === 'object' && child !== null && !('likely' in child))
      return [[key, keepEverySecond(child, seen)]]
    seen.count += 1
    return seen.count % 2 === 0 ? [[key, child]] : []
  })
  return Object.fromEntries(entries)
}

const withCurrency = ({ economics }: Raw): Raw =>
  economics === undefined ? {} : { economics: { ...(economics as Raw), currency: 'USD' } }

const withStage = (raw: Raw, stage: Stage, task: Task): string =>
  stringify({
    ...raw,
    ...withCurrency(raw),
    project: { ...(raw['project'] as Raw | undefined), stage, task, launch_due: '2027-10-04' },
  })

interface Page {
  readonly text: string
  /** What lint finds that the reader owns, and what it says is still missing or asked. */
  readonly ownFindings: readonly string[]
}

/** Each plan is read and judged once for its eight pages. */
function judge(text: string) {
  const judged = judgedPlans.get(text) ?? {
    plan: readPlan(parseSource(text).data).plan,
    findings: lintPlan('mlproject.yaml', text, { today: TODAY, rules: RULES }).findings,
  }
  judgedPlans.set(text, judged)
  return judged
}

const judgedPlans = new Map<string, { readonly plan: Plan; readonly findings: readonly Finding[] }>()

function open(text: string, audience: Audience): Page {
  const { plan, findings } = judge(text)
  const brief = renderBrief(
    { plan, file: 'mlproject.yaml', digest: 'sha256:3f9c1a7e5d2b', today: TODAY, findings, templates: TEMPLATES },
    audience,
  )
  if ('error' in brief) throw new Error(brief.error)
  const own = findings.filter(
    ({ owner, state }) => state !== 'waived' && state !== 'existing' && audience.roles.some((role) => role === owner),
  )
  return { text: brief.markdown, ownFindings: own.map(({ rule, path }) => `${rule} ${path}`) }
}

const REASSURING = /No action (?:items|needed)|nothing (?:is|left) (?:open|to do)|everything is|all \d+ signed/i

const KINDS = { empty: EMPTY, 'half-filled': HALF, full: FULL }

describe.each(Object.entries(KINDS))('a page of a plan that is %s', (_, create) => {
  describe.each(listStages())('at the %s stage', (stage) => {
    test.each(AUDIENCES)('says $id nothing reassuring while something of theirs is open', (audience) => {
      for (const task of TASKS) {
        const { text, ownFindings } = open(withStage(create(), stage, task), audience)
        const isOpen = ownFindings.length > 0 || text.includes('Not decided yet: ')
        if (!isOpen) continue
        expect(text).not.toMatch(REASSURING)
        expect(text.split('\n')[2]).toContain('· Draft')
      }
    })
  })
})

/** Figures as they are printed: `$1.2 million`, `7,200`, `12.5%`. */
const FIGURE = /(?:[$€£]|[A-Z]{3} )?\d[\d,]*(?:\.\d+)?(?:%| million)?/g
const listFigures = (text: string): readonly string[] => [...new Set(text.match(FIGURE))]

describe('the statement that somebody signs has only figures that their page has', () => {
  const roles = ROLES.map(({ value }) => value).filter((role) => createStatement(role, {}) !== undefined)
  const expectSameFigures = (text: string, role: Role): void => {
    const plan: Plan = readPlan(parseSource(text).data).plan
    const [audience] = AUDIENCES.filter((candidate) => candidate.roles.includes(role)).toSorted(
      (left, right) => left.roles.length - right.roles.length,
    )
    if (audience === undefined) return
    const page = open(text, audience).text
    for (const clause of createStatement(role, plan)?.clauses ?? [])
      for (const figure of listFigures(clause)) expect(page, `${role}: ${clause}`).toContain(figure)
  }

  test.each(EXAMPLES.flatMap((name) => roles.map((role) => ({ name, role }))))('$name, $role', ({ name, role }) => {
    expectSameFigures(readExamplePlan(name), role)
  })

  test.each(TASKS.flatMap((task) => roles.map((role) => ({ task, role }))))(
    'a full $task plan, $role',
    ({ task, role }) => {
      expectSameFigures(withStage(FULL(), 'data', task), role)
    },
  )
})
