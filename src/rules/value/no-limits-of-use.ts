import { place } from '../../plan/place.js'
import { ETHICS_CHECKLIST, MODEL_CARDS } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'value/no-limits-of-use',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'decision_owner',
  missing: [place.value.out_of_scope, place.value.prohibited_use],
  summary: 'It is not said what it is not for.',
  why: 'Scores travel. Whatever nobody has ruled out, somebody will try: another department, another country, another question. And what people expect without having been told otherwise counts as a promise that was broken.',
  sources: [MODEL_CARDS, ETHICS_CHECKLIST],
  message: (title) => `"${title}" is not said: sooner or later somebody uses it for something it was not made for.`,
  help: 'Ask what people might expect of it or try with it, and say which of that it is not for.',
  good: [
    'mlplan: 1\nvalue:\n  out_of_scope: Business customers; anything about prices\n  prohibited_use: Refusing service, setting prices, judging agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nvalue:\n  operation: Retention calls\n',
      at: 'value.out_of_scope',
      stage: 'data',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  out_of_scope: Business customers; anything about prices\n',
      at: 'value.prohibited_use',
      stage: 'modeling',
    },
  ],
})
