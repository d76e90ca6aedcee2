import { daysBetween } from '../../plan/day.js'
import { personNamed } from '../../plan/display-name.js'
import { fromToday } from '../deadline.js'
import type { LaunchDay } from '../clock.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import { plural } from '../../lint/counts.js'
import type { PageSection } from '../../text/document/document.js'
import { overdueInWords, STANDING } from './wording.js'

interface Milestone {
  readonly name: string
  readonly date: string
  readonly remark: string
  readonly isGrave?: boolean
}

/** How long the project has taken and how far off the launch is. */
export function timelineSection(status: Status): PageSection {
  const all = [kickoff(status), sponsor(status), ...goNoGo(status), launch(status)]
  return {
    title: 'Timeline',
    blocks: [
      {
        kind: 'table',
        heads: ['Milestone', 'Date', 'Status'],
        headline: 'title',
        rows: all.map(({ name, date, remark }) => [name, date, remark]),
        grave: all.map(({ isGrave = false }) => isGrave),
      },
    ],
  }
}

const NO_DATE = 'No date'

function kickoff({ clock: { startedOn }, today }: Status): Milestone {
  const name = 'Kickoff'
  if (startedOn === undefined) return { name, date: NO_DATE, remark: '' }
  return { name, date: formatDate(startedOn), remark: fromToday(startedOn, today) }
}

function sponsor({ clock, plan, sponsors }: Status): Milestone {
  const name = 'Sponsor sign-off'
  if (clock.sponsor === undefined) {
    const remark = sponsors.length === 0 ? 'no executive sponsor' : `${sponsors.join(', ')}: no sign-off yet`
    return { name, date: 'None', remark, isGrave: true }
  }
  const { on, by, standing } = clock.sponsor
  return {
    name,
    date: formatDate(on),
    remark: `${STANDING[standing]} (${personNamed(plan, by)})`,
    isGrave: standing !== 'approved' && standing !== 'approved_with_conditions',
  }
}

function goNoGo({ plan, today }: Status): readonly Milestone[] {
  const { due, result } = plan.rollout?.go_no_go ?? {}
  if (due === undefined) return []
  const name = 'Go/no-go'
  const date = formatDate(due)
  if (result !== undefined) return [{ name, date, remark: RESULTS[result] }]
  return due < today
    ? [{ name, date, remark: overdueInWords(due, today), isGrave: true }]
    : [{ name, date, remark: fromToday(due, today) }]
}

const RESULTS = { go: 'go', no_go: 'no-go', deferred: 'deferred' } as const

function launch({ clock, today }: Status): Milestone {
  const { launch: day, liveSince, startedOn } = clock
  const moved = movedInWords(day)
  if (liveSince !== undefined) {
    const took =
      startedOn === undefined ? [] : [`${plural(daysBetween(startedOn, liveSince), 'day')} after the kickoff`]
    return { name: 'Live since', date: formatDate(liveSince), remark: [...took, moved].join('; '), ...late(day) }
  }
  const name = 'Launch'
  const { on } = day
  if (on === undefined) return { name, date: NO_DATE, remark: moved, isGrave: true }
  const isPast = on < today
  const remark = [isPast ? overdueInWords(on, today) : fromToday(on, today), moved].join('; ')
  return { name, date: formatDate(on), remark, ...(isPast ? { isGrave: true } : late(day)) }
}

function late({ movedDays = 0 }: LaunchDay): { readonly isGrave: boolean } {
  return { isGrave: movedDays > 0 }
}

/** What has become of the launch date that was planned first. */
function movedInWords({ on, first, movedDays }: LaunchDay): string {
  if (first.kind === 'unknown') return `original launch date unknown (${first.because})`
  const planned = formatDate(first.on)
  const said = formatDate(first.said)
  if (on === undefined || movedDays === undefined) return `first planned on ${said}, for ${planned}`
  if (movedDays === 0) return `unchanged since ${said}`
  const way = movedDays > 0 ? 'later' : 'earlier'
  return `${plural(Math.abs(movedDays), 'day')} ${way} than first planned on ${said} (${planned})`
}
