import { place } from '../../plan/place.js'
import { HEALTH_COSTS_AS_LABEL, ROOT_CAUSES } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'target/record-not-examined',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  missing: [place.target.label_source, place.target.proxy_gap],
  inOrder: true,
  summary: 'It is not said where the outcome is recorded, or in what the record differs from what is meant.',
  why: 'A model learns what is recorded, not what is meant. Where costs were recorded and illness was meant, a model in wide use passed over the sick on whom little had been spent; its figures looked good all the time. Whether the gap matters is for people to judge, and first somebody has to look.',
  sources: [HEALTH_COSTS_AS_LABEL, ROOT_CAUSES],
  message: (title) =>
    `"${title}" is not said: a model learns what is recorded, and nobody has looked whether that is what is meant.`,
  help: 'Look at some cases together with somebody who knows the work: who should count and does not, and who counts and should not?',
  good: [
    'mlplan: 1\ntarget:\n  label_source: The notice table of the billing system\n  proxy_gap: Customers who just stop paying are not in it\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ntarget:\n  label_source: The notice table of the billing system\n',
      at: 'target.proxy_gap',
      stage: 'data',
    },
  ],
})
