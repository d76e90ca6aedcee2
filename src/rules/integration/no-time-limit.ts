import { place } from '../../plan/place.js'
import { ML_TEST_SCORE, RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'integration/no-time-limit',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  missing: [place.integration.latency_ms, place.integration.ready_by],
  summary: 'It is not said how fast an answer, or by when a list, has to be there.',
  why: 'The receiving system waits for so many milliseconds and no longer, and the morning shift begins at six. A model that is built without that figure may have to be built again, or be left out on every busy day.',
  sources: [ML_TEST_SCORE, RARELY_DEPLOYED],
  message: (title) => `"${title}" is not said: whether it is fast enough would be found out at the end.`,
  help: 'Ask the owner of the receiving system how long it can wait, and write the figure down.',
  good: [
    'mlplan: 1\nintegration:\n  delivery: api\n  latency_ms: 50\n',
    'mlplan: 1\nintegration:\n  delivery: batch\n  ready_by: 06:00 on the first working day\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nintegration:\n  delivery: stream\n', at: 'integration.latency_ms', stage: 'data' },
    { plan: 'mlplan: 1\nintegration:\n  delivery: batch\n', at: 'integration.ready_by', stage: 'data' },
  ],
})
