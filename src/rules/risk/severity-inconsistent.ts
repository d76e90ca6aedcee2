import { path } from '../../plan/typed-path.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { areHarmsSevere, getHarmLabel } from '../shared/severe-harm.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

const planWithHarms = (harms: string): string =>
  `mlplan: 2\nlegal:\n  has_significant_effect: false\nrisk:\n  harms: [${harms}]\n`

export default rule({
  id: 'risk/severity-inconsistent',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'A wrong result can cause severe harm, but the effect on people is marked as not significant.',
  why: "Whether a decision has a significant effect on people can determine which rights they have. If the plan gives two different answers, a reviewer can't tell which one is right. mlplan is a screening aid, not legal advice.",
  sources: [IMPACT_ASSESSMENT_CANADA, GDPR],
  severity: { kickoff: 'error' },
  requires: { harms: path.risk.harms, hasSignificantEffect: path.legal.has_significant_effect },
  optional: {},
  good: [
    planWithHarms('financial, suspicion'),
    planWithHarms('irreversible'),
    'mlplan: 2\nlegal:\n  has_significant_effect: true\nrisk:\n  harms: [health, irreversible]\n',
  ],
  bad: [
    { plan: planWithHarms('health, irreversible'), path: 'legal.has_significant_effect' },
    { plan: planWithHarms('financial, suspicion, undetected'), path: 'legal.has_significant_effect' },
  ],
  *check({ harms, hasSignificantEffect }, { limits }) {
    if (hasSignificantEffect || !areHarmsSevere(harms, limits)) return
    yield {
      path: path.legal.has_significant_effect,
      related: [{ path: path.risk.harms, note: 'possible harms' }],
      message: `A wrong result can ${joinWith(harms.map(getHarmLabel))}, but the plan says that the effect on people isn't significant.`,
      help: 'Review both answers with the privacy and legal reviewer, and change the one that is wrong.',
    }
  },
})
