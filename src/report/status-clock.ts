import { daysBetween, showDay } from '../plan/day.js'
import type { Clock, LaunchDay } from '../status/clock.js'
import { personNamed } from '../plan/named.js'
import type { Status } from '../status/status.js'
import { plural } from './counts.js'
import type { Item, PageSection } from './page.js'
import { STANDING } from './status-words.js'

/** How long it has taken and how far off it is. */
export function clockSection(status: Status): PageSection {
  const { clock } = status
  const items = [kickoff(clock), sponsor(status), ...launch(clock), ...promise(clock)]
  return { title: 'The clock', blocks: [{ kind: 'list', items }] }
}

function kickoff({ startedOn, daysSinceKickoff: days = 0 }: Clock): Item {
  if (startedOn === undefined) return { lead: 'Since the kickoff', text: 'not known; the plan names no kickoff day.' }
  if (days < 0) return { lead: 'Kickoff', text: `on ${showDay(startedOn)}, in ${plural(-days, 'day')}.` }
  return { lead: 'Since the kickoff', text: `${plural(days, 'day')} (${showDay(startedOn)}).` }
}

function sponsor({ clock, plan, sponsors }: Status): Item {
  const lead = 'Since the sponsor last agreed'
  if (clock.sponsor !== undefined) {
    const { on, by, daysAgo, standing } = clock.sponsor
    return {
      lead,
      isGrave: standing !== 'approved' && standing !== 'approved_with_conditions',
      text: `${plural(daysAgo, 'day')} (${personNamed(plan, by)}, ${showDay(on)}); ${STANDING[standing]}.`,
    }
  }
  const nobody = sponsors.length === 0 ? 'nobody is named as executive sponsor' : 'the sponsor has not agreed yet'
  return { lead, isGrave: true, text: `${nobody}.` }
}

function launch({ launch: { on, daysLeft = 0 }, liveSince, startedOn }: Clock): readonly Item[] {
  if (liveSince !== undefined) {
    const took =
      startedOn === undefined ? '' : `, ${plural(daysBetween(startedOn, liveSince), 'day')} after the kickoff`
    return [{ lead: 'In use since', text: `${showDay(liveSince)}${took}.` }]
  }
  if (on === undefined)
    return [{ lead: 'To the launch', isGrave: true, text: 'not known; the plan names no launch day.' }]
  if (daysLeft < 0) {
    return [{ lead: 'Launch', isGrave: true, text: `was to be on ${showDay(on)}, ${plural(-daysLeft, 'day')} ago.` }]
  }
  return [{ lead: 'To the launch', text: `${plural(daysLeft, 'day')} (${showDay(on)}).` }]
}

function promise({ launch: day }: Clock): readonly Item[] {
  const lead = 'Launch as promised first'
  const { first } = day
  if (first.kind === 'unknown') return [{ lead, text: `not known: ${first.because}.` }]
  return [
    {
      lead,
      isGrave: (day.movedDays ?? 0) > 0,
      text: `${showDay(first.on)} (said on ${showDay(first.said)}); ${moved(day)}.`,
    },
  ]
}

function moved({ on, movedDays }: LaunchDay): string {
  if (on === undefined || movedDays === undefined) return 'no day is named any more'
  if (movedDays === 0) return 'it has not moved'
  return `now ${showDay(on)}, ${plural(Math.abs(movedDays), 'day')} ${movedDays > 0 ? 'later' : 'earlier'}`
}
