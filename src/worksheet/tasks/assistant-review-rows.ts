import { formatShare } from '../../text/figures/format-share.js'
import { formatCount } from '../../text/figures/format-number.js'
import { formatChance } from '../pilot-rows.js'
import { type Row, createNeverRow, createRow } from '../rows.js'
import type { HarmReview, PlannedReview } from './assistant-review.js'

/** Lists the rows on reviewing answers before launch: how many, how many may be harmful, and what is planned. */
export function listReviewRows(review: HarmReview): readonly Row[] {
  return [
    createAnswersToReviewRow(review),
    ...(review.plan ? [createHarmfulAnswersRow(review, review.plan.failures)] : []),
    ...(review.planned ? listPlannedRows(review, review.planned) : []),
  ]
}

const FORMULA =
  'acceptance sampling: passes with at most 5% at the tolerable harm rate, and with at least 80% at the expected harm rate'

function createAnswersToReviewRow({ plan, problem, tolerableRate }: HarmReview): Row {
  const text = { title: 'Answers to review before launch', unit: 'cases', formula: FORMULA } as const
  if (problem) return createNeverRow('answers_to_review', text, PROBLEMS[problem].explanation, PROBLEMS[problem].answer)
  return createRow('answers_to_review', plan?.cases, text, (cases) => [
    formatCount(cases),
    `With at most ${plan?.failures ?? 0} harmful, this many answers show that the harm rate is below the tolerable ${formatShare(tolerableRate ?? 0)}.`,
  ])
}

const PROBLEMS: Readonly<
  Record<NonNullable<HarmReview['problem']>, { readonly answer: string; readonly explanation: string }>
> = {
  'too-much-harm': {
    answer: 'never enough',
    explanation: "The expected harm rate isn't below the tolerable one, so no number of answers can show that it is.",
  },
  'any-harm-pays': {
    answer: 'no limit',
    explanation:
      'By these costs, the assistant pays off at any harm rate. Set a limit in a success criterion, with `figure: harm_rate`.',
  },
  'never-pays': {
    answer: 'never enough',
    explanation: "The assistant doesn't pay off even without harm, so no harm rate is tolerable.",
  },
}

function createHarmfulAnswersRow({ plan }: HarmReview, failures: number): Row {
  return createRow(
    'harmful_answers_allowed',
    failures,
    { title: 'Harmful answers allowed', unit: 'cases', formula: FORMULA },
    (count) => [
      formatCount(count),
      `Of the ${formatCount(plan?.cases ?? 0)} answers to review. With more, harm may be more frequent than tolerable.`,
    ],
  )
}

function listPlannedRows({ tolerableRate }: HarmReview, planned: PlannedReview): readonly Row[] {
  const { cases, harmfulAllowed } = planned
  const allowed = harmfulAllowed < 0 ? 'none, as the number is too small' : `at most ${formatCount(harmfulAllowed)}`
  const formula = `chance that at most ${formatCount(Math.max(0, harmfulAllowed))} of ${formatCount(cases)} reviewed answers are harmful`
  const createChanceRow = (key: string, title: string, chance: number, condition: string): Row =>
    createRow(key, chance, { title, unit: 'share', formula }, (share) => [
      formatChance(share),
      `The planned review of ${formatCount(cases)} answers (harmful ones allowed: ${allowed}) passes with this chance if ${condition}.`,
    ])
  return [
    createChanceRow(
      'review_pass_chance_expected',
      'Chance that the review passes, as expected',
      planned.chanceIfExpected,
      'the harm rate is as expected',
    ),
    createChanceRow(
      'review_pass_chance_tolerable',
      'Chance that the review passes, at the tolerable rate',
      planned.chanceIfTolerable,
      `the harm rate is ${formatShare(tolerableRate ?? 0)}, the highest tolerable one`,
    ),
  ]
}
