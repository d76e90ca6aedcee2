import { packsOf } from '../../law/obligations.js'
import type { LawPack, Screen } from '../../law/pack.js'
import { isSettledBy, type Spoken, spokenIn, wordsFound } from '../../law/screening.js'
import { listed } from '../../text/join.js'
import { type Path, showPath } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import type { Problem } from '../rule.js'
import { type Look, wholePlanRule } from '../shared/whole-plan.js'
import { quoted } from '../../text/rule-words.js'

const { project, value, target } = place
const { tier, reason: because } = place.legal.ai_act

/** Where a plan says in its own words what it is for. */
const WORDS = [
  project.name,
  value.operation,
  value.decision,
  value.action,
  target.case,
  target.population,
  target.outcome,
].map(pathOf)

export default wholePlanRule({
  id: 'legal/high-risk-use-not-considered',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'The plan mentions a use that may be high-risk under the law, and no recorded reason addresses that use.',
  why: 'A high-risk use comes with many obligations, and teams often learn that only when a customer or an auditor asks. This check only looks for words in the plan. The reviewer decides whether the law covers the use. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT],
  severity: { kickoff: 'info' },
  reads: [project.jurisdictions, tier, because].map(pathOf),
  good: [
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which card payments are held for fraud\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which applicants are invited to an interview for a vacancy\nlegal:\n  ai_act:\n    tier: high\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are read first\nlegal:\n  ai_act:\n    tier: minimal\n    reason: The model orders the queue and does not decide who gets credit; see the assessment under Article 6(3)\n',
    'mlplan: 2\nproject:\n  jurisdictions: [us]\nvalue:\n  decision: Which loan applications are granted\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are granted\n',
      at: 'legal.ai_act.tier',
    },
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are granted\nlegal:\n  ai_act:\n    tier: minimal\n    reason: It is a small project\n',
      at: 'legal.ai_act.reason',
    },
  ],
  *check(look, { plan, law }) {
    const { tier: said, reason = '' } = plan.legal?.ai_act ?? {}
    if (said === 'high' || said === 'prohibited') return
    const [told, settling] = [toldIn(look), spokenIn(reason)]
    for (const pack of packsOf(plan, law)) {
      for (const screen of pack.screening ?? []) {
        const found = placesWith(screen, told)
        if (found.length > 0 && !isSettledBy(screen, settling)) {
          yield problemOf(pack, screen, found, said === undefined ? tier : because)
        }
      }
    }
  },
})

interface ToldAt {
  readonly path: Path
  readonly spoken: Spoken
}

function toldIn(look: Look): readonly ToldAt[] {
  return WORDS.flatMap((path) => {
    const text = look(path)
    return typeof text === 'string' ? [{ path, spoken: spokenIn(text) }] : []
  })
}

interface FoundAt {
  readonly path: Path
  readonly words: readonly string[]
}

function placesWith(screen: Screen, told: readonly ToldAt[]): readonly FoundAt[] {
  return told
    .map(({ path, spoken }) => ({ path, words: wordsFound(screen, spoken) }))
    .filter(({ words }) => words.length > 0)
}

function problemOf(pack: LawPack, screen: Screen, found: readonly FoundAt[], at: Problem['at']): Problem {
  const words = listed((found[0]?.words ?? []).map(quoted))
  return {
    at,
    related: found.map(({ path, words: here }) => ({ at: path, note: listed(here.map(quoted)) })),
    message: `${showPath(found[0]?.path ?? [])} mentions ${words}. Such a use may be high-risk under the ${pack.title} (${screen.point}). ${screen.question}`,
    help: 'Ask the privacy and legal reviewer, and record the conclusion in legal.ai_act.reason.',
  }
}
