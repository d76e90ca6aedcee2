import { place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/nobody-declines',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'People decide, and the figures count on them to follow every time.',
  why: 'Where people see a score and decide, some will not follow it, often with good reason. A business case that counts on all of them is too high from the first day.',
  sources: [OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { adoption: place.economics.adoption, autonomy: place.integration.autonomy },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  adoption: 80%\nintegration:\n  autonomy: suggest\n',
    'mlplan: 1\neconomics:\n  adoption: 100%\nintegration:\n  autonomy: automatic\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  adoption: 100%\nintegration:\n  autonomy: suggest\n',
      at: 'economics.adoption',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  adoption: 1\nintegration:\n  autonomy: confirm\n',
      at: 'economics.adoption',
    },
  ],
  *check({ adoption, autonomy }) {
    if (adoption.likely < 1 || (autonomy !== 'suggest' && autonomy !== 'confirm')) return
    yield {
      at: place.economics.adoption,
      related: [{ at: place.integration.autonomy, note: 'a person decides' }],
      message: 'An adoption of 100% means that nobody ever decides otherwise, although a person decides each case.',
      help: 'Ask those who will decide how often they would follow it, and write that share.',
    }
  },
})
