import { place } from '../../plan/place.js'
import { showExactly } from '../../worksheet/words.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'change/use-below-the-figures',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'The figures count on more use than is aimed at.',
  why: 'The value was worked out with one share of people following it, and the work is planned for another. If all goes as planned, the money that was promised still does not come.',
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  follows: ['economics/nobody-declines'],
  given: { adoption: place.economics.adoption, target: place.change.adoption_metric.target },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    measure: Calls made out of calls proposed\n    target: 80%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    measure: Calls made out of calls proposed\n    target: 70%\n',
      at: 'change.adoption_metric.target',
    },
  ],
  *check({ adoption, target }) {
    if (target >= adoption.likely) return
    const share = (value: number): string => showExactly(value, 'share', '', undefined)
    yield {
      at: place.change.adoption_metric.target,
      related: [{ at: place.economics.adoption, note: 'so many follow it in the figures' }],
      message: `The aim is that ${share(target)} of what it recommends is followed; the value is worked out with ${share(adoption.likely)}.`,
      help: `Aim at ${share(adoption.likely)}, or work the value out with ${share(target)}: \`mlplan numbers --what-if\` tries it.`,
    }
  },
})
