import { place } from '../../plan/place.js'
import { ACCURACY_FALLACY, ML_TEST_SCORE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/evidence-not-measured',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The expected figures are said to be measured and not measured.',
  why: 'Whoever reads that the figures rest on a test takes them for measured. If they are not, the decision about the money rests on a guess that does not look like one.',
  sources: [ACCURACY_FALLACY, ML_TEST_SCORE],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: { evidence: place.expectations.evidence, measured: place.expectations.measured_on },
  maybe: {},
  good: [
    'mlplan: 1\nexpectations:\n  measured_on: as_in_use\n  evidence: backtest\n',
    'mlplan: 1\nexpectations:\n  measured_on: not_measured\n  evidence: guess\n',
    'mlplan: 1\nexpectations:\n  measured_on: not_measured\n  evidence: published\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nexpectations:\n  measured_on: not_measured\n  evidence: backtest\n',
      at: 'expectations.evidence',
    },
    { plan: 'mlplan: 1\nexpectations:\n  measured_on: as_in_use\n  evidence: guess\n', at: 'expectations.evidence' },
  ],
  *check({ evidence, measured }) {
    const isTested = TESTED.has(evidence)
    if (measured === 'not_measured' ? !isTested : evidence !== 'guess') return
    yield {
      at: place.expectations.evidence,
      related: [{ at: place.expectations.measured_on, note: isTested ? 'not measured yet' : 'measured' }],
      message: isTested
        ? 'The expected figures are said to rest on a test or a pilot here, and not to be measured yet.'
        : 'The expected figures are said to be a guess, and to be measured on cases as well.',
      help: 'Say which of the two holds: name the test under `evidence`, or write that it is a guess not measured yet.',
    }
  },
})

/** What cannot be there without having been measured here. */
const TESTED: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])
