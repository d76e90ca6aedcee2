import { YAML_SPEC } from '../shared/citations.js'
import { readingRule } from '../rule.js'

export default readingRule({
  id: 'plan/not-a-plan',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The file is valid YAML but isn't a plan.",
  why: 'If mlplan accepted any YAML file, a check pointed at the wrong file would pass while the real plan goes unchecked.',
  sources: [YAML_SPEC],
  good: ['mlplan: 2\nproject:\n  name: Churn calls\n'],
  bad: [
    { plan: 'services:\n  web:\n    image: shop\n', path: '' },
    { plan: '- Call the customers\n- Offer a contract\n', path: '' },
  ],
})
