import { type TypedPath, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { findTechnologyPitch } from '../shared/words/model-words.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { operation, decision, action } = path.value

const planWithOperation = (operationText: string): string => `mlplan: 2\nvalue:\n  operation: ${operationText}\n`

export default rule({
  id: 'value/technology-first',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'decision_owner',
  summary: 'The plan names the technology instead of the work to improve.',
  why: 'The people who run an operation want to know what changes, for whom, and at what cost. A goal that names only the technology can be met without improving anything.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'info', live: 'off' },
  requires: {},
  optional: { operation, decision, action },
  good: [
    planWithOperation('Retention calls to customers of the mobile business'),
    planWithOperation('Retraining of the AI team; answering emails about machine learning courses'),
  ],
  bad: [
    { plan: planWithOperation('Leverage AI to optimize retention'), path: 'value.operation' },
    { plan: planWithOperation('Using machine learning in customer service'), path: 'value.operation' },
  ],
  *check(inputs) {
    const texts: readonly (readonly [TypedPath<unknown>, string | undefined, string])[] = [
      [operation, inputs.operation, 'the operation to improve'],
      [decision, inputs.decision, 'the decision to improve'],
      [action, inputs.action, 'what people will do because of a prediction'],
    ]
    for (const [fieldPath, text, expectedContent] of texts) {
      const phrase = findTechnologyPitch(text ?? '')
      if (phrase === undefined) continue
      yield {
        path: fieldPath,
        message: `${quoteText(phrase)} names the technology. This field asks for ${expectedContent}.`,
        help: 'Describe the work as the people who do it would, without naming the technology.',
      }
    }
  },
})
