import { plainText } from '../../text/plain-text.js'
import type { Plan } from '../../plan/plan.js'
import { inside, place } from '../../plan/typed-path.js'
import { parsePercent } from '../../plan/share.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'

const RARE = 'mlplan: 2\neconomics:\n  base_rate: 1.8%\nexpectations:\n'

export default rule({
  id: 'expectations/accuracy-below-baseline',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'Accuracy is no better than always giving the same answer.',
  why: 'When one outcome is rare, always predicting the other is nearly always right and worth nothing. An accuracy near that level can sound impressive but shows no value. Stakeholders who do the math may lose trust in the project.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  given: { baseRate: place.economics.base_rate },
  maybe: { accuracy: place.expectations.accuracy, told: place.expectations.shared_figures },
  good: [
    'mlplan: 2\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n',
    `${RARE}  shared_figures:\n    - id: board\n      statement: 99.5% accuracy\n`,
    `${RARE}  shared_figures:\n    - id: board\n      statement: 95% accuracy\n      supported: false\n`,
    `${RARE}  shared_figures:\n    - id: board\n      statement: 5% accuracy improvement over today\n`,
    `${RARE}  shared_figures:\n    - id: board\n      statement: Accuracy is 5% higher than today\n`,
    `${RARE}  shared_figures:\n    - id: board\n      statement: "Not 95% accurate: that means nothing"\n`,
    `${RARE}  shared_figures:\n    - id: board\n      statement: 99,5% accuracy\n`,
  ],
  bad: [
    { plan: `${RARE}  accuracy: 95%\n`, at: 'expectations.accuracy' },
    { plan: `${RARE}  accuracy: 98.2%\n`, at: 'expectations.accuracy' },
    {
      plan: `${RARE}  shared_figures:\n    - id: board\n      statement: The model will be 95 % accurate.\n`,
      at: 'expectations.shared_figures.board.statement',
    },
  ],
  *check({ baseRate, accuracy, told = [] }) {
    const majority = Math.max(baseRate.likely, 1 - baseRate.likely)
    const isNoBetter = (share: number): boolean => share <= majority + Math.min(0.005, (1 - majority) / 4)
    const answer = baseRate.likely < 0.5 ? 'no' : 'yes'
    const words: Words = {
      related: [
        {
          at: place.economics.base_rate,
          note: `always answering "${answer}" is right ${showShare(majority)} of the time`,
        },
      ],
      without: `but always answering "${answer}" is already ${showShare(majority)} accurate.`,
    }
    if (accuracy && isNoBetter(accuracy.likely)) yield promised(accuracy.likely, words)
    for (const one of told) {
      const share = accuracyIn(one)
      /* The same figure is corrected in one place. */
      if (share !== undefined && share !== accuracy?.likely && isNoBetter(share)) yield wasTold(one, share, words)
    }
  },
})

type Told = NonNullable<NonNullable<Plan['expectations']>['shared_figures']>[number]
type Words = Required<Pick<Problem, 'related'>> & { readonly without: string }

function promised(share: number, { related, without }: Words): Problem {
  return {
    at: place.expectations.accuracy,
    related,
    message: `Expected accuracy is ${showExactly(share, 'share', '', undefined)}, ${without}`,
    help: 'Replace accuracy with precision and recall at the planned selection rate, or with net value per year.',
  }
}

function wasTold({ id, shared_with: to }: Told, share: number, { related, without }: Words): Problem {
  const where = to === undefined ? 'outside the plan' : `with ${plainText(to)}`
  return {
    at: inside(place.expectations.shared_figures, id, 'statement'),
    related,
    message: `An accuracy of ${showExactly(share, 'share', '', undefined)} was shared ${where}, ${without}`,
    help: 'Share the expected precision instead. Add a decision that says who corrects the figure and by when, and enter its id under `correction`.',
  }
}

/** What is known not to hold is another rule's matter. */
function accuracyIn({ statement: said = '', supported: holds }: Told): number | undefined {
  if (holds === false) return undefined
  const [, before, after] = ACCURACY.exec(said) ?? []
  return parsePercent(`${(before ?? after ?? '').replace(',', '.')}%`)
}

/** A figure of how accurate it is, and not of how much more, of a part, or of a denial. */
const ACCURACY =
  /(?<![\d.,]|\b(?:not?|by|of|gain|loss)(?: \w+)? )(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent) accura(?:te|cy)\b(?! (?:improvement|gain|increase|loss|drop|points?)\b)|\baccuracy (?:of |is |at )?(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent)(?! (?:points?|higher|lower|better|worse|more|less|of|above|below)\b)/i
