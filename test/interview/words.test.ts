import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePerson } from '../../src/interview/people.js'
import type { Script } from '../support/fake-ports.js'
import {
  answerFromExamples,
  completePlan,
  PLAN_FILE,
  parsePlanText,
  runSession,
  withAnswers,
} from '../support/interviewees.js'

/** Plain ways to say "not known" and "does not apply", wherever text is typed. */

const ANSWERS = 'answers.yaml'
const knowing = answerFromExamples('binary')
const followUps = {
  open_questions: 'Jonas de Vries by 2026-12-08',
  'not_applicable.reason': 'We have no such system.',
}

const NOT_KNOWN = ["I don't know yet", "don't know", 'not known yet', 'TBC', 'no idea', '!', 'unknown', 'Not sure yet.']
const NOT_APPLICABLE = ['It does not apply', 'not applicable', "doesn't apply here", 'N/A', '-', 'not relevant']

const TEXT_FIELDS = ['integration.receiving_system.name', 'value.operation', 'value.kpis']

/** Answers up to this question, says `text` there, and stops after the last follow-up. */
function saying(path: string, text: string): Script {
  let isDone = false
  return (question) => {
    if (isDone) return undefined
    isDone = ['open_questions', 'not_applicable.reason'].includes(question.path)
    return withAnswers({ ...followUps, [path]: text }, knowing)(question)
  }
}

describe('in the interview', () => {
  test.each(TEXT_FIELDS.flatMap((path) => NOT_KNOWN.map((text) => [path, text] as const)))(
    '%s answered with %s is an open question',
    async (path, text) => {
      const { plan } = await runSession(saying(path, text))
      expect(parsePlanText(plan).open_questions).toMatchObject([{ path, owner: 'jonas-de-vries' }])
      expect(plan.replace(/open_questions:[\s\S]*/, '')).not.toContain(text)
    },
  )

  test.each(TEXT_FIELDS.flatMap((path) => NOT_APPLICABLE.map((text) => [path, text] as const)))(
    '%s answered with %s is not applicable, with a reason',
    async (path, text) => {
      const { plan } = await runSession(saying(path, text))
      expect(parsePlanText(plan).not_applicable).toMatchObject([{ path, reason: 'We have no such system.' }])
    },
  )

  test('a reason given at once is not asked for', async () => {
    const { plan, asked } = await runSession(
      withAnswers({ 'integration.receiving_system.name': 'does not apply: results go to a report' }, knowing),
    )
    expect(parsePlanText(plan).not_applicable).toMatchObject([{ reason: 'results go to a report' }])
    expect(asked.map(({ path }) => path)).not.toContain('not_applicable.reason')
  })

  test.each(['nobody', 'no one yet', 'none', 'vacant'])('%s for a role is an open question', async (text) => {
    const { plan } = await runSession(saying('people.integration_owner', text))
    expect(parsePlanText(plan).open_questions).toMatchObject([{ path: 'people.integration_owner' }])
  })

  test.each(['no', 'nobody', 'No, nobody yet.', 'none so far', 'No one'])(
    '%s figures shared means an empty list',
    async (text) => {
      const { plan } = await runSession(withAnswers({ 'expectations.shared_figures': text }, knowing))
      expect(parsePlanText(plan).expectations?.shared_figures).toEqual([])
    },
  )

  test.each(['lorem ipsum', 'asdf', 'see above'])('%s is refused, and says what to enter', async (text) => {
    const { asked } = await runSession(knowing)
    const error = asked.find(({ path }) => path === 'value.operation')?.check(text)
    expect(error).toBe(`"${text}" isn't an answer. Enter an answer, or "I don't know yet".`)
  })

  test.each(['Not applicable forms', 'The unknown callers desk', 'No-show reminders', 'Nobody Home service'])(
    '%s is a text like any other',
    async (text) => {
      const { plan } = await runSession(withAnswers({ 'value.operation': text }, knowing))
      expect(parsePlanText(plan).value?.operation).toBe(text)
    },
  )
})

