import { pathOf, place } from '../../plan/place.js'
import { PREMORTEM, RARELY_DEPLOYED } from '../citations.js'
import { isSaid, missing } from '../missing.js'
import type { Rule } from '../rule.js'

const { premortem } = place.risk
const REASONS = [
  premortem.buy_in,
  premortem.performance,
  premortem.integration,
  premortem.privacy_legal,
  premortem.adoption,
] as const

const absent = missing({
  id: 'risk/no-premortem',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  escalates: true,
  missing: REASONS,
  summary: 'It was not asked why the project might never be deployed.',
  why: 'Models fail for a handful of reasons, and the people in the room usually know which one it will be here. Supposing that it has failed already lets them say so while something can still be done.',
  sources: [PREMORTEM, RARELY_DEPLOYED],
  message: (title) =>
    `The pre-mortem has no answer for "${title.toLowerCase()}", one of the ways in which models usually fail.`,
  help: 'Suppose it was never deployed for that reason, and ask the people concerned what happened.',
  good: [
    'mlplan: 1\nrisk:\n  premortem:\n    buy_in: The call center was never asked\n    performance: The Board had heard 95% accurate\n    integration: The CRM cannot show different offers\n    privacy_legal: Location data were used without a basis\n    adoption: Agents are paid by calls taken, not by calls made\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n', at: 'risk.premortem', stage: 'data' },
    {
      plan: 'mlplan: 1\nrisk:\n  premortem:\n    buy_in: The call center was never asked\n    performance: The Board had heard 95% accurate\n    integration: The CRM cannot show different offers\n    privacy_legal: Location data were used without a basis\n',
      at: 'risk.premortem.adoption',
      stage: 'data',
    },
  ],
})

/** A pre-mortem that was not held at all is one gap, not five. */
const noPremortem: Rule = {
  ...absent,
  *check(look, context) {
    if (REASONS.some((reason) => isSaid(look(pathOf(reason))))) yield* absent.check?.(look, context) ?? []
    else
      yield {
        at: premortem,
        message: 'No pre-mortem is written down: nobody has been asked why this might never be deployed.',
        help: 'Suppose it was never deployed, and ask the people concerned why: one answer for each usual reason.',
      }
  },
}

export default noPremortem
