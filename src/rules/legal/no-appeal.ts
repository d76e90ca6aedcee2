import { pathOf, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { GDPR } from '../shared/citations-of-law.js'
import { isSaid } from '../shared/missing.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

const { human_review, appeal_process } = place.legal

const nobodyCanObject = rule({
  id: 'legal/no-appeal',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary:
    'The model makes significant decisions on its own, but the plan is missing human review or an appeal process.',
  why: 'People affected by a serious decision that was made without a person often have a right to a human review and to contest the decision. Both are easier to plan early than to add later. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, AI_RMF],
  severity: { data: 'error' },
  given: { automation_level: place.integration.automation_level, significant: place.legal.has_significant_effect },
  maybe: { review: human_review, route: appeal_process },
  good: [
    'mlplan: 2\nintegration:\n  automation_level: automatic\nlegal:\n  has_significant_effect: true\n  human_review: An underwriter, within two days\n  appeal_process: The complaints desk, within ten days\n',
    'mlplan: 2\nintegration:\n  automation_level: confirm\nlegal:\n  has_significant_effect: true\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: automatic\nlegal:\n  has_significant_effect: true\n',
      at: 'legal.human_review',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: supervised\nlegal:\n  has_significant_effect: true\n  human_review: An underwriter, within two days\n',
      at: 'legal.appeal_process',
    },
  ],
  *check({ automation_level, significant, review, route }) {
    if (!significant || (automation_level !== 'automatic' && automation_level !== 'supervised')) return
    const lacking = [isSaid(review) ? '' : 'human review', isSaid(route) ? '' : 'an appeal process']
    if (lacking.every((one) => one === '')) return
    yield {
      at: isSaid(review) ? appeal_process : human_review,
      related: [{ at: place.integration.automation_level, note: 'the model acts on its own' }],
      message: `The model makes significant decisions on its own, but the plan is missing ${listed(lacking.filter((one) => one !== ''))}.`,
      help: 'Decide with the privacy and legal reviewer who reviews decisions and how people can appeal, and record both.',
    }
  },
})

export default { ...nobodyCanObject, missing: [pathOf(human_review), pathOf(appeal_process)] }
