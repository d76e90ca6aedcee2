import { path } from '../../plan/typed-path.js'
import { CHANGING_MODELS } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

/** Words for the newest version a vendor offers; next to a number or a date they name one version. */
const NEWEST_VERSION_WORDS =
  /\b(?:latest|newest|most recent|up to date|up-to-date|unpinned|not (?:pinned|fixed)|none|rolling)\b/i
/** A name that vendors use for their newest version. */
const NEWEST_VERSION_ALIAS = /[-:_@]latest\b/i

const planWithVendorVersion = (version: string): string => `mlplan: 2\nmodel:\n  vendor:\n    version: ${version}\n`

export default rule({
  id: 'model/version-not-pinned',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: "The version of the vendor model isn't pinned.",
  why: 'The team may test one model version while users get another. In one study, two versions of one service from three months apart gave very different answers to the same questions.',
  sources: [CHANGING_MODELS],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  requires: { version: path.model.vendor.version },
  optional: {},
  good: [
    planWithVendorVersion('assistant-large 2026-08-01'),
    planWithVendorVersion('the latest of August 2026, 4.1.2'),
  ],
  bad: [
    { plan: planWithVendorVersion('assistant-4-latest'), path: 'model.vendor.version' },
    { plan: planWithVendorVersion('always the newest one'), path: 'model.vendor.version' },
  ],
  *check({ version }) {
    if (!NEWEST_VERSION_ALIAS.test(version) && (!NEWEST_VERSION_WORDS.test(version) || /\d/.test(version))) return
    yield {
      path: path.model.vendor.version,
      message: `The model version is ${quoteText(version)}, so the vendor can change the model at any time.`,
      help: 'Pin one version by its number or date, and test each new version against the success criteria before switching.',
    }
  },
})
