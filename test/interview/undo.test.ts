import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Script } from '../support/fake-ports.js'
import {
  BACK,
  answerFromExamples,
  NOT_APPLICABLE,
  parsePlanText,
  runSession,
  UNKNOWN,
  withAnswers,
} from '../support/interviewees.js'

/** Going back over the name of a list item: nothing stays of the item. */

const LISTS = ['value.kpis', 'expectations.shared_figures', 'expectations.success_criteria']

const FOLLOW_UPS = {
  open_questions: 'Jonas de Vries by 2026-12-08',
  'not_applicable.reason': 'There is none.',
}

/** Names an item wrongly, goes back from the question after it, and says something else. */
function correcting(list: string, wrong: string, then: ReturnType<Script>): Script {
  const known = withAnswers(FOLLOW_UPS, answerFromExamples('binary'))
  let step = 0
  return (question) => {
    if (step === 0 && question.path === list) {
      step = 1
      return wrong
    }
    if (step === 1) {
      step = 2
      return BACK
    }
    if (step === 2) {
      step = 3
      return then
    }
    return known(question)
  }
}

async function sayingAtOnce(list: string, reply: ReturnType<Script>): Promise<string> {
  let isDone = false
  const known = withAnswers(FOLLOW_UPS, answerFromExamples('binary'))
  const script: Script = (question) => {
    if (question.path !== list || isDone) return known(question)
    isDone = true
    return reply
  }
  return (await runSession(script)).plan
}

describe.each(LISTS)('an item of %s that was gone back over', (list) => {
  test.each([
    ['is not known', UNKNOWN],
    ['does not apply', NOT_APPLICABLE],
    ['has another name', 'Something else'],
    ['is typed as not known', "I don't know yet"],
  ])('leaves nothing if it %s', async (_, reply) => {
    const { plan } = await runSession(correcting(list, 'The first slip', reply))
    expect(plan).toBe(await sayingAtOnce(list, reply))
    expect(plan.toLowerCase()).not.toMatch(/first.slip/)
  })
})

test('"none" after a shared figure leaves an empty list', async () => {
  const { plan } = await runSession(correcting('expectations.shared_figures', 'the board', 'nobody'))
  expect(parsePlanText(plan).expectations?.shared_figures).toEqual([])
  expect(plan).not.toContain('board')
})

test('whatever the first name was, nothing of it is ever left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LISTS),
      fc.stringMatching(/^Slip [a-z]{3,12}$/),
      fc.constantFrom(UNKNOWN, NOT_APPLICABLE, 'Something else'),
      async (list, wrong, reply) => {
        const { plan } = await runSession(correcting(list, wrong, reply))
        expect(plan).not.toContain(wrong)
        expect(plan).not.toContain(wrong.toLowerCase().replace(' ', '-'))
      },
    ),
    { numRuns: 6 },
  )
})
