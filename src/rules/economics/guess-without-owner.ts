import type { Estimate } from '../../plan/field.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { type Look, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'
import { quoted } from '../../text/rule-words.js'

const GUESSES = new Set([
  'guess',
  'a guess',
  'our guess',
  'guessed',
  'estimate',
  'an estimate',
  'estimated',
  'gut feeling',
])

export default wholePlanRule({
  id: 'economics/guess-without-owner',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: 'A figure is a guess, and the plan sets no deadline for validating the figure.',
  why: 'A figure marked as a guess is better than a guess that looks exact. But someone should validate the guess before the budget depends on it.',
  sources: [RARELY_DEPLOYED, TDSP_CHARTER],
  severity: { kickoff: 'info' },
  reads: [pathOf(place.economics), pathOf(place.assumptions)],
  good: [
    'mlplan: 2\neconomics:\n  basis:\n    source: Retention report, Q3 2026\n',
    'mlplan: 2\neconomics:\n  basis:\n    source: a guess\nassumptions:\n  - id: volume\n    assumption: There are about 400,000 customers a month\n    owner: finn\n    due: 2027-01-31\n',
  ],
  bad: [{ plan: 'mlplan: 2\neconomics:\n  basis:\n    source: A guess.\n', at: 'economics.basis.source' }],
  *check(look) {
    if (isBeingFoundOut(look)) return
    for (const { path, source } of sourcesSaid(look)) {
      if (!GUESSES.has(source.trim().toLowerCase().replace(/\.$/, ''))) continue
      yield {
        at: path,
        message: `The source is ${quoted(source)}, and no assumption sets a deadline for validating the figure.`,
        help: 'Add the figure under assumptions, with an `owner` and a `due` date.',
      }
    }
  },
})

function isBeingFoundOut(look: Look): boolean {
  /* The place's type says what stands there. */
  const assumptions = (look(pathOf(place.assumptions)) ?? []) as NonNullable<Plan['assumptions']>
  return assumptions.some((one) => one.due !== undefined)
}

function* sourcesSaid(look: Look): Iterable<{ readonly path: readonly string[]; readonly source: string }> {
  const common = look(pathOf(place.economics.basis.source))
  if (typeof common === 'string') yield { path: pathOf(place.economics.basis.source), source: common }
  for (const { form, path, value } of saidPlaces(look, ({ path }) => path[0] === 'economics')) {
    /* The form says that an estimate stands there. */
    const source = form.field.kind === 'estimate' ? (value as Estimate).source : undefined
    if (source !== undefined) yield { path: [...path, 'source'], source }
  }
}
