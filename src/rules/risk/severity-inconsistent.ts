import { place } from '../../plan/typed-path.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { areGrave, harmLabel } from '../shared/severe-harm.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

const both = (harms: string): string =>
  `mlplan: 2\nlegal:\n  has_significant_effect: false\nrisk:\n  harms: [${harms}]\n`

export default rule({
  id: 'risk/severity-inconsistent',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'A wrong result can cause severe harm, but the effect on people is marked as not significant.',
  why: "Whether a decision has a significant effect on people can determine which rights they have. If the plan gives two different answers, a reviewer can't tell which one is right. mlplan is a screening aid, not legal advice.",
  sources: [IMPACT_ASSESSMENT_CANADA, GDPR],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { harms: place.risk.harms, significant: place.legal.has_significant_effect },
  maybe: {},
  good: [
    both('financial, suspicion'),
    both('irreversible'),
    'mlplan: 2\nlegal:\n  has_significant_effect: true\nrisk:\n  harms: [health, irreversible]\n',
  ],
  bad: [
    { plan: both('health, irreversible'), at: 'legal.has_significant_effect' },
    { plan: both('financial, suspicion, undetected'), at: 'legal.has_significant_effect' },
  ],
  *check({ harms, significant }, { limits }) {
    if (significant || !areGrave(harms, limits)) return
    yield {
      at: place.legal.has_significant_effect,
      related: [{ at: place.risk.harms, note: 'possible harms' }],
      message: `A wrong result can ${listed(harms.map(harmLabel))}, but the plan says that the effect on people isn't significant.`,
      help: 'Review both answers with the privacy and legal reviewer, and change the one that is wrong.',
    }
  },
})
