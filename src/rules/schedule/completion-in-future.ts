import { inSentence } from '../../text/in-sentence.js'
import { getItemName } from '../../plan/display-name.js'
import { type Path, formatPath } from '../../plan/path.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { quoteText } from '../../text/plain-text.js'

const { integration, change, monitoring } = path

/** Dates on which something happened. schedule/dates-inconsistent checks the dates of sign-offs and decisions. */
const COMPLETION_DATES: ReadonlySet<string> = new Set(
  [
    pathInside(path.milestones, '*', 'done_on'),
    pathInside(integration.dependencies, '*', 'done_on'),
    [...pathInside(path.signoffs, '*', 'conditions'), '*', 'met_on'],
    pathInside(change.affected_teams, '*', 'consulted_on'),
    pathInside(path.value.kpis, '*', 'measured_on'),
    pathInside(path.expectations.shared_figures, '*', 'shared_on'),
    toPath(integration.rollback.tested_on),
    toPath(change.training.done_on),
    toPath(path.legal.dpia.done_on),
    toPath(monitoring.last_review_on),
    ['signoffs', '*', 'walked_through_on'],
    toPath(monitoring.benefits_review.done_on),
    toPath(monitoring.launched_on),
  ].map(formatPath),
)

export default wholePlanRule({
  id: 'schedule/completion-in-future',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'The plan records a past event with a future date.',
  why: 'A record with a future date makes unfinished work look finished, so the work is more likely to be overlooked.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 2\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2027-01-31\n',
    'mlplan: 2\nchange:\n  affected_teams:\n    - id: agents\n      consulted_on: 2026-11-24\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmilestones:\n  - id: access\n    name: Access to the billing history\n    done_on: 2027-01-31\n',
      path: 'milestones.access.done_on',
    },
    {
      plan: 'mlplan: 2\nsignoffs:\n  - id: marek-1\n    person: marek\n    conditions:\n      - id: hotline\n        condition: The front line has someone to call\n        met_on: 2027-01-15\n',
      path: 'signoffs.marek-1.conditions.hotline.met_on',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  rollback:\n    tested_on: 2027-03-10\n',
      path: 'integration.rollback.tested_on',
    },
  ],
  *check(get, { today, plan }) {
    for (const { formField, path, value } of findFilledFields(get, ({ path }) =>
      COMPLETION_DATES.has(formatPath(path)),
    )) {
      if (typeof value !== 'string' || value <= today) continue
      yield {
        path,
        message: `The ${inSentence(formField.field.title)}${formatItem(formField.path, path, plan)} is ${value}, after today (${today}).`,
        help: 'Correct or remove the date. Add the date again once the event has happened.',
      }
    }
  },
})

/** Formats which list item the date belongs to. Empty for a field outside a list. */
function formatItem(formPath: Path, path: Path, plan: Plan): string {
  if (formPath.at(-2) !== '*') return ''
  return ` for ${quoteText(getItemName(plan, path.slice(0, -2), path.at(-2) ?? ''))}`
}
