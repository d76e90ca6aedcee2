import { place } from '../../plan/place.js'
import { ML_TEST_SCORE, RULES_OF_ML } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'model/no-baseline',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  missing: [place.model.baseline.description, place.model.baseline.result],
  inOrder: true,
  summary: 'There is no simple way with which the model is compared.',
  why: 'A result says something only beside another one. Whoever decides will ask what the simplest thing would have reached; if nobody knows, the model cannot be shown to be worth its upkeep.',
  sources: [ML_TEST_SCORE, RULES_OF_ML],
  message: (title) => `"${title}" is not said: nobody can tell how much of a result is due to the model.`,
  help: 'Try the simplest thing that could work on the same cases, and write down what it reaches in the measure of the first bar.',
  good: [
    'mlplan: 1\nmodel:\n  baseline:\n    description: Call everybody whose contract ends soon\n    result: 0.041\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmodel:\n  baseline:\n    result: 0.041\n',
      at: 'model.baseline.description',
      stage: 'modeling',
    },
    {
      plan: 'mlplan: 1\nmodel:\n  baseline:\n    description: Call everybody whose contract ends soon\n',
      at: 'model.baseline.result',
      stage: 'modeling',
    },
  ],
})
