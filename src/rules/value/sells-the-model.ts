import { type Place, place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../citations.js'
import { sellingWords } from '../model-words.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { operation, decision, action } = place.value

const says = (words: string): string => `mlplan: 1\nvalue:\n  operation: ${words}\n`

export default rule({
  id: 'value/sells-the-model',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'decision_owner',
  summary: 'Where the work should be named that becomes better, the technology is.',
  why: 'Nobody who runs an operation was ever won over by the technology. They want to hear what is done differently on Monday, by whom and for how much; a purpose that begins with the means can be reached without anything becoming better.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'info', live: 'off' },
  given: {},
  maybe: { operation, decision, action },
  good: [
    says('Retention calls to customers of the mobile business'),
    says('Retraining of the AI team; answering mails about machine learning courses'),
  ],
  bad: [
    { plan: says('Leverage AI to optimize retention'), at: 'value.operation' },
    { plan: says('Using machine learning in customer service'), at: 'value.operation' },
  ],
  *check(said) {
    const texts: readonly (readonly [Place<unknown>, string | undefined, string])[] = [
      [operation, said.operation, 'the operation that is to run better'],
      [decision, said.decision, 'the decision that becomes better'],
      [action, said.action, 'what is done about a prediction'],
    ]
    for (const [at, text, meant] of texts) {
      const words = sellingWords(text ?? '')
      if (words === undefined) continue
      yield {
        at,
        message: `${quoted(words)} names the technology; asked for is ${meant}.`,
        help: 'Say it as the people who do the work would, without a word about the technology.',
      }
    }
  },
})
