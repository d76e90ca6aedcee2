import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE, MODEL_CARDS } from '../shared/citations.js'
import { missingItemFieldsRule } from '../shared/missing-in-items.js'
import { quoteText } from '../../text/plain-text.js'

export default missingItemFieldsRule({
  id: 'risk/subgroup-without-limit',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'risk_owner',
  list: path.risk.subgroups,
  summary: 'A subgroup has no limit that says when results are too poor.',
  why: 'Results usually differ somewhat between subgroups. Without a limit set in advance, any difference can be explained away afterward.',
  sources: [ML_TEST_SCORE, MODEL_CARDS],
  fields: {
    limit: {
      message: ({ id, subgroup }) =>
        `No limit for subgroup ${quoteText(subgroup ?? id)}. The plan doesn't say when results are too poor for this group.`,
      help: 'Agree on the limit with the risk owner, and record it.',
    },
  },
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  subgroups:\n    - id: older\n      subgroup: Customers over 65\n      limit: at least 6 right in 100 calls\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  subgroups:\n    - id: older\n      subgroup: Customers over 65\n',
      path: 'risk.subgroups.older.limit',
      stage: 'modeling',
    },
  ],
})
