import type { Plan } from '../../plan/plan.js'
import { inside, place } from '../../plan/place.js'
import { parsePercent } from '../../plan/share.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { type Problem, rule } from '../rule.js'

const RARE = 'mlplan: 1\neconomics:\n  base_rate: 1.8%\nexpectations:\n'

export default rule({
  id: 'expectations/accuracy-below-doing-nothing',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised accuracy is no better than what always giving the same answer reaches.',
  why: 'Where something is rare, saying no every time is right nearly every time, and worth nothing. A promised accuracy at or below that figure sounds high and promises nothing; when somebody works it out, the trust is gone.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  given: { baseRate: place.economics.base_rate },
  maybe: { accuracy: place.expectations.accuracy, told: place.expectations.told },
  good: [
    'mlplan: 1\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n',
    `${RARE}  told:\n    - id: board\n      said: 99.5% accuracy\n`,
    `${RARE}  told:\n    - id: board\n      said: 95% accuracy\n      holds: "no"\n`,
    `${RARE}  told:\n    - id: board\n      said: 5% accuracy improvement over today\n`,
    `${RARE}  told:\n    - id: board\n      said: Accuracy is 5% higher than today\n`,
    `${RARE}  told:\n    - id: board\n      said: "Not 95% accurate: that means nothing"\n`,
    `${RARE}  told:\n    - id: board\n      said: 99,5% accuracy\n`,
  ],
  bad: [
    { plan: `${RARE}  accuracy: 95%\n`, at: 'expectations.accuracy' },
    { plan: `${RARE}  accuracy: 98.2%\n`, at: 'expectations.accuracy' },
    {
      plan: `${RARE}  told:\n    - id: board\n      said: It will be 95 % accurate.\n`,
      at: 'expectations.told.board.said',
    },
  ],
  *check({ baseRate, accuracy, told = [] }) {
    const majority = Math.max(baseRate.likely, 1 - baseRate.likely)
    const isNoBetter = (share: number): boolean => share <= majority + Math.min(0.005, (1 - majority) / 4)
    const answer = baseRate.likely < 0.5 ? 'no' : 'yes'
    const words: Words = {
      related: [
        { at: place.economics.base_rate, note: `so always answering ${answer} is right in ${showShare(majority)}` },
      ],
      without: `Always answering "${answer}" reaches ${showShare(majority)}, without any model.`,
    }
    if (accuracy && isNoBetter(accuracy.likely)) yield promised(accuracy.likely, words)
    for (const one of told) {
      const share = accuracyIn(one)
      /* The same figure is corrected in one place. */
      if (share !== undefined && share !== accuracy?.likely && isNoBetter(share)) yield wasTold(one, share, words)
    }
  },
})

type Told = NonNullable<NonNullable<Plan['expectations']>['told']>[number]
type Words = Required<Pick<Problem, 'related'>> & { readonly without: string }

function promised(share: number, { related, without }: Words): Problem {
  return {
    at: place.expectations.accuracy,
    related,
    message: `An accuracy of ${showExactly(share, 'share', '', undefined)} is promised. ${without}`,
    help: 'Promise precision and recall at the share acted on instead, or the value in money; take the accuracy out.',
  }
}

function wasTold({ id, to = 'Somebody' }: Told, share: number, { related, without }: Words): Problem {
  return {
    at: inside(place.expectations.told, id, 'said'),
    related,
    message: `${to} was told an accuracy of ${showExactly(share, 'share', '', undefined)}. ${without}`,
    help: 'Put it right: say how many of the cases acted on will be right; and write who does that, and by when, under `corrected_by`.',
  }
}

/** What is known not to hold is another rule's matter. */
function accuracyIn({ said = '', holds }: Told): number | undefined {
  if (holds === 'no') return undefined
  const [, before, after] = ACCURACY.exec(said) ?? []
  return parsePercent(`${(before ?? after ?? '').replace(',', '.')}%`)
}

/** A figure of how accurate it is, and not of how much more, of a part, or of a denial. */
const ACCURACY =
  /(?<![\d.,]|\b(?:not?|by|of|gain|loss)(?: \w+)? )(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent) accura(?:te|cy)\b(?! (?:improvement|gain|increase|loss|drop|points?)\b)|\baccuracy (?:of |is |at )?(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent)(?! (?:points?|higher|lower|better|worse|more|less|of|above|below)\b)/i
