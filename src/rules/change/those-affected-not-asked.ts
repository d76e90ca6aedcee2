import { place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missingInItems } from '../missing-in-items.js'
import { counted, quoted } from '../words.js'

export default missingInItems({
  id: 'change/those-affected-not-asked',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  list: place.change.affected_roles,
  summary: 'People whose work changes have not been asked about it.',
  why: 'They know which cases the plan has forgotten, and they decide by what they do every day whether it has an effect. Asked while something can still be changed they help; handed the result they work around it.',
  sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
  fields: {
    consulted_on: {
      message: ({ id, role, headcount }) =>
        `${quoted(role ?? id)}${headcount === undefined ? '' : ` (${counted(headcount, 'person', 'people')})`} will work differently, and nobody has asked them.`,
      help: 'Ask some of them, not their manager, what they think of it, and write the day under `consulted_on`.',
    },
  },
  good: [
    'mlplan: 1\nchange:\n  affected_roles:\n    - id: agents\n      role: Retention agents\n      headcount: 45\n      consulted_on: 2026-11-10\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nchange:\n  affected_roles:\n    - id: agents\n      role: Retention agents\n      headcount: 45\n',
      at: 'change.affected_roles.agents.consulted_on',
      stage: 'modeling',
    },
  ],
})
