import { place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE } from '../citations.js'
import { missing } from '../missing.js'
import { onlyWhere } from '../only-where.js'

export default onlyWhere(
  { autonomy: place.integration.autonomy },
  ({ autonomy }) => autonomy !== 'automatic',
  missing({
    id: 'economics/use-not-estimated',
    since: '0.1.0',
    impediment: 'performance',
    who: 'decision_owner',
    missing: [place.economics.adoption],
    summary: 'It is not said how many recommendations people will follow.',
    why: 'Where people decide, some will decide otherwise, and what they do not follow brings nothing. As long as the share is not said, the value is worked out as if everybody followed every time.',
    sources: [OPERATIONAL_CHANGE],
    message:
      'It is not said how much of what it recommends will be followed: the value is worked out as if it were all.',
    help: 'Ask those who will decide how often they would follow it, or look how often the present advice is followed.',
    good: ['mlplan: 1\neconomics:\n  adoption: 80%\n', 'mlplan: 1\nintegration:\n  autonomy: automatic\n'],
    bad: [{ plan: 'mlplan: 1\nintegration:\n  autonomy: suggest\n', at: 'economics.adoption', stage: 'data' }],
  }),
)
