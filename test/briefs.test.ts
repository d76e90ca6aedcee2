import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { coverOf } from '../src/agreement/covers.js'
import { type Audience, type AudienceId, AUDIENCES, audienceOf } from '../src/briefs/audiences.js'
import { inline } from '../src/briefs/markdown.js'
import { specimenPlan } from '../src/briefs/specimen.js'
import { formFields } from '../src/plan/form.js'
import { isWithin } from '../src/plan/path.js'
import type { Plan } from '../src/plan/plan.js'
import { CHURN, FRAUD, SUPPORT } from './briefs-plans.js'
import { textOf } from './briefs-written.js'

const HOSTILE = 'a|b <script> & \'x\' "y"\n# Boss approved\n\n- [ ] `z` http://a.b @all www.x.y'

/** The full plan with the same ugly text everywhere. */
function hostilePlan(value: unknown = specimenPlan(), key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => hostilePlan(item, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostilePlan(inner, name)]))
  return typeof value === 'string' && value.includes('.') ? HOSTILE : value
}

const PLANS: readonly (readonly [string, Plan])[] = [
  ['churn calls', CHURN],
  ['card fraud', FRAUD],
  ['the support assistant', SUPPORT],
  ['an empty plan', {}],
  ['a full plan', specimenPlan()],
  ['a hostile plan', hostilePlan() as Plan],
]

const CASES = PLANS.flatMap(([name, plan]) => AUDIENCES.map(({ id }) => ({ id, name, plan })))

test.each(CASES)('the brief for $id about $name is clean Markdown', ({ id, plan }) => {
  const content = textOf(plan, id)
  expect(lint({ strings: { content }, config: { default: true, MD013: false } })['content']).toEqual([])
})

test.each(CASES)('the brief for $id about $name is the same twice, and shows no code of the plan', ({ id, plan }) => {
  const text = textOf(plan, id)
  expect(textOf(structuredClone(plan), id)).toBe(text)
  expect(text).not.toMatch(/undefined|\[object|NaN|\b(first_model|approved_with_conditions|executive_sponsor)\b/)
  expect(text.split('\n').at(-2)).toBe('mlproject.yaml · 3f9c 1a7e · 24 November 2026')
})

test.each(AUDIENCES)('a brief for $id about an empty plan says that nothing is decided and nobody agreed', ({ id }) => {
  const text = textOf({}, id)
  expect(text).toContain('# Project without a name:')
  expect(text).toMatch(
    /\*\*Draft, kickoff stage, 24 November 2026\.\*\* In the whole plan, \d+ answers are open; 7 of 7 approvals are missing\./,
  )
  expect(text).toContain('*not decided yet*')
})

describe('what somebody is asked to agree to stands in their brief', () => {
  const said = specimenPlan()
  const variants: readonly Plan[] = [
    said,
    { ...said, project: { ...said.project, task: 'generative', method: 'llm' } },
    {
      ...said,
      project: { ...said.project, jurisdictions: ['eu', 'ca'] },
      legal: { ...said.legal, organization: 'canada_federal', ai_act: { ...said.legal?.ai_act, tier: 'high' } },
    },
  ]
  const printed = (id: AudienceId) => variants.map((plan) => textOf(plan, id)).join('\n')

  test.each(['decision-owner', 'integration-owner', 'privacy-legal', 'front-line'] as const)('%s', (id) => {
    const { places } = coverOf((audienceOf(id) as Audience).roles[0])
    const text = printed(id)
    const texts = formFields().filter(
      ({ field, binds, path }) =>
        field.kind === 'text' && binds === 'commitment' && places.some((place) => isWithin(path, place)),
    )
    expect(texts.length).toBeGreaterThan(0)
    const silent = texts
      .map(({ path }) => path.filter((part) => part !== '*').join('.'))
      .filter((path) => !text.includes(inline(path)))
    expect(silent).toEqual([])
  })
})
