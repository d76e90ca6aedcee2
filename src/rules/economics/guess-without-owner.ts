import type { Estimate } from '../../plan/field.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { type ValueGetter, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { quoteText } from '../../text/plain-text.js'

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
  owner: 'finance_partner',
  summary: 'A figure is a guess, and the plan sets no deadline for validating the figure.',
  why: 'A figure marked as a guess is better than a guess that looks exact. But someone should validate the guess before the budget depends on it.',
  sources: [RARELY_DEPLOYED, TDSP_CHARTER],
  severity: { kickoff: 'info' },
  reads: [toPath(path.economics), toPath(path.assumptions)],
  good: [
    'mlplan: 2\neconomics:\n  basis:\n    source: Retention report, Q3 2026\n',
    'mlplan: 2\neconomics:\n  basis:\n    source: a guess\nassumptions:\n  - id: volume\n    assumption: There are about 400,000 customers a month\n    owner: finn\n    due: 2027-01-31\n',
  ],
  bad: [{ plan: 'mlplan: 2\neconomics:\n  basis:\n    source: A guess.\n', path: 'economics.basis.source' }],
  *check(get) {
    if (hasValidationDeadline(get)) return
    for (const { path, source } of listSources(get)) {
      if (!GUESSES.has(source.trim().toLowerCase().replace(/\.$/, ''))) continue
      yield {
        path,
        message: `The source is ${quoteText(source)}, and no assumption sets a deadline for validating the figure.`,
        help: 'Add the figure under assumptions, with an `owner` and a `due` date.',
      }
    }
  },
})

function hasValidationDeadline(get: ValueGetter): boolean {
  /* The typed path guarantees the type of the value. */
  const assumptions = (get(toPath(path.assumptions)) ?? []) as NonNullable<Plan['assumptions']>
  return assumptions.some((assumption) => assumption.due !== undefined)
}

function* listSources(get: ValueGetter): Iterable<{ readonly path: readonly string[]; readonly source: string }> {
  const commonSource = get(toPath(path.economics.basis.source))
  if (typeof commonSource === 'string') yield { path: toPath(path.economics.basis.source), source: commonSource }
  for (const { formField, path, value } of findFilledFields(get, ({ path }) => path[0] === 'economics')) {
    /* The form guarantees that the value is an estimate. */
    const source = formField.field.kind === 'estimate' ? (value as Estimate).source : undefined
    if (source !== undefined) yield { path: [...path, 'source'], source }
  }
}
