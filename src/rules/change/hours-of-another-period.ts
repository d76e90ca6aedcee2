import { place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE } from '../citations.js'
import { rule } from '../rule.js'
import { counted, showNumber } from '../words.js'

/** More hours than that nobody is there in a period, nights and Sundays included. */
const HOURS = { day: 24, week: 168, month: 744, quarter: 2208, year: 8784 } as const

export default rule({
  id: 'change/hours-of-another-period',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'There are more hours of work than the people have in such a period.',
  why: 'Hours of a year beside cases of a day is a slip that makes every plan feasible. It shows on the first day of work.',
  sources: [DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', data: 'error' },
  given: {
    hours: place.change.capacity_hours_per_period,
    period: place.economics.period,
    groups: place.change.affected_roles,
  },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  period: month\nchange:\n  capacity_hours_per_period: 1200\n  affected_roles:\n    - id: agents\n      headcount: 45\n',
    'mlplan: 1\neconomics:\n  period: day\nchange:\n  capacity_hours_per_period: 60\n  affected_roles:\n    - id: agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  period: day\nchange:\n  capacity_hours_per_period: 1200\n  affected_roles:\n    - id: agents\n      headcount: 45\n',
      at: 'change.capacity_hours_per_period',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  period: week\nchange:\n  capacity_hours_per_period: 400\n  affected_roles:\n    - id: agents\n      headcount: 2\n',
      at: 'change.capacity_hours_per_period',
    },
  ],
  *check({ hours, period, groups }) {
    const counts = groups.map(({ headcount }) => headcount)
    if (counts.length === 0 || counts.includes(undefined)) return
    const people = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (hours <= people * HOURS[period]) return
    yield {
      at: place.change.capacity_hours_per_period,
      related: [
        { at: place.economics.period, note: 'cases and hours are counted per period' },
        { at: place.change.affected_roles, note: counted(people, 'person', 'people') },
      ],
      message: `${showNumber(hours)} hours a ${period} for ${counted(people, 'person', 'people')} are more than a ${period} has: the hours seem to be those of another period.`,
      help: `Write the hours there are in one ${period}.`,
    }
  },
})
