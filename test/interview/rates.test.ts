import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlanQuestion } from '../../src/interview/plan-questions.js'
import { findContradiction } from '../../src/interview/contradiction.js'
import { suggestDerivedRate } from '../../src/interview/derived-rate.js'
import { rateGap } from '../../src/numbers/confusion.js'
import { parsePath } from '../../src/plan/path.js'
import type { Plan } from '../../src/plan/plan.js'
import { parsePercent } from '../../src/plan/share.js'
import type { Script } from '../support/fake-ports.js'
import {
  BACK,
  answerFromExamples,
  completePlan,
  PLAN_FILE,
  parsePlanText,
  withAnswers,
  runSession,
} from '../support/interviewees.js'
import { isAnswerError } from '../../src/interview/parse-amount.js'
import { parseAnswer } from '../../src/interview/parse-answer.js'

/** Base rate, selection rate, precision, and recall: the fourth is offered, and a contradiction is asked back. */

const ABOUTS = [
  'economics.base_rate',
  'economics.selection_rate',
  'expectations.precision',
  'expectations.recall',
] as const
type About = (typeof ABOUTS)[number]
type Rates = { readonly [Rate in About]?: number }

function planWith(rates: Rates): Plan {
  const [base, treated, precision, recall] = ABOUTS.map((path) => rates[path]).map((likely) =>
    likely === undefined ? undefined : { likely },
  )
  return {
    project: { task: 'binary' },
    economics: { base_rate: base, selection_rate: treated },
    expectations: { precision, recall },
  }
}

const CALLS = {
  'economics.base_rate': 0.018,
  'economics.selection_rate': 0.03,
  'expectations.precision': 0.076,
  'expectations.recall': 0.126,
}

function withoutRate(path: About, rates: Rates = CALLS): Plan {
  return planWith({ ...rates, [path]: undefined })
}

/** What is said against an answer; `undefined` if nothing is. */
function objection(path: About, typed: string, plan: Plan): string | undefined {
  const asking = findPlanQuestion(plan, parsePath(path))
  const taken = asking && parseAnswer(asking, typed, plan)
  if (!asking || !taken || isAnswerError(taken)) throw new Error(`${typed} cannot be answered at ${path}`)
  return findContradiction(asking, taken, plan)
}

describe('the fourth rate', () => {
  test.each<[About, string, string]>([
    ['expectations.recall', '12.7%', 'about 13 of every 100 positives are found.'],
    ['expectations.precision', '7.56%', 'about 76 of every 1,000'],
    ['economics.selection_rate', '2.98%', 'about 30 of every 1,000'],
    ['economics.base_rate', '1.81%', 'about 18 of every 1,000'],
  ])('%s is offered as %s with what it means', (path, text, reading) => {
    const offer = suggestDerivedRate(parsePath(path), withoutRate(path))
    expect(offer).toMatchObject({ text })
    expect(offer?.explanation).toContain(reading)
  })

  test('is written with two digits where they are exact enough', () => {
    const plan = withoutRate('expectations.recall', { ...CALLS, 'expectations.precision': 0.072 })
    expect(suggestDerivedRate(['expectations', 'recall'], plan)?.text).toBe('12%')
  })

  test('is not offered while two are missing, or where the other three cannot hold together', () => {
    const two = planWith({ 'economics.base_rate': 0.018, 'economics.selection_rate': 0.03 })
    const impossible = withoutRate('expectations.recall', { ...CALLS, 'expectations.precision': 0.9 })
    for (const plan of [two, impossible]) expect(suggestDerivedRate(['expectations', 'recall'], plan)).toBeUndefined()
  })

  test('as offered always fits the other three, and nothing is said against it', () => {
    const share = fc.integer({ min: 1, max: 1000 }).map((part) => part / 1000)
    fc.assert(
      fc.property(fc.constantFrom(...ABOUTS), share, share, share, share, (path, ...shares) => {
        const rates = Object.fromEntries(ABOUTS.map((one, index) => [one, shares[index] ?? 0])) as Required<Rates>
        const plan = withoutRate(path, rates)
        const offer = suggestDerivedRate(parsePath(path), plan)
        fc.pre(offer !== undefined)
        const all = { ...rates, [path]: parsePercent(offer.text) ?? Number.NaN }
        const [baseRate, selectionRate, precision, recall] = ABOUTS.map((one) => all[one]) as [
          number,
          number,
          number,
          number,
        ]
        expect(rateGap({ baseRate, selectionRate, precision, recall })).toBeLessThan(0.05)
        expect(objection(path, offer.text, plan)).toBeUndefined()
      }),
    )
  })

  test('is taken with Enter, and read back only when something else is typed', async () => {
    const files = { [PLAN_FILE]: await completePlan() }
    const enter: Script = (question) => question.suggestion?.text ?? answerFromExamples('binary')(question)
    const { asked, plan } = await runSession(enter, { files }, { stage: 'data' })
    const question = asked.find(({ path }) => path === 'expectations.recall')
    expect(question?.suggestion).toMatchObject({ text: '12.7%', source: 'the other three rates' })
    expect(question?.readBack('12.7%')).toBeUndefined()
    expect(question?.readBack('13%')).toBe('13% = 13 of every 100')
    expect(plan).toMatch(/^ {2}recall: 12\.7%$/m)
  })
})

