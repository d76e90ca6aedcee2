import { path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE, RULES_OF_ML } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'model/no-baseline',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  missing: [path.model.baseline.description, path.model.baseline.result],
  inOrder: true,
  summary: 'The model has no simple baseline to compare with.',
  why: 'A result means little without a comparison. Without a simple baseline, no one can show that the model is worth its upkeep.',
  sources: [ML_TEST_SCORE, RULES_OF_ML],
  message: (_title, key) =>
    `No ${key === 'result' ? 'result for the ' : ''}simple baseline. The team can't tell how much of a result is due to the model.`,
  help: 'Test the simplest workable method on the same cases as the model. Record the result in the metric of the first success criterion.',
  good: [
    'mlplan: 2\nmodel:\n  baseline:\n    description: Call every customer whose contract ends soon\n    result: 0.041\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmodel:\n  baseline:\n    result: 0.041\n',
      path: 'model.baseline.description',
      stage: 'modeling',
    },
    {
      plan: 'mlplan: 2\nmodel:\n  baseline:\n    description: Call every customer whose contract ends soon\n',
      path: 'model.baseline.result',
      stage: 'modeling',
    },
  ],
})
