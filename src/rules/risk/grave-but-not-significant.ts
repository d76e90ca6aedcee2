import { place } from '../../plan/place.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { areGrave, harmLabel } from '../grave-for-people.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

const both = (harms: string): string => `mlplan: 1\nlegal:\n  significant_effect: false\nrisk:\n  harms: [${harms}]\n`

export default rule({
  id: 'risk/grave-but-not-significant',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'A mistake can do grave things to a person, and its effect is called not significant.',
  why: 'Whether a decision has a significant effect on somebody decides which rights they have. If two people have answered that in two ways, one of them has not been heard, and a reviewer outside will ask which answer holds. mlplan is a screening aid, not legal advice.',
  sources: [IMPACT_ASSESSMENT_CANADA, GDPR],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { harms: place.risk.harms, significant: place.legal.significant_effect },
  maybe: {},
  good: [
    both('money, suspicion'),
    both('lasting'),
    'mlplan: 1\nlegal:\n  significant_effect: true\nrisk:\n  harms: [health, lasting]\n',
  ],
  bad: [
    { plan: both('health, lasting'), at: 'legal.significant_effect' },
    { plan: both('money, suspicion, unseen'), at: 'legal.significant_effect' },
  ],
  *check({ harms, significant }, { limits }) {
    if (significant || !areGrave(harms, limits)) return
    yield {
      at: place.legal.significant_effect,
      related: [{ at: place.risk.harms, note: 'what a mistake can do' }],
      message: `A wrong result can ${listed(harms.map(harmLabel))}, and its effect on people is said not to be significant.`,
      help: 'Put both answers before whoever reviews legal questions, and change the one that does not hold.',
    }
  },
})
