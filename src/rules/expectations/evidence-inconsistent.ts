import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY, ML_TEST_SCORE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/evidence-inconsistent',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The plan says that the expected figures are both measured and not measured.',
  why: "Readers who see a test cited as evidence assume that the figures were measured. If the figures weren't measured, the funding decision rests on a guess that doesn't look like one.",
  sources: [ACCURACY_FALLACY, ML_TEST_SCORE],
  severity: { kickoff: 'error', live: 'off' },
  requires: { evidence: path.expectations.evidence, classMix: path.expectations.class_mix },
  optional: {},
  good: [
    'mlplan: 2\nexpectations:\n  class_mix: natural\n  evidence: backtest\n',
    'mlplan: 2\nexpectations:\n  class_mix: not_measured\n  evidence: guess\n',
    'mlplan: 2\nexpectations:\n  class_mix: not_measured\n  evidence: published\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  class_mix: not_measured\n  evidence: backtest\n',
      path: 'expectations.evidence',
    },
    { plan: 'mlplan: 2\nexpectations:\n  class_mix: natural\n  evidence: guess\n', path: 'expectations.evidence' },
  ],
  *check({ evidence, classMix }) {
    const isTested = TESTED_EVIDENCE.has(evidence)
    if (classMix === 'not_measured' ? !isTested : evidence !== 'guess') return
    yield {
      path: path.expectations.evidence,
      related: [{ path: path.expectations.class_mix, note: isTested ? 'not measured yet' : 'measured' }],
      message: isTested
        ? "The plan cites a test, an earlier model, or a pilot as evidence, but also says that the figures aren't measured yet."
        : 'The plan calls the expected figures a guess, but also says that they were measured.',
      help: 'Set `evidence` to the test you ran. If there was no test, set `evidence: guess` and `class_mix: not_measured`.',
    }
  },
})

/** Evidence that requires a measurement on the project's own data. */
const TESTED_EVIDENCE: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])
