import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { getSignoffScope } from '../../src/agreement/signoff-scope.js'
import { type Audience, type AudienceId, AUDIENCES, findAudience } from '../../src/briefs/audiences.js'
import { parseBriefDate, parseBriefDigest, removeFooter } from '../../src/briefs/footer.js'
import { escapeInline } from '../../src/briefs/markdown.js'
import { createSamplePlan } from '../../src/briefs/sample-plan.js'
import { listFormFields } from '../../src/plan/form.js'
import { isWithin } from '../../src/plan/path.js'
import type { Plan } from '../../src/plan/plan.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'

const HOSTILE = 'a|b <script> & \'x\' "y"\n# Boss approved\n\n- [ ] `z` http://a.b @all www.x.y'

/** The full plan with the same ugly text everywhere. */
function hostilePlan(value: unknown = createSamplePlan(), key = ''): unknown {
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
  ['a full plan', createSamplePlan()],
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
  expect(text.split('\n').at(-2)).toBe('mlproject.yaml, version 3f9c 1a7e')
})

test.each(AUDIENCES)(
  'a brief for $id about an empty plan says that nothing is decided and nobody signed off',
  ({ id }) => {
    const text = textOf({}, id)
    expect(text).toContain('# Untitled project:')
    expect(text).toMatch(/ · Kickoff · Nov 24, 2026 · Draft(: [\w' ]+)? · Sign-offs 0 of 7 · \d+ answers? open here$/m)
    expect(text).toMatch(/\*\*Bottom line\. .*(can't be computed yet|isn't decided yet).*\*\*/)
    expect(text).toMatch(/^Not decided yet: .+\.$/m)
  },
)

test.each(CASES)(
  'the brief for $id about $name begins with its bottom line and has one line of open answers at most',
  (one) => {
    const [heading = '', status = '', bottom = ''] = textOf(one.plan, one.id).split('\n\n')
    expect(heading).toMatch(/^# /)
    expect(status).toMatch(/^\*\*For .* · Nov 24, 2026 · (Draft|Complete)/)
    expect(bottom).toMatch(/^\*\*Bottom line\. .+\*\*/)
    expect(textOf(one.plan, one.id).match(/^Not decided yet: /gm)?.length ?? 0).toBeLessThanOrEqual(1)
  },
)

test.each(AUDIENCES)('a table for $id has no row for what is not decided', ({ id }) => {
  for (const plan of [CHURN, FRAUD, SUPPORT, {}]) {
    const undecided = textOf(plan, id)
      .split('\n')
      .filter((line) => /^\| [^|]+ \| \*(not decided yet|not applicable)[^|]*\* \|$/.test(line))
    expect(undecided).toEqual([])
  }
})

test.each(CASES)(
  'the brief for $id about $name says from which version of the plan and for which day it was written',
  (one) => {
    const text = textOf(one.plan, one.id)
    expect(parseBriefDigest(text)).toBe('3f9c 1a7e')
    expect(parseBriefDate(text)).toBe('2026-11-24')
    expect(removeFooter(text)).toBe(text.slice(0, text.indexOf('\nmlproject.yaml, version')))
  },
)

test('so does a brief of a template of somebody else, which may leave the version out', () => {
  const text = '# Ours\n\nA text of Dec 1, 2026.\n\nmlproject.yaml · 3f9c 1a7e · Nov 24, 2026\n'
  expect([parseBriefDigest(text), parseBriefDate(text)]).toEqual(['3f9c 1a7e', '2026-11-24'])
  expect(removeFooter(text)).toBe('# Ours\n\nA text of Dec 1, 2026.\n')
  const bare = '# Ours\n\nmlproject.yaml · Nov 24, 2026\n'
  expect([parseBriefDigest(bare), parseBriefDate(bare)]).toEqual([undefined, '2026-11-24'])
})

describe('what somebody is asked to sign off on stands in their brief', () => {
  const said = createSamplePlan()
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
    const { paths: places } = getSignoffScope((findAudience(id) as Audience).roles[0])
    const text = printed(id)
    const texts = listFormFields().filter(
      ({ field, signoffEffect: binds, path }) =>
        field.kind === 'text' && binds === 'commitment' && places.some((place) => isWithin(path, place)),
    )
    expect(texts.length).toBeGreaterThan(0)
    const silent = texts
      .map(({ path }) => path.filter((part) => part !== '*').join('.'))
      .filter((path) => !text.includes(escapeInline(path)))
    const message = `Show the field to the audience "${id}", whose reader signs off on it: in its template, or in a table of src/briefs/rows/.`
    expect(silent, message).toEqual([])
  })
})
