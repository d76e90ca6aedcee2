import { formatGrounds, formatInactivity } from '../plan/inactive/describe.js'
import { findInactivity, type Inactivity } from '../plan/inactive/inactivity.js'
import { capitalize } from '../text/capitalize.js'
import { formatDate } from '../text/format-date.js'
import type { BriefContext } from './template-value.js'

/** What a brief says of a project that was stopped, paused, or retired, instead of asking for anything. */
export interface InactiveSection {
  /** `Stopped`; empty for an active project, like the other texts. */
  readonly status: string
  readonly verdict: string
  readonly grounds: string
  readonly request: string
}

export function createInactiveSection({ plan, today }: BriefContext): InactiveSection {
  const inactive = findInactivity(plan, today)
  if (inactive === undefined) return { status: '', verdict: '', grounds: '', request: '' }
  return {
    status: capitalize(inactive.kind),
    verdict: `The project was ${formatInactivity(inactive, formatDate)}`,
    grounds: formatGrounds(inactive),
    request: `Nothing: no sign-off and no answer. ${describeWhatIsNext(inactive)}`,
  }
}

function describeWhatIsNext({ kind, decidedBy, pausedUntil }: Inactivity): string {
  if (kind === 'retired') return 'The model is no longer live.'
  return pausedUntil === undefined
    ? "If the project is resumed, we'll ask you again."
    : `${decidedBy.name} decides by ${formatDate(pausedUntil)} whether the project is resumed. If so, we'll ask you again.`
}
