import { titleAt } from '../../changes/told.js'
import { showPath } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { saidPlaces, wholePlanRule } from '../whole-plan.js'

const { integration, change, monitoring } = place

/** Days on which something has happened. Sign-offs and decisions are looked at with the order of days. */
const RECORDS: ReadonlySet<string> = new Set(
  [
    inside(place.milestones, '*', 'done_on'),
    inside(integration.dependencies, '*', 'done_on'),
    [...inside(place.signoffs, '*', 'conditions'), '*', 'met_on'],
    inside(change.affected_roles, '*', 'consulted_on'),
    inside(place.value.kpi, '*', 'baseline_as_of'),
    inside(place.expectations.told, '*', 'on'),
    pathOf(integration.rollback.tested_on),
    pathOf(change.training.done_on),
    pathOf(place.legal.dpia.done_on),
    pathOf(monitoring.last_review_on),
    pathOf(monitoring.benefits_review.done_on),
    pathOf(monitoring.live_since),
  ].map(showPath),
)

export default wholePlanRule({
  id: 'time/done-in-the-future',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Something is said to have been done on a day that has not come.',
  why: 'A record of what has not happened yet looks like work that is finished: nobody asks about it any more, and when its day comes nobody does it.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 1\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2027-01-31\n',
    'mlplan: 1\nchange:\n  affected_roles:\n    - id: agents\n      consulted_on: 2026-11-24\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmilestones:\n  - id: access\n    name: Access to the billing history\n    done_on: 2027-01-31\n',
      at: 'milestones.access.done_on',
    },
    {
      plan: 'mlplan: 1\nsignoffs:\n  - id: marek-1\n    by: marek\n    conditions:\n      - id: hotline\n        what: The front line has somebody to call\n        met_on: 2027-01-15\n',
      at: 'signoffs.marek-1.conditions.hotline.met_on',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  rollback:\n    tested_on: 2027-03-10\n',
      at: 'integration.rollback.tested_on',
    },
  ],
  *check(look, { today, plan }) {
    for (const { path, value } of saidPlaces(look, ({ path }) => RECORDS.has(showPath(path)))) {
      if (typeof value !== 'string' || value <= today) continue
      yield {
        at: path,
        message: `This is still to come: ${titleAt(path, plan)} ${value}; today is ${today}.`,
        help: 'Correct the day, or take it out until it has come about.',
      }
    }
  },
})
