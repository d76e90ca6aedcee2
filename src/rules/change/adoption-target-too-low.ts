import { place } from '../../plan/typed-path.js'
import { showExactly } from '../../text/format-numbers.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'change/adoption-target-too-low',
  since: '0.1.0',
  area: 'adoption',
  who: 'decision_owner',
  summary: 'The adoption target is lower than the adoption rate that the value assumes.',
  why: 'The net value assumes one adoption rate, but the team aims for a lower one. Even if everything goes as planned, the project earns less than expected.',
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  follows: ['economics/full-adoption-assumed'],
  given: { adoption: place.economics.adoption, target: place.change.adoption_metric.target },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n    target: 80%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n    target: 70%\n',
      at: 'change.adoption_metric.target',
    },
  ],
  *check({ adoption, target }) {
    if (target >= adoption.likely) return
    const share = (value: number): string => showExactly(value, 'share', '', undefined)
    yield {
      at: place.change.adoption_metric.target,
      related: [{ at: place.economics.adoption, note: 'the adoption rate that the value assumes' }],
      message: `The adoption target is ${share(target)}, but the value assumes ${share(adoption.likely)}.`,
      help: `Raise the target to ${share(adoption.likely)}, or lower economics.adoption to ${share(target)}. \`mlplan numbers --what-if economics.adoption=${share(target)}\` shows the effect.`,
    }
  },
})
