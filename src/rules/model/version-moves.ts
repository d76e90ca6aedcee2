import { place } from '../../plan/place.js'
import { CHANGING_MODELS } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

/** Words that name whatever the supplier offers today; beside a number or a day they say which one that was. */
const MOVES = /\b(?:latest|newest|most recent|up to date|up-to-date|unpinned|not (?:pinned|fixed)|none|rolling)\b/i
/** A name by which suppliers themselves mean their newest. */
const ALIAS = /[-:_@]latest\b/i

const vendor = (version: string): string => `mlplan: 1\nmodel:\n  vendor:\n    version_pinned: ${version}\n`

export default rule({
  id: 'model/version-moves',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The version of the supplied model is whichever happens to be the newest.',
  why: 'What was tested is one model, what runs next month is another, and nobody is told. Two versions of the same service, three months apart, have given very different answers to the same questions.',
  sources: [CHANGING_MODELS],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  given: { version: place.model.vendor.version_pinned },
  maybe: {},
  good: [vendor('assistant-large 2026-08-01'), vendor('the latest of August 2026, 4.1.2')],
  bad: [
    { plan: vendor('assistant-4-latest'), at: 'model.vendor.version_pinned' },
    { plan: vendor('always the newest one'), at: 'model.vendor.version_pinned' },
  ],
  *check({ version }) {
    if (!ALIAS.test(version) && (!MOVES.test(version) || /\d/.test(version))) return
    yield {
      at: place.model.vendor.version_pinned,
      message: `The version is ${quoted(version)}, which is another one as soon as the supplier says so.`,
      help: 'Fix it to one version by its number or day, and test a new one by the bar before changing over.',
    }
  },
})
