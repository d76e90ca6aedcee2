import { toPath, path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { rule } from '../rule.js'

const baseRule = rule({
  id: 'expectations/no-fixed-threshold',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: "The plan acts on every case above a fixed score but doesn't give that score.",
  why: 'The decision threshold determines how many cases are acted on, how often the action is right, and how much it earns. If no one sets the threshold, it often stays at 0.5, which is rarely where acting starts to pay off.',
  sources: [COST_SENSITIVE],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  requires: { thresholdPolicy: path.expectations.threshold_policy },
  optional: { fixedThreshold: path.expectations.fixed_threshold },
  good: [
    'mlplan: 2\nexpectations:\n  threshold_policy: fixed\n  fixed_threshold: 10%\n',
    'mlplan: 2\nexpectations:\n  threshold_policy: top_n\n',
  ],
  bad: [{ plan: 'mlplan: 2\nexpectations:\n  threshold_policy: fixed\n', path: 'expectations.fixed_threshold' }],
  *check({ thresholdPolicy, fixedThreshold }) {
    if (thresholdPolicy !== 'fixed' || fixedThreshold !== undefined) return
    yield {
      path: path.expectations.fixed_threshold,
      related: [{ path: path.expectations.threshold_policy, note: 'every case above a fixed score is acted on' }],
      message: "No decision threshold. The plan acts on every case above a fixed score but doesn't give that score.",
      help: 'Set `fixed_threshold`. Run `mlplan numbers` to see the probability at which acting starts to pay off.',
    }
  },
})

export default { ...baseRule, missing: [toPath(path.expectations.fixed_threshold)] }
