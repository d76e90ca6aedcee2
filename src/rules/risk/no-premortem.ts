import { isBlank } from '../../plan/blank.js'
import { toPath, path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { PREMORTEM, RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'
import type { Rule } from '../rule.js'

const { premortem } = path.risk
const PREMORTEM_PATHS = [
  premortem.buy_in,
  premortem.performance,
  premortem.integration,
  premortem.privacy_legal,
  premortem.adoption,
] as const

const baseRule = missingFieldRule({
  id: 'risk/no-premortem',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  escalates: true,
  missing: PREMORTEM_PATHS,
  summary: "The team hasn't asked why the project might never be deployed.",
  why: 'Most failures have familiar causes, and the people involved often know which one is likely. Imagining that the project has already failed makes the risk easier to name while the team can still act.',
  sources: [PREMORTEM, RARELY_DEPLOYED],
  message: (title) =>
    `The pre-mortem leaves out ${inSentence(title)}, one of the usual reasons that models aren't deployed.`,
  help: 'Imagine that this risk kept the model from being deployed, and ask the people involved what happened.',
  good: [
    'mlplan: 2\nrisk:\n  premortem:\n    buy_in: The call center was never asked\n    performance: The Board had heard 95% accurate\n    integration: The CRM cannot show different offers\n    privacy_legal: Location data was used without a basis\n    adoption: Agents are paid by calls taken, not by calls made\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', path: 'risk.premortem', stage: 'data' },
    {
      plan: 'mlplan: 2\nrisk:\n  premortem:\n    buy_in: The call center was never asked\n    performance: The Board had heard 95% accurate\n    integration: The CRM cannot show different offers\n    privacy_legal: Location data was used without a basis\n',
      path: 'risk.premortem.adoption',
      stage: 'data',
    },
  ],
})

/** Reports a pre-mortem without any answer once, not once per field. */
const noPremortem: Rule = {
  ...baseRule,
  *check(get, context) {
    if (PREMORTEM_PATHS.some((reason) => !isBlank(get(toPath(reason))))) yield* baseRule.check?.(get, context) ?? []
    else
      yield {
        path: premortem,
        message: "No pre-mortem. The team hasn't asked why the project might never be deployed.",
        help: 'Imagine that the model was never deployed, and ask the people involved why. Record one answer for each field of risk.premortem.',
      }
  },
}

export default noPremortem