describe('an answer that contradicts others', () => {
  test.each<[About, string, Plan, string]>([
    [
      'expectations.recall',
      '40%',
      withoutRate('expectations.recall'),
      "These figures can't all be true: base rate 1.8%, selection rate 3%, precision 7.6%, and recall 40%. The other three figures imply a recall of 13%.",
    ],
    [
      'expectations.precision',
      '30%',
      planWith({ 'economics.base_rate': 0.02, 'economics.selection_rate': 0.1 }),
      "These figures can't all be true: base rate 2%, selection rate 10%, and precision 30%. With this base rate and selection rate, precision can't exceed 20%.",
    ],
    [
      'expectations.recall',
      '80%',
      planWith({ 'economics.base_rate': 0.01, 'economics.selection_rate': 0.005 }),
      "recall can't exceed 50%.",
    ],
    ['economics.selection_rate', '40%', planWith(CALLS), 'The other three figures imply a selection rate of 3%.'],
    [
      'expectations.recall',
      '90%',
      planWith({ 'economics.base_rate': 0.5, 'expectations.precision': 0.2 }),
      'These three figures imply a selection rate above 100%.',
    ],
    [
      'expectations.recall',
      '20%',
      planWith({ 'economics.selection_rate': 0.9, 'expectations.precision': 0.8 }),
      'These three figures imply a base rate above 100%.',
    ],
    [
      'expectations.recall',
      '12%',
      withoutRate('expectations.recall', { ...CALLS, 'expectations.precision': 0.9 }),
      "precision can't exceed 60%. The other three figures can't all be true either, because they imply a recall above 100%.",
    ],
    /* Lint rejects the likely value, and nothing is calculated from it, whatever the low end is. */
    [
      'expectations.precision',
      '19 to 30%',
      planWith({ 'economics.base_rate': 0.02, 'economics.selection_rate': 0.1 }),
      "precision can't exceed 20%.",
    ],
  ])('at %s, %s, is told what cannot be', (path, typed, plan, words) => {
    expect(objection(path, typed, plan)).toContain(words)
  })

  test.each<[About, string, Plan]>([
    ['expectations.recall', '13.2%', withoutRate('expectations.recall')],
    ['expectations.recall', '10 to 40%', withoutRate('expectations.recall')],
    ['expectations.precision', '20%', planWith({ 'economics.base_rate': 0.02, 'economics.selection_rate': 0.1 })],
    ['expectations.precision', '90%', planWith({ 'economics.base_rate': 0.02 })],
  ])('at %s, %s, may hold after all', (path, typed, plan) => {
    expect(objection(path, typed, plan)).toBeUndefined()
  })

  const KEEP = 'doubt'

  async function answering(said: Parameters<typeof withAnswers>[0], recalls: string[]) {
    const files = { [PLAN_FILE]: await completePlan() }
    const script: Script = (question) =>
      question.path === 'expectations.recall'
        ? recalls.shift()
        : withAnswers(said, answerFromExamples('binary'))(question)
    const { asked, err, plan, code } = await runSession(script, { files }, { stage: 'data' })
    const questions = asked.map(({ path }) => path)
    const keep = asked.find(({ path }) => path === KEEP)
    return { code, err, keep, recall: parsePlanText(plan).expectations?.recall?.likely, questions }
  }

  test('is asked back, and kept after a yes', async () => {
    const { err, keep, recall, questions } = await answering({ [KEEP]: 'yes' }, ['40%'])
    expect(err).toContain('The other three figures imply a recall of')
    expect(keep).toMatchObject({ kind: 'yes-no', message: 'Keep this answer anyway?', suggestion: { text: 'no' } })
    expect(recall).toBe(0.4)
    expect(questions.filter((path) => path === 'expectations.recall')).toHaveLength(1)
  })

  test.each([
    ['a no', 'no'],
    ['going back', BACK],
  ])('is forgotten after %s, and the question is asked again', async (_, reply) => {
    const { recall, questions } = await answering({ [KEEP]: reply }, ['40%', '12.7%'])
    expect(recall).toBe(0.127)
    expect(questions.filter((path) => path === 'expectations.recall' || path === KEEP)).toEqual([
      'expectations.recall',
      KEEP,
      'expectations.recall',
    ])
  })

  test('is not written when the interview is stopped there', async () => {
    const { code, recall } = await answering({ [KEEP]: { kind: 'stop' } }, ['40%'])
    expect(code).toBe(130)
    expect(recall).toBeUndefined()
  })

  test('is not asked back where it comes with the call', async () => {
    const files = { [PLAN_FILE]: await completePlan() }
    const { code, plan, err } = await runSession(undefined, { files }, { set: ['expectations.recall=40%'] })
    expect(code).toBe(0)
    expect(parsePlanText(plan).expectations?.recall?.likely).toBe(0.4)
    expect(err).not.toContain('Keep this answer')
  })
})
