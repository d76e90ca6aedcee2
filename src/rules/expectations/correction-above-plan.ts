import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import type { Plan } from '../../plan/plan.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { quoteText } from '../../text/plain-text.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { findShare } from '../shared/words/rate-claims.js'
import { rule } from '../rule.js'

const planWithCorrection = (correction: string): string =>
  `mlplan: 2\nproject:\n  task: generative\neconomics:\n  adoption: 80%\n  assistant:\n    resolution_rate: 40%\nexpectations:\n  shared_figures:\n    - id: board\n      statement: Half of all chats\n      supported: false\n      correction: correct-half\ndecisions:\n  - id: correct-half\n    decision: ${correction}\n`

export default rule({
  id: 'expectations/correction-above-plan',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The correction of a shared figure is above what the plan expects.',
  why: 'A correction is what people will hold the project to. After a second correction, no figure is believed.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'warning' },
  requires: { sharedFigures: path.expectations.shared_figures, decisions: path.decisions },
  optional: {},
  good: [
    planWithCorrection('Tell the board about three in ten of all chats'),
    planWithCorrection('Tell the board 40% of the chats it takes on'),
    planWithCorrection('Tell the board what the pilot shows'),
  ],
  bad: [
    { plan: planWithCorrection('Tell the board four in ten'), path: 'decisions.correct-half.decision' },
    { plan: planWithCorrection('Tell the board 45% instead'), path: 'decisions.correct-half.decision' },
    { plan: planWithCorrection('Say half of the chats it handles'), path: 'decisions.correct-half.decision' },
  ],
  *check({ sharedFigures, decisions }, { plan }) {
    for (const { supported, correction } of sharedFigures) {
      const decision = decisions.find(({ id }) => id === correction)
      const claim = findShare(decision?.decision ?? '')
      if (supported !== false || decision === undefined || claim === undefined) continue
      const expected = findExpected(plan, decision.decision ?? '')
      if (expected === undefined || claim.share <= expected.share * ROUNDING) continue
      const [claimed, planned] = formatApart(SHARES, asTyped(claim.share), asTyped(expected.share))
      yield {
        path: pathInside(path.decisions, decision.id, 'decision'),
        message: `The correction says ${quoteText(claim.words)} (${claimed}), but the plan expects ${planned} ${expected.of}.`,
        help: `Correct it to ${planned}, and say of which cases.`,
      }
    }
  },
})

/** A correction that rounds the expected figure is no contradiction. */
const ROUNDING = 1.1

interface Expected {
  readonly share: number
  /** What it is a share of. */
  readonly of: string
}

/** The share that the plan expects: of the cases the model handles if the text says so, else of all cases. */
function findExpected({ project, economics, expectations }: Plan, text: string): Expected | undefined {
  const { adoption, assistant, routing } = economics ?? {}
  const adopted = adoption?.likely ?? 1
  const rate =
    project?.task === 'generative'
      ? assistant?.resolution_rate
      : project?.task === 'multiclass'
        ? routing?.coverage
        : undefined
  if (rate !== undefined) {
    return NAMES_HANDLED_CASES.test(text)
      ? { share: rate.likely, of: 'of the cases that the model handles' }
      : { share: rate.likely * adopted, of: 'of all cases' }
  }
  const rates = [expectations?.precision?.likely, expectations?.recall?.likely].filter((share) => share !== undefined)
  return project?.task === 'binary' && rates.length > 0
    ? { share: Math.max(...rates), of: 'at most (precision or recall)' }
    : undefined
}

const NAMES_HANDLED_CASES = /\b(?:handles?|handled|takes? on|taken on|gets?|sees?|covers?|covered)\b/i
