import { place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'
import { onlyWhere } from '../only-where.js'

export default onlyWhere(
  { autonomy: place.integration.autonomy },
  ({ autonomy }) => autonomy !== 'automatic',
  missing({
    id: 'change/use-not-measured',
    since: '0.1.0',
    impediment: 'interest',
    who: 'decision_owner',
    missing: [place.change.adoption_metric.measure, place.change.adoption_metric.target],
    inOrder: true,
    summary: 'It is not said how one sees whether people follow it, or how many should.',
    why: 'A model that is in the system and that nobody follows looks deployed and changes nothing. Whether people follow it is known long before the business number moves, and it is the first thing to look at when that number stays where it was.',
    sources: [OPERATIONAL_CHANGE, RARELY_DEPLOYED],
    message: (title) => `"${title}" is not said: nobody would notice that people work around it.`,
    help: 'Agree with those who run the work on what is counted, such as calls made out of calls proposed, and on the share aimed at.',
    good: [
      'mlplan: 1\nchange:\n  adoption_metric:\n    measure: Calls made out of calls proposed\n    target: 80%\n',
      'mlplan: 1\nintegration:\n  autonomy: automatic\n',
    ],
    bad: [
      {
        plan: 'mlplan: 1\nintegration:\n  autonomy: suggest\nchange:\n  adoption_metric:\n    target: 80%\n',
        at: 'change.adoption_metric.measure',
        stage: 'modeling',
      },
      {
        plan: 'mlplan: 1\nchange:\n  adoption_metric:\n    measure: Calls made out of calls proposed\n',
        at: 'change.adoption_metric.target',
        stage: 'modeling',
      },
    ],
  }),
)
