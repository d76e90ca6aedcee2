import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatExactShare } from '../../text/figures/format-share.js'

export default rule({
  id: 'change/adoption-target-too-low',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'The adoption target is lower than the adoption rate that the value assumes.',
  why: 'The net value assumes one adoption rate, but the team aims for a lower one. Even if everything goes as planned, the project earns less than expected.',
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'error' },
  suppressedBy: ['economics/full-adoption-assumed'],
  requires: { adoption: path.economics.adoption, target: path.change.adoption_metric.target },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n    target: 80%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  adoption: 80%\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n    target: 70%\n',
      path: 'change.adoption_metric.target',
    },
  ],
  *check({ adoption, target }) {
    if (target >= adoption.likely) return
    const formatRate = (rate: number): string => formatExactShare(rate)
    yield {
      path: path.change.adoption_metric.target,
      related: [{ path: path.economics.adoption, note: 'the adoption rate that the value assumes' }],
      message: `The adoption target is ${formatRate(target)}, but the value assumes ${formatRate(adoption.likely)}.`,
      help: `Raise the target to ${formatRate(adoption.likely)}, or lower economics.adoption to ${formatRate(target)}. \`mlplan numbers --what-if economics.adoption=${formatRate(target)}\` shows the effect.`,
    }
  },
})
