import { IMPEDIMENTS, INACTIVE_KINDS } from '../plan/inactive/words.js'
import type { Inactivity } from '../plan/inactive/inactivity.js'
import type { ProjectRecord, RecordedPerson } from '../plan/inactive/project-record.js'
import { INITIATIVES } from '../plan/profile.js'
import { ROLES } from '../plan/roles.js'
import { getChild, type JsonNode, readIsoDate, readList, readOneOf, readOptional, readString } from './fields.js'

/**
 * Reads dates, end, and people of a project, which lint and status reports spell alike; `undefined` if the report is
 * older than they are.
 */
export function readProjectRecord(project: JsonNode): ProjectRecord | undefined {
  const people = getChild(project, 'people')
  if (people.value === undefined) return undefined
  const dates = getChild(project, 'dates')
  const initiatives = INITIATIVES.map(({ value }) => value)
  return {
    initiative: readOptional(getChild(project, 'initiative'), (node) => readOneOf(node, initiatives, 'first_model')),
    startedOn: readOptional(getChild(dates, 'started_on'), readIsoDate),
    launchDue: readOptional(getChild(dates, 'launch_due'), readIsoDate),
    launchedOn: readOptional(getChild(dates, 'launched_on'), readIsoDate),
    inactive: readOptional(getChild(project, 'inactive'), readInactivity),
    people: readList(people, readPerson),
  }
}

function readInactivity(node: JsonNode): Inactivity {
  const decidedBy = getChild(node, 'decided_by')
  const kinds = INACTIVE_KINDS.map(({ value }) => value)
  const impediments = IMPEDIMENTS.map(({ value }) => value)
  return {
    kind: readOneOf(getChild(node, 'kind'), kinds, 'stopped'),
    decidedOn: readIsoDate(getChild(node, 'decided_on')),
    decidedBy: { id: readString(getChild(decidedBy, 'id')), name: readString(getChild(decidedBy, 'name')) },
    impediments: readList(getChild(node, 'impediments'), (item) => readOneOf(item, impediments, 'other')),
    reason: readString(getChild(node, 'reason')),
    pausedUntil: readOptional(getChild(node, 'paused_until'), readIsoDate),
  }
}

function readPerson(node: JsonNode): RecordedPerson {
  const roles = ROLES.map(({ value }) => value)
  return {
    name: readString(getChild(node, 'name')),
    contact: readOptional(getChild(node, 'contact'), readString),
    roles: readList(getChild(node, 'roles'), (role) => readOneOf(role, roles, 'ml_lead')),
  }
}
