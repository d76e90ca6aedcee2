import { pathOf, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { GDPR } from '../citations-of-law.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

const { human_review, contest_route } = place.legal

const nobodyCanObject = rule({
  id: 'legal/nobody-can-object',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'It decides seriously about people by itself, and they cannot have that reviewed.',
  why: 'Where a decision with serious effects is made without a person, those concerned often have a right to a person who looks at it again, and to object. It is cheap to plan and expensive to add. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, AI_RMF],
  severity: { data: 'error' },
  given: { autonomy: place.integration.autonomy, significant: place.legal.significant_effect },
  maybe: { review: human_review, route: contest_route },
  good: [
    'mlplan: 1\nintegration:\n  autonomy: automatic\nlegal:\n  significant_effect: true\n  human_review: An underwriter, within two days\n  contest_route: The complaints desk, within ten days\n',
    'mlplan: 1\nintegration:\n  autonomy: confirm\nlegal:\n  significant_effect: true\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  autonomy: automatic\nlegal:\n  significant_effect: true\n',
      at: 'legal.human_review',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  autonomy: supervised\nlegal:\n  significant_effect: true\n  human_review: An underwriter, within two days\n',
      at: 'legal.contest_route',
    },
  ],
  *check({ autonomy, significant, review, route }) {
    if (!significant || (autonomy !== 'automatic' && autonomy !== 'supervised')) return
    const lacking = [isSaid(review) ? '' : 'who reviews it', isSaid(route) ? '' : 'where they can object']
    if (lacking.every((one) => one === '')) return
    yield {
      at: isSaid(review) ? contest_route : human_review,
      related: [{ at: place.integration.autonomy, note: 'it acts by itself' }],
      message: `It decides by itself on something serious for those concerned, and it is not said ${listed(lacking.filter((one) => one !== ''))}.`,
      help: 'Settle with the reviewer who looks at a decision again and how people reach them, and write both down.',
    }
  },
})

export default { ...nobodyCanObject, missing: [pathOf(human_review), pathOf(contest_route)] }
