import { place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missing } from '../missing.js'
import { onlyWhere } from '../only-where.js'

export default onlyWhere(
  { autonomy: place.integration.autonomy, today: place.value.current_process.kind },
  ({ autonomy, today }) => !(autonomy === 'automatic' && today !== undefined && today !== 'human'),
  missing({
    id: 'change/nobody-affected',
    since: '0.1.0',
    impediment: 'interest',
    who: 'decision_owner',
    missing: [place.change.affected_roles],
    summary: 'It is not said whose work changes.',
    why: 'Value arises when people work differently. Those people decide by what they do every day whether the project has an effect, and they are easily forgotten until they are handed the result.',
    sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
    message: 'It is not said whose work changes: nobody can be asked, trained or given time for it.',
    help: 'List the groups of people whose work changes under change.affected_roles, as they call themselves.',
    good: [
      'mlplan: 1\nchange:\n  affected_roles:\n    - id: agents\n      role: Retention agents\n',
      'mlplan: 1\nvalue:\n  current_process:\n    kind: rules\nintegration:\n  autonomy: automatic\n',
    ],
    bad: [
      { plan: 'mlplan: 1\nintegration:\n  autonomy: suggest\n', at: 'change.affected_roles', stage: 'data' },
      { plan: 'mlplan: 1\nchange:\n  affected_roles: []\n', at: 'change.affected_roles', stage: 'data' },
      {
        plan: 'mlplan: 1\nvalue:\n  current_process:\n    kind: human\nintegration:\n  autonomy: automatic\n',
        at: 'change.affected_roles',
        stage: 'data',
      },
    ],
  }),
)