describe('without a terminal', () => {
  test('--set records the open question with the default owner and date, and says so', async () => {
    const files = { [PLAN_FILE]: (await completePlan()).replace(/ {2}operation: .*\n/, '') }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NOT_KNOWN), async (text) => {
        const { plan, err, code } = await runSession(undefined, { files }, { set: [`value.operation=${text}`] })
        expect(code).toBe(0)
        expect(err).toContain('value.operation is recorded as an open question (owner: Marek Novák, due: 2026-12-08).')
        expect(parsePlanText(plan).value?.operation).toBeUndefined()
      }),
      { numRuns: 8 },
    )
  })

  test('--set needs the reason why something does not apply', async () => {
    const files = { [PLAN_FILE]: await completePlan() }
    const without = await runSession(undefined, { files }, { set: ['economics.build_cost=n/a'] })
    expect(without.code).toBe(2)
    expect(without.err).toContain('Add the reason, as in "does not apply: REASON".')
    const withReason = await runSession(undefined, { files }, { set: ['economics.build_cost=n/a: it is bought'] })
    expect(parsePlanText(withReason.plan).not_applicable).toMatchObject([
      { path: 'economics.build_cost', reason: 'it is bought' },
    ])
  })

  test('an answers file may say so of a field, a role, and a list item', async () => {
    const given = [
      'people:',
      '  - {name: Jonas de Vries, roles: [ml_lead]}',
      "  - {name: I don't know yet, roles: [executive_sponsor]}",
      'value:',
      '  operation: tbc',
      '  kpis:',
      '    - {name: Churn, unit: not known yet}',
      'economics:',
      '  base_rate: no idea',
      'integration:',
      '  receiving_system: {name: "does not apply: results go to a report"}',
    ].join('\n')
    const { plan } = await runSession(() => undefined, { files: { [ANSWERS]: given } }, { answers: ANSWERS })
    const read = parsePlanText(plan)
    expect(read.people?.map(({ name }) => name)).toEqual(['Jonas de Vries'])
    expect(read.open_questions?.map(({ path }) => path)).toEqual([
      'people.executive_sponsor',
      'value.operation',
      'value.kpis.churn.unit',
      'economics.base_rate',
    ])
    expect(read.not_applicable?.map(({ path }) => path)).toEqual(['integration.receiving_system.name'])
  })
})

describe('answers over a plan that has answers', () => {
  test.each([
    ['economics:\n  base_rate: 5%\n', 'economics.base_rate: 1.8% would become 5%'],
    [
      'value:\n  operation: Sales\n',
      'value.operation: Retention calls to customers of the mobile business would become',
    ],
    ['project:\n  initiative: refresh\n  launch_due: 2027-12-01\n', 'project.launch_due: '],
  ])('%j list what they would replace, and write nothing', async (given, line) => {
    const files = { [PLAN_FILE]: await completePlan(), [ANSWERS]: given }
    const { code, err, ports } = await runSession(undefined, { files }, { answers: ANSWERS })
    expect(code).toBe(2)
    expect(err).toContain(line)
    expect(err).toContain('Nothing was written.')
    expect(err).toContain('add --replace')
    expect(ports.writes).toEqual([])
    const replaced = await runSession(undefined, { files }, { answers: ANSWERS, replace: true })
    expect(replaced.code).toBe(0)
    expect(replaced.plan).not.toBe(files[PLAN_FILE])
  })

  test('that add a source to a figure, or a role to a person, replace nothing', async () => {
    const given =
      'economics:\n  base_rate: {likely: 1.8%, source: Billing}\npeople:\n  - {name: Jonas de Vries, roles: [data_owner]}\n'
    const files = { [PLAN_FILE]: await completePlan(), [ANSWERS]: given }
    const { code, plan } = await runSession(undefined, { files }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(parsePlanText(plan).economics?.base_rate).toMatchObject({ likely: 0.018, source: 'Billing' })
  })
})

describe('a first name', () => {
  const BO = 'mlplan: 2\npeople:\n  - {id: bo-lind, name: Bo Lind, roles: [ml_lead]}\n'

  test('is the one person who has it', () => {
    expect(parsePerson('Bo', parsePlanText(BO))).toMatchObject({ name: 'Bo Lind', existingId: 'bo-lind' })
  })

  test('of two people is neither', () => {
    const two = `${BO}  - {id: bo-berg, name: Bo Berg, roles: [data_owner]}\n`
    expect(parsePerson('Bo', parsePlanText(two))).toMatchObject({ name: 'Bo', existingId: undefined })
  })

  test('is not the beginning of a longer one', () => {
    expect(parsePerson('B', parsePlanText(BO))).toMatchObject({ existingId: undefined })
    expect(parsePerson('Li', parsePlanText(BO))).toMatchObject({ existingId: undefined })
  })
})
