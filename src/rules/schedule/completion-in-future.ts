import { inSentence } from '../../text/in-sentence.js'
import { itemNamed } from '../../plan/display-name.js'
import { type Path, showPath } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { saidPlaces, wholePlanRule } from '../shared/whole-plan.js'
import { quoted } from '../../text/rule-words.js'

const { integration, change, monitoring } = place

/** Dates on which something happened. Those of sign-offs and decisions are checked with the order of dates. */
const RECORDS: ReadonlySet<string> = new Set(
  [
    inside(place.milestones, '*', 'done_on'),
    inside(integration.dependencies, '*', 'done_on'),
    [...inside(place.signoffs, '*', 'conditions'), '*', 'met_on'],
    inside(change.affected_teams, '*', 'consulted_on'),
    inside(place.value.kpis, '*', 'measured_on'),
    inside(place.expectations.shared_figures, '*', 'shared_on'),
    pathOf(integration.rollback.tested_on),
    pathOf(change.training.done_on),
    pathOf(place.legal.dpia.done_on),
    pathOf(monitoring.last_review_on),
    pathOf(monitoring.benefits_review.done_on),
    pathOf(monitoring.launched_on),
  ].map(showPath),
)

export default wholePlanRule({
  id: 'schedule/completion-in-future',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
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
      at: 'milestones.access.done_on',
    },
    {
      plan: 'mlplan: 2\nsignoffs:\n  - id: marek-1\n    person: marek\n    conditions:\n      - id: hotline\n        condition: The front line has someone to call\n        met_on: 2027-01-15\n',
      at: 'signoffs.marek-1.conditions.hotline.met_on',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  rollback:\n    tested_on: 2027-03-10\n',
      at: 'integration.rollback.tested_on',
    },
  ],
  *check(look, { today, plan }) {
    for (const { form, path, value } of saidPlaces(look, ({ path }) => RECORDS.has(showPath(path)))) {
      if (typeof value !== 'string' || value <= today) continue
      yield {
        at: path,
        message: `The ${inSentence(form.field.title)}${ofItem(form.path, path, plan)} is ${value}, after today (${today}).`,
        help: 'Correct or remove the date. Add the date again once the event has happened.',
      }
    }
  },
})

/** For what, where there are several. */
function ofItem(form: Path, path: Path, plan: Plan): string {
  if (form.at(-2) !== '*') return ''
  return ` for ${quoted(itemNamed(plan, path.slice(0, -2), path.at(-2) ?? ''))}`
}
