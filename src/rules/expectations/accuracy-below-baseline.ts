import { toPlainText } from '../../text/plain-text.js'
import type { Plan } from '../../plan/plan.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { parsePercent } from '../../plan/share.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'
import { formatExactShare } from '../../text/figures/format-share.js'

const LOW_BASE_RATE_PLAN = 'mlplan: 2\neconomics:\n  base_rate: 1.8%\nexpectations:\n'

export default rule({
  id: 'expectations/accuracy-below-baseline',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'Accuracy is no better than always giving the same answer.',
  why: 'When one outcome is rare, always predicting the other is nearly always right and worth nothing. An accuracy near that level can sound impressive but shows no value. Stakeholders who do the math may lose trust in the project.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  requires: { baseRate: path.economics.base_rate },
  optional: { accuracy: path.expectations.accuracy, sharedFigures: path.expectations.shared_figures },
  good: [
    'mlplan: 2\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n',
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: 99.5% accuracy\n`,
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: 95% accuracy\n      supported: false\n`,
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: 5% accuracy improvement over today\n`,
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: Accuracy is 5% higher than today\n`,
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: "Not 95% accurate: that means nothing"\n`,
    `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: 99,5% accuracy\n`,
  ],
  bad: [
    { plan: `${LOW_BASE_RATE_PLAN}  accuracy: 95%\n`, path: 'expectations.accuracy' },
    { plan: `${LOW_BASE_RATE_PLAN}  accuracy: 98.2%\n`, path: 'expectations.accuracy' },
    {
      plan: `${LOW_BASE_RATE_PLAN}  shared_figures:\n    - id: board\n      statement: The model will be 95 % accurate.\n`,
      path: 'expectations.shared_figures.board.statement',
    },
  ],
  *check({ baseRate, accuracy, sharedFigures = [] }) {
    const majority = Math.max(baseRate.likely, 1 - baseRate.likely)
    const isNoBetterThanMajority = (share: number): boolean => share <= majority + Math.min(0.005, (1 - majority) / 4)
    const answer = baseRate.likely < 0.5 ? 'no' : 'yes'
    /* The complement of a figure of the plan has no more digits than the figure. */
    const majorityText = formatExactShare(majority)
    const parts: ProblemParts = {
      related: [
        {
          path: path.economics.base_rate,
          note: `always answering "${answer}" is right ${majorityText} of the time`,
        },
      ],
      comparison: `but always answering "${answer}" is already ${majorityText} accurate.`,
    }
    if (accuracy && isNoBetterThanMajority(accuracy.likely)) yield createExpectedAccuracyProblem(accuracy.likely, parts)
    for (const sharedFigure of sharedFigures) {
      const share = parseSharedAccuracy(sharedFigure)
      /* If the shared figure equals the expected one, the problem is reported only once. */
      if (share !== undefined && share !== accuracy?.likely && isNoBetterThanMajority(share))
        yield createSharedAccuracyProblem(sharedFigure, share, parts)
    }
  },
})

type SharedFigure = NonNullable<NonNullable<Plan['expectations']>['shared_figures']>[number]
type ProblemParts = Required<Pick<Problem, 'related'>> & { readonly comparison: string }

function createExpectedAccuracyProblem(share: number, { related, comparison }: ProblemParts): Problem {
  return {
    path: path.expectations.accuracy,
    related,
    message: `Expected accuracy is ${formatExactShare(share)}, ${comparison}`,
    help: 'Replace accuracy with precision and recall at the planned selection rate, or with net value per year.',
  }
}

function createSharedAccuracyProblem(
  { id, shared_with: sharedWith }: SharedFigure,
  share: number,
  { related, comparison }: ProblemParts,
): Problem {
  const sharedWithText = sharedWith === undefined ? 'outside the plan' : `with ${toPlainText(sharedWith)}`
  return {
    path: pathInside(path.expectations.shared_figures, id, 'statement'),
    related,
    message: `An accuracy of ${formatExactShare(share)} was shared ${sharedWithText}, ${comparison}`,
    help: 'Share the expected precision instead. Add a decision that says who corrects the figure and by when, and enter its id under `correction`.',
  }
}

/**
 * Parses the accuracy in the statement. Ignores unsupported figures: expectations/shared-figure-not-corrected checks
 * them.
 */
function parseSharedAccuracy({ statement = '', supported }: SharedFigure): number | undefined {
  if (supported === false) return undefined
  const [, figureBefore, figureAfter] = ACCURACY_PATTERN.exec(statement) ?? []
  return parsePercent(`${(figureBefore ?? figureAfter ?? '').replace(',', '.')}%`)
}

/** Matches an accuracy, but not a change in accuracy, the accuracy of a part of the cases, or a denial. */
const ACCURACY_PATTERN =
  /(?<![\d.,]|\b(?:not?|by|of|gain|loss)(?: \w+)? )(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent) accura(?:te|cy)\b(?! (?:improvement|gain|increase|loss|drop|points?)\b)|\baccuracy (?:of |is |at )?(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent)(?! (?:points?|higher|lower|better|worse|more|less|of|above|below)\b)/i
