import { describe, expect, test } from 'vitest'
import { lintPlan } from '../src/lint/lint-plan.js'
import { PLAN, type Plan } from '../src/plan/plan.js'
import { type ReadResult, readPlan } from '../src/plan/read/read.js'
import { RULES } from '../src/rules/index.js'
import { parseSource } from '../src/yaml/parse.js'
import { readExampleAnswers, DRAFTS, EXAMPLES, JUDGED_ON, readExamplePlan } from './support/example-plans.js'

test('there is an example of an early, a middle and a late plan', () => {
  const stages = EXAMPLES.map((name) => reading(readExamplePlan(name)).plan.project?.stage)
  expect(new Set(stages)).toEqual(new Set(['kickoff', 'data', 'pre-launch']))
})

describe.each([...EXAMPLES, ...DRAFTS])('the example %s', (name) => {
  test('says exactly what its recorded answers say', () => {
    const answers = reading(readExampleAnswers(name))
    expect(answers.errors).toEqual([])
    expect(byId(answers.plan), 'Run `npm run gen`.').toEqual(byId(reading(readExamplePlan(name)).plan))
  })

  test('has its sections in the order of the plan format, each with what that says of it above', () => {
    const sections = sectionsIn(readExamplePlan(name))
    expect(sections, 'Run `npm run gen`.').toEqual(Object.keys(PLAN).filter((section) => sections.includes(section)))
    for (const section of sections)
      expect(commentAbove(readExamplePlan(name), section), 'Run `npm run gen`.').toBe(wordsOf(section))
  })
})

describe.each(EXAMPLES)('the good example %s', (name) => {
  test('has nothing to find at its own stage, and every rule was asked', () => {
    const report = lintPlan('mlproject.yaml', readExamplePlan(name), { today: JUDGED_ON, rules: RULES })
    const found = report.findings.map(({ severity, rule, path, message }) => `${severity} ${rule} ${path}: ${message}`)
    expect(found, `Correct examples/${name}/answers.yaml, or the rule, then run \`npm run gen\`.`).toEqual([])
    expect(report.notRun).toEqual([])
  })

  test('was answered in another order than that of the plan format', () => {
    expect(sectionsIn(readExampleAnswers(name))).not.toEqual(sectionsIn(readExamplePlan(name)))
  })
})

describe.each(DRAFTS)('the first draft %s', (name) => {
  test('has at least three findings, none of them a slip of the pen, and every rule was asked', () => {
    const report = lintPlan('mlproject.yaml', readExamplePlan(name), { today: JUDGED_ON, rules: RULES })
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
    expect(report.findings.filter(({ rule }) => isSlip(rule))).toEqual([])
    expect(report.notRun).toEqual([])
  })

  test('says in two lines above its answers what it shows', () => {
    expect(readExampleAnswers(name)).toMatch(/^# A first draft of .+\n# .+\nmlplan: 2\n/)
  })
})

/** Found where a plan is written badly, whatever is planned. */
function isSlip(rule: string): boolean {
  if (rule === 'plan/missing-field') return false
  return rule.startsWith('plan/') || rule === 'people/unknown-person' || rule === 'schedule/dates-inconsistent'
}

function reading(text: string): ReadResult {
  return readPlan(parseSource(text).data)
}

/** People stand in the order of their roles and open questions in that of the plan format, however they came up. */
function byId({ people, open_questions, ...plan }: Plan): unknown {
  const keyed = (items: readonly { readonly id: string }[] = []) => new Map(items.map((item) => [item.id, item]))
  return { ...plan, people: keyed(people), open_questions: keyed(open_questions) }
}

function sectionsIn(text: string): string[] {
  return [...text.matchAll(/^(\w+):/gm)].map(([, section]) => section ?? '').filter((section) => section !== 'mlplan')
}

function commentAbove(text: string, section: string): string {
  const [, comment = ''] = new RegExp(`\\n\\n((?:# .*\\n)+)${section}:`).exec(text) ?? []
  return comment.trim().replace(/^# /, '').replaceAll('\n# ', ' ')
}

function wordsOf(section: string): string {
  const field = Object.entries(PLAN).find(([name]) => name === section)?.[1]
  return `${field?.title}: ${field?.help}`
}
