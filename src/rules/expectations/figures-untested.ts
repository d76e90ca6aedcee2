import { path } from '../../plan/typed-path.js'
import { SEPSIS_MODEL, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/figures-untested',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: "The expected figures rest on a guess or on a vendor's claim.",
  why: 'A guess is fine at the start, but funding should rest on figures measured on your own data. Performance measured elsewhere, including by a vendor, can be far worse on your own cases.',
  sources: [SEPSIS_MODEL, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'info', data: 'warning', modeling: 'error', live: 'off' },
  escalates: true,
  requires: { evidence: path.expectations.evidence },
  optional: {},
  good: ['mlplan: 2\nexpectations:\n  evidence: backtest\n'],
  bad: [
    { plan: 'mlplan: 2\nexpectations:\n  evidence: guess\n', path: 'expectations.evidence' },
    { plan: 'mlplan: 2\nexpectations:\n  evidence: vendor\n', path: 'expectations.evidence', stage: 'modeling' },
  ],
  *check({ evidence }) {
    if (evidence !== 'guess' && evidence !== 'vendor') return
    yield {
      path: path.expectations.evidence,
      message: `The expected figures rest on ${evidence === 'guess' ? 'a guess' : "a vendor's claim"}. No one has measured these figures on your own data.`,
      help: 'Test the model on your own past data. To schedule the test, add an assumption with an `owner` and a `due` date.',
    }
  },
})
