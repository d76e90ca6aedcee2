import { place } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted, showNumber } from '../../text/rule-words.js'

/** The most hours one person can be there in a period, nights and weekends included. */
const HOURS = { day: 24, week: 168, month: 744, quarter: 2208, year: 8784 } as const

export default rule({
  id: 'change/hours-period-mismatch',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The plan assumes more staff hours than the affected teams can work in one period.',
  why: 'Comparing yearly hours with daily cases can make an impossible workload look feasible. The mistake shows once staff start the work.',
  sources: [DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', data: 'error' },
  given: {
    hours: place.change.staff_hours_per_period,
    period: place.economics.period,
    groups: place.change.affected_teams,
  },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  period: month\nchange:\n  staff_hours_per_period: 1200\n  affected_teams:\n    - id: agents\n      headcount: 45\n',
    'mlplan: 2\neconomics:\n  period: day\nchange:\n  staff_hours_per_period: 60\n  affected_teams:\n    - id: agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  period: day\nchange:\n  staff_hours_per_period: 1200\n  affected_teams:\n    - id: agents\n      headcount: 45\n',
      at: 'change.staff_hours_per_period',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  period: week\nchange:\n  staff_hours_per_period: 400\n  affected_teams:\n    - id: agents\n      headcount: 2\n',
      at: 'change.staff_hours_per_period',
    },
  ],
  *check({ hours, period, groups }) {
    const counts = groups.map(({ headcount }) => headcount)
    if (counts.length === 0 || counts.includes(undefined)) return
    const people = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (hours <= people * HOURS[period]) return
    yield {
      at: place.change.staff_hours_per_period,
      related: [
        { at: place.economics.period, note: 'period for cases and hours' },
        { at: place.change.affected_teams, note: counted(people, 'person', 'people') },
      ],
      message: `${showNumber(hours)} hours a ${period} is more than ${counted(people, 'person', 'people')} can work. The hours seem to be for another period.`,
      help: `Enter the staff hours available in one ${period}.`,
    }
  },
})
