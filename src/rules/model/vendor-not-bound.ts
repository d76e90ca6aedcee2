import { place } from '../../plan/place.js'
import { AI_RMF, CHANGING_MODELS } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'model/vendor-not-bound',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'ml_lead',
  missing: [place.model.vendor.version_pinned, place.model.vendor.data_use, place.model.vendor.exit_plan],
  summary: 'It rests on somebody else’s model, and version, use of the data or way out are not settled.',
  why: 'A model that belongs to somebody else can change, cost twice as much or end, and what is sent to it may be kept. All three are settled in a contract before the launch, or by the supplier afterwards.',
  sources: [AI_RMF, CHANGING_MODELS],
  message: (title) => `For the supplied model, "${title.toLowerCase()}" is not said.`,
  help: 'Settle it with the supplier, let whoever reviews legal questions read the contract, and write it down.',
  good: [
    'mlplan: 1\nproject:\n  method: llm\nmodel:\n  vendor:\n    version_pinned: assistant-large 2026-08-01\n    data_use: Nothing beyond answering; kept for 30 days\n    exit_plan: A second supplier is tested every quarter\n',
    'mlplan: 1\nproject:\n  method: classical\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  method: vendor\nmodel:\n  vendor:\n    version_pinned: assistant-large 2026-08-01\n    data_use: Nothing beyond answering; kept for 30 days\n',
      at: 'model.vendor.exit_plan',
      stage: 'modeling',
    },
  ],
})
