import { quoteText } from '../../text/plain-text.js'
import { type TypedPath, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { findResearchWords } from '../shared/words/tool-words.js'

const { operation, decision, action } = path.value

export default rule({
  id: 'value/research-wording',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The plan reads like research, but not like a research project.',
  why: 'A project that explores is done when something is known, not when something is deployed. If no one says so at kickoff, one side waits for a launch that the other side never planned.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', live: 'off' },
  requires: {},
  optional: { operation, decision, action, initiative: path.project.initiative },
  good: [
    'mlplan: 2\nproject:\n  initiative: research\nvalue:\n  operation: Explore whether sensor data predicts failures\n',
    'mlplan: 2\nvalue:\n  operation: Investigation of fraud cases in card payments\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  operation: Explore whether sensor data predicts failures\n',
      path: 'value.operation',
    },
    { plan: 'mlplan: 2\nvalue:\n  action: Proof of concept for automatic pricing\n', path: 'value.action' },
  ],
  *check({ initiative, ...texts }) {
    if (initiative === 'research') return
    const answers: readonly (readonly [TypedPath<unknown>, string | undefined])[] = [
      [operation, texts.operation],
      [decision, texts.decision],
      [action, texts.action],
    ]
    const found = answers.flatMap(([fieldPath, text]) => {
      const words = findResearchWords(text ?? '')
      return words === undefined ? [] : [{ fieldPath, words }]
    })
    const [first, ...others] = found
    if (first === undefined) return
    yield {
      path: first.fieldPath,
      related: others.map(({ fieldPath, words }) => ({ path: fieldPath, note: quoteText(words) })),
      message: `${quoteText(first.words)} announces research, but the plan is judged as a project that will be deployed.`,
      help: 'Set project.initiative to `research` if the model is never meant to be deployed. Otherwise, describe the work that changes.',
    }
  },
})
