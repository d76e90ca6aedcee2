import { place } from '../../plan/place.js'
import { ML_TEST_SCORE, MODEL_CARDS } from '../citations.js'
import { missingInItems } from '../missing-in-items.js'
import { quoted } from '../words.js'

export default missingInItems({
  id: 'risk/group-without-limit',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'risk_owner',
  list: place.risk.groups,
  summary: 'A group of people is looked at apart, and it is not said from where on it works too badly for them.',
  why: 'Some difference there always is. Without a limit agreed beforehand any difference can be explained afterwards, and nobody has to do anything about it.',
  sources: [ML_TEST_SCORE, MODEL_CARDS],
  fields: {
    limit: {
      message: ({ id, group }) =>
        `${quoted(group ?? id)} is looked at apart, and it is not said from where on it works too badly for them.`,
      help: 'Agree on the limit with whoever accepts the remaining risk, and write it down.',
    },
  },
  good: [
    'mlplan: 1\nlegal:\n  personal_data: true\nrisk:\n  groups:\n    - id: older\n      group: Customers over 65\n      limit: at least 6 right in 100 calls\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nlegal:\n  personal_data: true\nrisk:\n  groups:\n    - id: older\n      group: Customers over 65\n',
      at: 'risk.groups.older.limit',
      stage: 'modeling',
    },
  ],
})
