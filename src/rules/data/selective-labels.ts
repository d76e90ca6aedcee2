import { isBlank } from '../../plan/blank.js'
import { path, toPath } from '../../plan/typed-path.js'
import { SELECTIVE_LABELS } from '../shared/citations.js'
import { rule } from '../rule.js'

const unmitigatedSelectiveLabels = rule({
  id: 'data/selective-labels',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'Outcomes are known only for cases that were acted on, but the plan has no mitigation.',
  why: 'If only inspected claims or approved loans have an outcome, past data says nothing about other claims or loans. A model trained on such data tends to repeat past choices, yet looks good in tests.',
  sources: [SELECTIVE_LABELS],
  severity: { data: 'warning', 'pre-launch': 'info' },
  requires: { hasSelectiveLabels: path.data.has_selective_labels },
  optional: { mitigation: path.data.selective_labels_mitigation },
  good: [
    'mlplan: 2\ndata:\n  has_selective_labels: false\n',
    'mlplan: 2\ndata:\n  has_selective_labels: true\n  selective_labels_mitigation: One in 200 claims is inspected at random\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ndata:\n  has_selective_labels: true\n',
      path: 'data.selective_labels_mitigation',
    },
  ],
  *check({ hasSelectiveLabels, mitigation }) {
    if (!hasSelectiveLabels || !isBlank(mitigation)) return
    yield {
      path: path.data.selective_labels_mitigation,
      related: [{ path: path.data.has_selective_labels, note: 'outcomes known only for cases acted on' }],
      message:
        'No mitigation for selective labels. The outcome is known only for cases that were acted on, so the data says nothing about other cases.',
      help: 'Select a small random share of cases and record their outcomes, or describe another mitigation.',
    }
  },
})

export default { ...unmitigatedSelectiveLabels, missing: [toPath(path.data.selective_labels_mitigation)] }
