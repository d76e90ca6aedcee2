import { path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { pluralize } from '../../text/pluralize.js'

/** The most hours that one person could work in a period, nights and weekends included. */
const HOURS_PER_PERIOD = { day: 24, week: 168, month: 744, quarter: 2208, year: 8784 } as const

export default rule({
  id: 'change/hours-period-mismatch',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The plan assumes more staff hours than the affected teams can work in one period.',
  why: 'Comparing yearly hours with daily cases can make an impossible workload look feasible. The mistake shows once staff start the work.',
  sources: [DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'error' },
  requires: {
    hours: path.change.staff_hours_per_period,
    period: path.economics.period,
    teams: path.change.affected_teams,
  },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  period: month\nchange:\n  staff_hours_per_period: 1200\n  affected_teams:\n    - id: agents\n      headcount: 45\n',
    'mlplan: 2\neconomics:\n  period: day\nchange:\n  staff_hours_per_period: 60\n  affected_teams:\n    - id: agents\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  period: day\nchange:\n  staff_hours_per_period: 1200\n  affected_teams:\n    - id: agents\n      headcount: 45\n',
      path: 'change.staff_hours_per_period',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  period: week\nchange:\n  staff_hours_per_period: 400\n  affected_teams:\n    - id: agents\n      headcount: 2\n',
      path: 'change.staff_hours_per_period',
    },
  ],
  *check({ hours, period, teams }) {
    const headcounts = teams.map(({ headcount }) => headcount)
    if (headcounts.length === 0 || headcounts.includes(undefined)) return
    const totalHeadcount = headcounts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (hours <= totalHeadcount * HOURS_PER_PERIOD[period]) return
    yield {
      path: path.change.staff_hours_per_period,
      related: [
        { path: path.economics.period, note: 'period for cases and hours' },
        { path: path.change.affected_teams, note: pluralize(totalHeadcount, 'person', 'people') },
      ],
      message: `${formatNumber(hours)} hours a ${period} is more than ${pluralize(totalHeadcount, 'person', 'people')} can work. The hours seem to be for another period.`,
      help: `Enter the staff hours available in one ${period}.`,
    }
  },
})
