import { getPersonName } from '../../plan/display-name.js'
import { areConditionsInEffect } from '../../agreement/signoff-status.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const CONDITIONAL_SIGNOFF =
  'mlplan: 2\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: approved_with_conditions\n    signed_on: 2026-10-02\n    conditions:\n      - id: hotline\n        condition: Agents have a hotline to call\n        owner: aiko\n        due: 2026-11-15\n'

export default rule({
  id: 'buy-in/condition-overdue',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A condition of a sign-off is overdue.',
  why: 'A conditional sign-off depends on its conditions being met. Once a condition is overdue, the person who set the condition can withdraw the sign-off.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: { signoffs: path.signoffs },
  optional: { people: path.people },
  good: [`${CONDITIONAL_SIGNOFF}        met_on: 2026-11-12\n`],
  bad: [{ plan: CONDITIONAL_SIGNOFF, path: 'signoffs.marek-1.conditions.hotline.due' }],
  *check({ signoffs, people }, { plan, today }) {
    for (const signoff of signoffs.filter((candidate) => areConditionsInEffect(candidate, plan, today))) {
      for (const { id, condition: conditionText, owner, due, met_on } of signoff.conditions ?? []) {
        if (due === undefined || due >= today || met_on !== undefined) continue
        const signerName = signoff.person === undefined ? undefined : getPersonName({ people }, signoff.person)
        yield {
          path: [...pathInside(path.signoffs, signoff.id, 'conditions'), id, 'due'],
          related: [{ path: [...toPath(path.signoffs), signoff.id], note: 'the sign-off with this condition' }],
          message: `${signerName === undefined ? 'The condition' : `${signerName}'s condition`} "${conditionText ?? id}" was due ${due} and hasn't been met.`,
          help: `${owner === undefined ? 'Meet the condition' : `Ask ${getPersonName({ people }, owner)} to meet the condition`} and record the date under \`met_on\`, or agree on a new due date with ${signerName ?? 'the person who set the condition'}.`,
          cause: 'clock',
        }
      }
    }
  },
})
