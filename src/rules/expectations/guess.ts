import { place } from '../../plan/place.js'
import { SEPSIS_MODEL, STILL_FAIL_TO_DEPLOY } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/guess',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The expected figures rest on a guess or on a vendor’s word.',
  why: 'A guess is fine for a start; money should follow something measured here. Figures from elsewhere, a vendor’s too, have turned out far worse on the buyer’s own cases.',
  sources: [SEPSIS_MODEL, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'info', data: 'warning', modeling: 'error', live: 'off' },
  escalates: true,
  given: { evidence: place.expectations.evidence },
  maybe: {},
  good: ['mlplan: 1\nexpectations:\n  evidence: backtest\n'],
  bad: [
    { plan: 'mlplan: 1\nexpectations:\n  evidence: guess\n', at: 'expectations.evidence' },
    { plan: 'mlplan: 1\nexpectations:\n  evidence: vendor\n', at: 'expectations.evidence', stage: 'modeling' },
  ],
  *check({ evidence }) {
    if (evidence !== 'guess' && evidence !== 'vendor') return
    yield {
      at: place.expectations.evidence,
      message: `The expected figures rest on ${evidence === 'guess' ? 'a guess' : 'a vendor’s word'}: nobody has measured them here.`,
      help: 'Test it on past data of your own; until then write it under assumptions, with who tests it (`owner`) and by which day (`validate_by`).',
    }
  },
})
