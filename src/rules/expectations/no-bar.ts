import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'expectations/no-bar',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  missing: [place.expectations.bar],
  summary: 'It is not said what is good enough.',
  why: 'Without a bar agreed beforehand, every result is a matter of taste. A useful model is turned down because more was hoped for, or a useless one goes on because so much was spent.',
  sources: [RARELY_DEPLOYED],
  message: 'No bar is set: nobody has said from which result on it goes into use, and below which it stops.',
  help: 'Agree with the sponsor on one measure, its lowest acceptable value, a day and who decides.',
  good: [
    'mlplan: 1\nexpectations:\n  bar:\n    - id: hits\n      measure: Precision among the customers called\n      at_least: 6.5\n',
  ],
  bad: [{ plan: 'mlplan: 1\nexpectations:\n  evidence: backtest\n', at: 'expectations.bar' }],
})
