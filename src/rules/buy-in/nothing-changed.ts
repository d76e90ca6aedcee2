import { listOpenSignoffs } from '../../agreement/open-signoffs.js'
import { isSignoffDue } from '../../agreement/signoff-scope.js'
import type { Signoff } from '../../agreement/signoff-status.js'
import type { Plan } from '../../plan/plan.js'
import { ROLES } from '../../plan/roles.js'
import { getNextStage, type Stage } from '../../plan/stage.js'
import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const SIGNED =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novak\n    roles: [data_owner]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n  - id: marek-1\n    person: marek\n    decision: approved\n    signed_on: 2026-11-20\n'

export default rule({
  id: 'buy-in/nothing-changed',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'Everyone has signed off, and no one asked to change anything.',
  why: 'People whose work a project changes ask for changes when they read its plan: in the action, the volume, the criteria. If no one wanted a change, the sign-offs may show politeness, not buy-in.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'info' },
  requires: { signoffs: path.signoffs },
  optional: { people: path.people, concerns: path.concerns, stage: path.project.stage },
  good: [
    `${SIGNED}    requested_changes: Call only customers whose contract ends within a year\n`,
    `${SIGNED}    conditions:\n      - id: basis\n        condition: The legal basis is written down\n`,
    `${SIGNED}concerns:\n  - id: pay\n    raised_by: marek\n    concern: Agents are paid by calls taken\n`,
    SIGNED.replace(
      'decision: approved\n    signed_on: 2026-11-20\n  - id: marek-1',
      'decision: declined\n  - id: marek-1',
    ),
  ],
  bad: [
    { plan: SIGNED, path: 'signoffs' },
    { plan: `${SIGNED}    requested_changes: none\n`, path: 'signoffs' },
  ],
  *check({ signoffs, concerns = [], stage = 'kickoff' }, { plan, today }) {
    const signers = new Set(signoffs.map(({ person }) => person))
    const hasChanged = concerns.length > 0 || signers.size < signoffs.length || signoffs.some(askedForChange)
    if (signers.size < 2 || hasChanged || isSignoffOpen(plan, stage, today)) return
    yield {
      path: path.signoffs,
      message: `All ${signers.size} people who were asked have signed off, and none of them asked for a change. A plan that people mean to use rarely stays as it was written.`,
      help: 'Ask each of them what should be different, and record the answer as `requested_changes` of the sign-off.',
    }
  },
})

function askedForChange({ decision, conditions = [], requested_changes: changes = 'none' }: Signoff): boolean {
  return (
    decision !== 'approved' || conditions.length > 0 || !/^(?:none|nothing|no|no changes?)\.?$/i.test(changes.trim())
  )
}

/** Somebody who signs off before the next stage may still ask for a change. */
function isSignoffOpen(plan: Plan, stage: Stage, today: string): boolean {
  const due = ROLES.map(({ value }) => value).filter((role) => isSignoffDue(role, getNextStage(stage) ?? stage))
  return listOpenSignoffs(plan, due, today).some(({ roleSignoff }) => roleSignoff.state === 'not-requested')
}
