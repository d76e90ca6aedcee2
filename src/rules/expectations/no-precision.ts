import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'expectations/no-precision',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  missing: [place.expectations.precision],
  follows: ['expectations/accuracy-alone'],
  summary: 'It is not said how often an action will meet the right case.',
  why: 'Most models that pay are wrong more often than right when they raise an alarm. People accept that when they hear it beforehand, and turn away when they find it out by themselves.',
  sources: [RARELY_DEPLOYED],
  message: 'It is not said how many of the cases acted on will be right, so everybody will hope for nearly all.',
  help: 'Say which share of the cases acted on will be right (precision); a range is fine, a guess is marked as one.',
  good: ['mlplan: 1\nproject:\n  task: binary\nexpectations:\n  precision: 7.6%\n'],
  bad: [{ plan: 'mlplan: 1\nproject:\n  task: binary\n', at: 'expectations.precision' }],
})
