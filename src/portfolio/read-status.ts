import { hasReached, type Stage } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'
import type {
  ProjectSponsorSignoff,
  ProjectActionItem,
  ProjectEntry,
  AreaState,
  ProjectBlocker,
  ProjectReadiness,
  ProjectSummary,
  ProjectQuestion,
  ProjectSource,
} from './entry.js'
import { readProjectRecord } from './read-record.js'
import {
  readYesNo,
  readCount,
  readIsoDate,
  readList,
  readOptional,
  readFiniteNumber,
  readOneOf,
  readNullable,
  type JsonNode,
  readStage,
  readString,
  getChild,
} from './fields.js'

/** Reads a report of `mlplan status`, which is about one plan. */
export function readStatus(report: JsonNode, source: ProjectSource): ProjectEntry {
  const file = readString(getChild(report, 'file'))
  const status = getChild(report, 'status')
  const base = {
    source,
    file,
    repository: readOptional(getChild(report, 'repository'), readString),
    repositoryFile: readOptional(getChild(report, 'repository_file'), readString) ?? file,
  }
  if (status.value !== null) {
    const name = readNullable(getChild(status, 'name'), readString)
    return {
      ...base,
      name,
      readiness: readReadiness(status),
      summary: readSummary(status),
      record: readProjectRecord(status),
    }
  }
  const unreadable = getChild(report, 'unreadable')
  const error = {
    message: readString(getChild(unreadable, 'message')),
    help: readNullable(getChild(unreadable, 'help'), readString) ?? 'Check the plan with `mlplan lint`.',
  }
  return { ...base, name: undefined, error }
}

export function readArea(node: JsonNode): Area {
  return readOneOf<Area>(
    node,
    AREAS.map(({ value }) => value),
    'plan',
  )
}

function readReadiness(status: JsonNode): ProjectReadiness {
  const planStage = readStage(getChild(status, 'stage'))
  const readiness = getChild(status, 'readiness')
  const counts = getChild(status, 'counts')
  const reportedAreas = readList(getChild(readiness, 'areas'), (node) => ({
    ...readAreaState(node, planStage),
    rulesNotRun: readCount(getChild(node, 'rules_not_run')),
  }))
  const areas = AREAS.flatMap(({ value }) => reportedAreas.filter(({ area }) => area === value))
  if (areas.length !== AREAS.length) readiness.errors.push("status.readiness.areas doesn't list each area exactly once")
  return {
    stage: planStage,
    readyFor: readNullable(getChild(readiness, 'ready_for'), readStage) ?? 'nothing',
    areas: areas.map((reportedArea) => {
      const { rulesNotRun: _, ...area } = reportedArea
      return area
    }),
    counts: {
      error: readCount(getChild(counts, 'error')),
      warning: readCount(getChild(counts, 'warning')),
      info: readCount(getChild(counts, 'info')),
      pending: readCount(getChild(counts, 'pending')),
      waived: readCount(getChild(counts, 'waived')),
    },
    rulesNotRun: areas.reduce((sum, { rulesNotRun }) => sum + rulesNotRun, 0),
    blockers: readList(getChild(readiness, 'blockers'), readBlocker),
  }
}

function readAreaState(node: JsonNode, planStage: Stage): AreaState {
  const readyFor = readNullable(getChild(node, 'ready_for'), readStage)
  const next = getChild(node, 'next')
  const hasRunAllRules = readCount(getChild(node, 'rules_not_run')) === 0
  const isReady = readyFor !== undefined && hasReached(readyFor, planStage)
  return {
    area: readArea(getChild(node, 'area')),
    state: hasRunAllRules ? (isReady ? 'ready' : 'blocked') : 'unknown',
    readyFor,
    errors: readNullable(next, (nextStage) => readCount(getChild(nextStage, 'errors'))) ?? 0,
    errorsAtStage: readNullable(next, (nextStage) => readStage(getChild(nextStage, 'stage'))),
    pending: readCount(getChild(node, 'pending')),
    waived: readCount(getChild(node, 'waived')),
  }
}

function readBlocker(node: JsonNode): ProjectBlocker {
  return {
    area: readArea(getChild(node, 'area')),
    stage: readStage(getChild(node, 'stage')),
    errors: readCount(getChild(node, 'errors')),
    message: readNullable(getChild(node, 'worst_finding'), (finding) => readString(getChild(finding, 'message'))),
  }
}

