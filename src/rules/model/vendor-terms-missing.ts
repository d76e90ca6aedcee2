import { path } from '../../plan/typed-path.js'
import { AI_RMF, CHANGING_MODELS } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'model/vendor-terms-missing',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'ml_lead',
  missing: [path.model.vendor.version, path.model.vendor.data_use, path.model.vendor.exit_plan],
  summary: 'The plan relies on a vendor model, but the model version, data use terms, or exit plan is missing.',
  why: 'A vendor can change a model, raise its price, or withdraw it, and may keep the data it receives. Settle the version, data use, and exit plan in a contract before launch.',
  sources: [AI_RMF, CHANGING_MODELS],
  message: (_title, key) => {
    if (key === 'version') return 'No pinned version of the vendor model. The model can change without notice.'
    return key === 'data_use'
      ? "No data use terms for the vendor model. The plan doesn't say what the vendor may do with the data."
      : 'No exit plan for the vendor model. If the vendor raises prices or ends service, the plan has no alternative.'
  },
  help: 'Agree on the terms with the vendor, ask the privacy and legal reviewer to read the contract, and add the terms to the plan.',
  good: [
    'mlplan: 2\nproject:\n  method: llm\nmodel:\n  vendor:\n    version: assistant-large 2026-08-01\n    data_use: Nothing beyond answering; kept for 30 days\n    exit_plan: A second vendor is tested every quarter\n',
    'mlplan: 2\nproject:\n  method: classical\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  method: vendor\nmodel:\n  vendor:\n    version: assistant-large 2026-08-01\n    data_use: Nothing beyond answering; kept for 30 days\n',
      path: 'model.vendor.exit_plan',
      stage: 'modeling',
    },
  ],
})
