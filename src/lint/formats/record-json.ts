import type { Inactivity } from '../../plan/inactive/inactivity.js'
import type { ProjectRecord, RecordedPerson } from '../../plan/inactive/project-record.js'

/** How lint and status reports write what a portfolio compares projects by. */

export function inactivityToJson(inactive: Inactivity | undefined): object | null {
  if (inactive === undefined) return null
  const { kind, decidedOn, decidedBy, impediments, reason, pausedUntil } = inactive
  return {
    kind,
    decided_on: decidedOn,
    decided_by: decidedBy,
    impediments,
    reason,
    paused_until: pausedUntil ?? null,
  }
}

export function recordedPersonToJson({ name, contact, roles }: RecordedPerson): object {
  return { name, contact: contact ?? null, roles }
}

export function recordToJson({
  initiative,
  startedOn,
  launchDue,
  launchedOn,
  inactive,
  people,
}: ProjectRecord): object {
  return {
    initiative: initiative ?? null,
    dates: { started_on: startedOn ?? null, launch_due: launchDue ?? null, launched_on: launchedOn ?? null },
    inactive: inactivityToJson(inactive),
    people: people.map(recordedPersonToJson),
  }
}
