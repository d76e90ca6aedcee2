import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNextQuestion } from '../../src/interview/scope.js'
import { formatPath } from '../../src/plan/path.js'
import { ROLES } from '../../src/plan/roles.js'
import type { Script } from '../support/fake-ports.js'
import {
  answerFromExamples,
  NOT_APPLICABLE,
  parsePlanText,
  withAnswers,
  runSession,
  stopAfter,
  UNKNOWN,
} from '../support/interviewees.js'

/** Stopping and going on: the plan on disk is all there is to remember. */

/** Somebody who does not know everything, and finds some of it does not apply. */
const uncertain: Script = withAnswers(
  {
    'economics.base_rate': UNKNOWN,
    'people.privacy_legal': UNKNOWN,
    'expectations.shared_figures': 'none',
    'economics.operating_cost_per_year': NOT_APPLICABLE,
    'expectations.evidence': NOT_APPLICABLE,
    'project.data_domain': UNKNOWN,
    open_questions: 'Jonas de Vries, ML lead by 2026-12-08',
    'not_applicable.reason': 'The vendor bears it',
  },
  answerFromExamples('binary'),
)

async function inOneSitting(script: Script): Promise<string> {
  return (await runSession(script)).plan
}

/** Stops after so many questions each time, and goes on. */
async function inSittings(script: Script, stops: readonly number[]): Promise<string> {
  let files: Readonly<Record<string, string>> = {}
  for (const stop of stops) {
    const { code, files: left } = await runSession(stopAfter(stop, script), { files })
    expect([0, 130]).toContain(code)
    files = left
  }
  return (await runSession(script, { files })).plan
}

test('wherever it is stopped, going on ends in the same bytes as one sitting', async () => {
  const whole = await inOneSitting(uncertain)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }), async (stops) => {
      expect(await inSittings(uncertain, stops)).toBe(whole)
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('whoever is asked first, the same bytes come out', async () => {
  const whole = await inOneSitting(uncertain)
  const roles = ROLES.map(({ value }) => value)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(roles, { minLength: 3 }), async (order) => {
      let files: Readonly<Record<string, string>> = {}
      for (const role of order) {
        const once = new Set<string>()
        files = (await runSession(notTwice(once, uncertain), { files }, { for: role })).files
      }
      expect((await runSession(uncertain, { files })).plan).toBe(whole)
    }),
    { numRuns: 6 },
  )
}, 120_000)

/** What is pending is asked again when its person is in the room; this one leaves it at that. */
function notTwice(asked: Set<string>, script: Script): Script {
  return (question) => {
    if (asked.has(question.path) && question.canSkip) return undefined
    asked.add(question.path)
    return script(question)
  }
}

test('every answer is on disk before the next question is shown', async () => {
  const script = answerFromExamples('binary')
  for (const stop of [1, 7, 20, 33]) {
    const { asked, plan, code } = await runSession(stopAfter(stop, script))
    expect(code).toBe(130)
    const answers = parsePlanText(plan)
    const shown = asked.at(-1)
    const next = findNextQuestion(answers, { today: '2026-11-24' })
    expect(next && formatPath(next.path)).toBe(shown?.path)
  }
})

test('stopping says where the answers are and how to go on', async () => {
  const { err, code } = await runSession(
    stopAfter(3, answerFromExamples('binary')),
    {},
    { file: 'churn/mlproject.yaml', for: 'ml_lead' },
  )
  expect(code).toBe(130)
  expect(err).toContain('Your answers so far are saved in churn/mlproject.yaml.')
  expect(err).toContain('mlplan init churn/mlproject.yaml --for ml_lead')
})

test('stopping at the very first question writes nothing at all', async () => {
  const { ports, err, code } = await runSession(() => undefined)
  expect(code).toBe(130)
  expect([...ports.disk.keys()]).toEqual([])
  expect(err).toContain('Nothing was written.')
})
