import { describeRows, type FaultyRows, type ScoresProblem } from './problem.js'

/** What can be wrong in the cells of a row, in the order in which it is reported. */
const FAULTS = {
  'no-score': ['has no score', 'have no score'],
  'no-outcome': ['has no outcome', 'have no outcome'],
  'score-no-number': ['has a score that is no number', 'have a score that is no number'],
  'score-infinite': ['has an infinite score', 'have an infinite score'],
  'outcome-unclear': ['has an outcome that is neither yes nor no', 'have an outcome that is neither yes nor no'],
  weight: ['has a weight that is below 0 or no number', 'have a weight that is below 0 or no number'],
  count: ['has a count that is no whole number', 'have a count that is no whole number'],
  amount: ['has an amount that is below 0 or no number', 'have an amount that is below 0 or no number'],
  current: [
    "has a decision of today's process that is neither yes nor no",
    "have a decision of today's process that is neither yes nor no",
  ],
  date: ['has no date like 2027-01-31', 'have no date like 2027-01-31'],
  'in-training': ['is from before the end of training', 'are from before the end of training'],
  'same-id': ['repeats an ID', 'repeat an ID'],
} as const

export type FaultKind = keyof typeof FAULTS

const HELP: Readonly<Record<FaultKind, string>> = {
  'no-score':
    'Score these cases, or leave them out with `--missing drop` (counted; with more than 1%, no criterion is met).',
  'no-outcome':
    'Wait for the outcomes, or leave these cases out with `--missing drop` (counted; with more than 1%, no criterion is met).',
  'score-no-number': 'Correct the scores, or name another column with --score.',
  'score-infinite': 'Export scores that are finite, such as probabilities.',
  'outcome-unclear': 'Name the outcome that counts as positive, as in `--positive churned`.',
  weight: 'Correct the weights, or name another column with --weight.',
  count: 'Count cases in whole numbers, 0 or more.',
  amount: 'Enter amounts as 0 or more. If they are signed, evaluate gains and losses in separate columns.',
  current: 'Enter 1 where the process acts today, and 0 elsewhere.',
  date: 'Write dates as YYYY-MM-DD, or name another column with --date.',
  'in-training': 'Evaluate cases that came after training, because a model knows those it has seen.',
  'same-id': 'Keep one row for each case, or name another column with --id.',
}

/** Returns the first kind of fault there is; `undefined` if all rows are right. */
export function findProblem(faults: ReadonlyMap<FaultKind, FaultyRows>): ScoresProblem | undefined {
  for (const kind of Object.keys(FAULTS) as FaultKind[]) {
    const rows = faults.get(kind)
    const [singular, plural] = FAULTS[kind]
    if (rows) return { problem: describeRows(rows, singular, plural), help: HELP[kind] }
  }
  return undefined
}
