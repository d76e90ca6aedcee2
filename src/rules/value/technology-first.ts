import { type Place, place } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { sellingWords } from '../shared/model-words.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { operation, decision, action } = place.value

const says = (words: string): string => `mlplan: 2\nvalue:\n  operation: ${words}\n`

export default rule({
  id: 'value/technology-first',
  since: '0.1.0',
  area: 'buy-in',
  who: 'decision_owner',
  summary: 'The plan names the technology instead of the work to improve.',
  why: 'The people who run an operation want to know what changes, for whom, and at what cost. A goal that names only the technology can be met without improving anything.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'info', live: 'off' },
  given: {},
  maybe: { operation, decision, action },
  good: [
    says('Retention calls to customers of the mobile business'),
    says('Retraining of the AI team; answering emails about machine learning courses'),
  ],
  bad: [
    { plan: says('Leverage AI to optimize retention'), at: 'value.operation' },
    { plan: says('Using machine learning in customer service'), at: 'value.operation' },
  ],
  *check(said) {
    const texts: readonly (readonly [Place<unknown>, string | undefined, string])[] = [
      [operation, said.operation, 'the operation to improve'],
      [decision, said.decision, 'the decision to improve'],
      [action, said.action, 'what people will do because of a prediction'],
    ]
    for (const [at, text, meant] of texts) {
      const words = sellingWords(text ?? '')
      if (words === undefined) continue
      yield {
        at,
        message: `${quoted(words)} names the technology. This field asks for ${meant}.`,
        help: 'Describe the work as the people who do it would, without naming the technology.',
      }
    }
  },
})
