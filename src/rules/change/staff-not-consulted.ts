import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missingItemFieldsRule } from '../shared/missing-in-items.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

export default missingItemFieldsRule({
  id: 'change/staff-not-consulted',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  list: path.change.affected_teams,
  summary: "An affected team hasn't been consulted.",
  why: 'The affected team knows which cases the plan misses. The project has an effect only if that team changes its daily work. Teams consulted early tend to help. Teams handed a finished system tend to work around it.',
  sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
  fields: {
    consulted_on: {
      message: ({ id, team: teamName, headcount }) =>
        `The work of ${quoteText(teamName ?? id)}${headcount === undefined ? '' : ` (${pluralize(headcount, 'person', 'people')})`} will change, but the team hasn't been consulted.`,
      help: 'Consult members of the team, not their manager, and record the date under `consulted_on`.',
    },
  },
  good: [
    'mlplan: 2\nchange:\n  affected_teams:\n    - id: agents\n      team: Retention agents\n      headcount: 45\n      consulted_on: 2026-11-10\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nchange:\n  affected_teams:\n    - id: agents\n      team: Retention agents\n      headcount: 45\n',
      path: 'change.affected_teams.agents.consulted_on',
      stage: 'modeling',
    },
  ],
})
