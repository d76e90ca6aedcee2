import { inSentence } from '../../text/in-sentence.js'
import { place } from '../../plan/place.js'
import { ETHICS_CHECKLIST, MODEL_CARDS } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'value/no-use-limits',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'decision_owner',
  missing: [place.value.out_of_scope, place.value.prohibited_use],
  summary: "The plan doesn't say what the model must not be used for.",
  why: "Unless the plan rules them out, other departments, countries, and projects will try new uses. Stakeholders also expect whatever the plan doesn't exclude, and count its absence as a failure.",
  sources: [MODEL_CARDS, ETHICS_CHECKLIST],
  message: (title) =>
    `Missing: ${inSentence(title)}. Sooner or later, someone will use the model for something it wasn't built for.`,
  help: 'Ask what people might expect from the model or try with it, and list what is off limits.',
  good: [
    'mlplan: 2\nvalue:\n  out_of_scope: Business customers; anything about prices\n  prohibited_use: Refusing service, setting prices, judging agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  operation: Retention calls\n',
      at: 'value.out_of_scope',
      stage: 'data',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  out_of_scope: Business customers; anything about prices\n',
      at: 'value.prohibited_use',
      stage: 'modeling',
    },
  ],
})
