import { path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { ML_TEST_SCORE, RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'integration/no-latency-limit',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  missing: [path.integration.latency_ms, path.integration.scores_due_at],
  summary: 'The plan is missing a maximum response time or a score delivery time.',
  why: 'The receiving system waits only so long, and shifts start at fixed hours. A model built without a time limit may be skipped when scores arrive late, or may need to be rebuilt.',
  sources: [ML_TEST_SCORE, RARELY_DEPLOYED],
  message: (title) => `No ${inSentence(title)}. The team may learn only at launch that scores arrive too late.`,
  help: 'Ask the owner of the receiving system when scores must arrive, and record the limit.',
  good: [
    'mlplan: 2\nintegration:\n  delivery: api\n  latency_ms: 50\n',
    'mlplan: 2\nintegration:\n  delivery: batch\n  scores_due_at: 6:00 a.m. on the first business day\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nintegration:\n  delivery: stream\n', path: 'integration.latency_ms', stage: 'data' },
    { plan: 'mlplan: 2\nintegration:\n  delivery: batch\n', path: 'integration.scores_due_at', stage: 'data' },
  ],
})