function readSummary(status: JsonNode): ProjectSummary {
  const dates = getChild(status, 'dates')
  const actionItems = readList(getChild(status, 'action_items'), (node) => ({
    kind: readString(getChild(node, 'kind')),
    ...readActionItem(node),
  }))
  return {
    sponsors: readList(getChild(status, 'sponsors'), readString),
    integrationOwners: readList(getChild(status, 'integration_owners'), readString),
    sponsorSignoff: readNullable(getChild(dates, 'sponsor_signoff'), readSponsorSignoff),
    value: readValue(getChild(status, 'net_value_per_year')),
    nextDecision: readNullable(getChild(status, 'next_decision'), readActionItem),
    oldestQuestion: readNullable(getChild(status, 'oldest_open_question'), readQuestion),
    launch: {
      due: readNullable(getChild(dates, 'launch_due'), readIsoDate),
      movedDays: readNullable(getChild(dates, 'launch_moved_days'), readFiniteNumber),
      launchedOn: readNullable(getChild(dates, 'launched_on'), readIsoDate),
    },
    nextSteps: readList(getChild(status, 'next_steps'), (node) => ({
      action: readString(getChild(node, 'action')),
      reason: readString(getChild(node, 'reason')),
      command: readString(getChild(node, 'command')),
    })),
    openSignoffs: actionItems.flatMap((item) => {
      const { kind, ...actionItem } = item
      return kind === 'signoff' ? [actionItem] : []
    }),
  }
}

function readValue(value: JsonNode): ProjectSummary['value'] {
  return {
    likely: readNullable(getChild(value, 'likely'), readFiniteNumber),
    range: readNullable(getChild(value, 'range'), (node) => ({
      low: readFiniteNumber(getChild(node, 'low')),
      high: readFiniteNumber(getChild(node, 'high')),
    })),
    currency: readNullable(getChild(value, 'currency'), readString),
    comparedWith: readOptional(getChild(value, 'compared_with'), (node) => readMapped(node, COMPARISONS, 'not_acting')),
    isAfterOperatingCost: readOptional(getChild(value, 'after_operating_cost'), readYesNo),
  }
}

function readSponsorSignoff(node: JsonNode): ProjectSponsorSignoff {
  return {
    signedOn: readIsoDate(getChild(node, 'signed_on')),
    person: readNullable(getChild(node, 'person'), readName) ?? 'unknown',
    status: readMapped(getChild(node, 'status'), SIGNOFF_STATUSES, 'not_requested'),
  }
}

/** Keys as spelled in a report. */
const SIGNOFF_STATUSES = {
  approved: 'approved',
  approved_with_conditions: 'approved_with_conditions',
  incomplete: 'incomplete',
  too_old: 'too-old',
  outdated: 'outdated',
  expired: 'expired',
  declined: 'declined',
  not_requested: 'not-requested',
  no_longer_sponsor: 'no-longer-sponsor',
} as const satisfies Readonly<Record<string, ProjectSponsorSignoff['status']>>

const COMPARISONS = {
  todays_process: 'current',
  acting_on_every_case: 'all',
  not_acting: 'nothing',
} as const satisfies Readonly<Record<string, ProjectSummary['value']['comparedWith']>>

const DUE_KINDS = { date: 'day', now: 'now', before_stage: 'before', none: 'none' } as const satisfies Readonly<
  Record<string, ProjectActionItem['dueKind']>
>

function readMapped<K extends string, T>(node: JsonNode, mapping: Readonly<Record<K, T>>, fallback: K): T {
  return mapping[readOneOf(node, Object.keys(mapping) as K[], fallback)]
}

function readActionItem(node: JsonNode): ProjectActionItem {
  return {
    action: readString(getChild(node, 'action')),
    owner: readNullable(getChild(node, 'owner'), readName),
    due: readNullable(getChild(node, 'due'), readIsoDate),
    dueKind: readMapped(getChild(node, 'due_kind'), DUE_KINDS, 'none'),
    beforeStage: readNullable(getChild(node, 'before_stage'), readStage),
    reason: readString(getChild(node, 'reason')),
  }
}

function readQuestion(node: JsonNode): ProjectQuestion {
  return {
    question: readNullable(getChild(node, 'question'), readString),
    owner: readNullable(getChild(node, 'owner'), readName),
    askedOn: readNullable(getChild(node, 'asked_on'), readIsoDate),
    due: readNullable(getChild(node, 'due'), readIsoDate),
  }
}

function readName(person: JsonNode): string {
  return readString(getChild(person, 'name'))
}
