import { inSentence } from '../../text/in-sentence.js'
import { path } from '../../plan/typed-path.js'
import { ETHICS_CHECKLIST, MODEL_CARDS } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'value/no-use-limits',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'decision_owner',
  missing: [path.value.out_of_scope, path.value.prohibited_use],
  summary: "The plan doesn't say what is out of scope or what the model must not be used for.",
  why: "Other departments may use the model in ways that it wasn't built for. Stakeholders may also expect anything that the plan doesn't exclude, and see its absence as a failure.",
  sources: [MODEL_CARDS, ETHICS_CHECKLIST],
  message: (title) =>
    `Missing: ${inSentence(title)}. Someone may use the model for something that it wasn't built for.`,
  help: 'Ask what people might expect from the model or try with it, and list what is off limits.',
  good: [
    'mlplan: 2\nvalue:\n  out_of_scope: Business customers; anything about prices\n  prohibited_use: Refusing service, setting prices, judging agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  operation: Retention calls\n',
      path: 'value.out_of_scope',
      stage: 'data',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  out_of_scope: Business customers; anything about prices\n',
      path: 'value.prohibited_use',
      stage: 'modeling',
    },
  ],
})
