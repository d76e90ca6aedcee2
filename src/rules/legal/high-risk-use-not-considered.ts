import { selectPacksForPlan } from '../../law/obligations.js'
import type { LawPack, ScreeningQuestion } from '../../law/pack.js'
import { isSettledBy, type SearchableText, createSearchableText, findScreeningWords } from '../../law/screening.js'
import { joinWith } from '../../text/join.js'
import { type Path, formatPath } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import type { Problem } from '../rule.js'
import { type ValueGetter, wholePlanRule } from '../shared/whole-plan.js'
import { quoteText } from '../../text/plain-text.js'

const { project, value, target } = path
const { tier: tierPath, reason: reasonPath } = path.legal.ai_act

/** Fields that describe the use in the plan's own words. */
const DESCRIPTION_PATHS = [
  project.name,
  value.operation,
  value.decision,
  value.action,
  target.case,
  target.population,
  target.outcome,
].map(toPath)

export default wholePlanRule({
  id: 'legal/high-risk-use-not-considered',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'The plan mentions a use that may be high-risk under the law, and no recorded reason addresses that use.',
  why: 'A high-risk use comes with many obligations, and teams often learn that only when a customer or an auditor asks. This check only looks for words in the plan. The reviewer decides whether the law covers the use. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT],
  severity: { kickoff: 'info' },
  reads: [project.jurisdictions, tierPath, reasonPath].map(toPath),
  good: [
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which card payments are held for fraud\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which applicants are invited to an interview for a vacancy\nlegal:\n  ai_act:\n    tier: high\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are read first\nlegal:\n  ai_act:\n    tier: minimal\n    reason: The model orders the queue and does not decide who gets credit; see the assessment under Article 6(3)\n',
    'mlplan: 2\nproject:\n  jurisdictions: [us]\nvalue:\n  decision: Which loan applications are granted\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are granted\n',
      path: 'legal.ai_act.tier',
    },
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nvalue:\n  decision: Which loan applications are granted\nlegal:\n  ai_act:\n    tier: minimal\n    reason: It is a small project\n',
      path: 'legal.ai_act.reason',
    },
  ],
  *check(get, { plan, lawPacks }) {
    const { tier, reason = '' } = plan.legal?.ai_act ?? {}
    if (tier === 'high' || tier === 'prohibited') return
    const [descriptions, tokenizedReason] = [tokenizeDescriptions(get), createSearchableText(reason)]
    for (const pack of selectPacksForPlan(plan, lawPacks)) {
      for (const screen of pack.screening ?? []) {
        const matches = findMatches(screen, descriptions)
        if (matches.length > 0 && !isSettledBy(screen, tokenizedReason)) {
          yield createProblem(pack, screen, matches, tier === undefined ? tierPath : reasonPath)
        }
      }
    }
  },
})

interface Description {
  readonly path: Path
  readonly tokens: SearchableText
}

function tokenizeDescriptions(get: ValueGetter): readonly Description[] {
  return DESCRIPTION_PATHS.flatMap((path) => {
    const text = get(path)
    return typeof text === 'string' ? [{ path, tokens: createSearchableText(text) }] : []
  })
}

interface ScreenMatch {
  readonly path: Path
  readonly words: readonly string[]
}

function findMatches(screen: ScreeningQuestion, descriptions: readonly Description[]): readonly ScreenMatch[] {
  return descriptions
    .map(({ path, tokens }) => ({ path, words: findScreeningWords(screen, tokens) }))
    .filter(({ words }) => words.length > 0)
}

function createProblem(
  pack: LawPack,
  screen: ScreeningQuestion,
  matches: readonly ScreenMatch[],
  problemPath: Problem['path'],
): Problem {
  const firstWords = joinWith((matches[0]?.words ?? []).map(quoteText))
  return {
    path: problemPath,
    related: matches.map(({ path, words: matchedWords }) => ({ path, note: joinWith(matchedWords.map(quoteText)) })),
    message: `${formatPath(matches[0]?.path ?? [])} mentions ${firstWords}. Such a use may be high-risk under the ${pack.title} (${screen.point}). ${screen.question}`,
    help: 'Ask the privacy and legal reviewer, and record the conclusion in legal.ai_act.reason.',
  }
}
