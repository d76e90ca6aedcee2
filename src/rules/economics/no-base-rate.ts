import { place } from '../../plan/place.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'economics/no-base-rate',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  missing: [place.economics.base_rate],
  follows: ['expectations/accuracy-without-base-rate'],
  summary: 'It is not said how often the outcome happens anyway.',
  why: 'How often it happens without any model decides how much there is to win, and what every promised figure is worth. The same accuracy can be a feat at one base rate and worthless at another.',
  sources: [ACCURACY_FALLACY],
  message:
    'The base rate is not said: of all cases, which share turns out yes. Nothing that is promised can be judged without it.',
  help: 'Count it in past data, the same way the target counts it; a range is fine for a start.',
  good: ['mlplan: 1\nproject:\n  task: binary\neconomics:\n  base_rate: 1.8%\n'],
  bad: [{ plan: 'mlplan: 1\nproject:\n  task: binary\n', at: 'economics.base_rate' }],
})
