import { joinWith } from '../../text/join.js'
import { getNextStage, hasReached, type Stage } from '../../plan/stage.js'
import { getAreaLabel } from '../../rules/rule.js'
import type { AreaReadiness } from '../readiness.js'
import { isExpired, isExpiringSoon, type ExpiringItem } from '../expiring.js'
import { getFirstSentence, removePeriod } from '../../text/sentence.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import { groupBy } from '../../text/sort-and-group.js'
import type {
  DocumentBlock,
  Fact,
  DocumentItem,
  ReportDocument,
  DocumentSection,
} from '../../text/document/document.js'
import { createActionItemsSection } from './action-items.js'
import { createInactiveIntro, createInactiveSections } from './inactive.js'
import { createTimelineSection } from './clock.js'
import { formatErrorCounts, formatNotRunCount, formatReadyBeyond, formatAreaReadiness } from './wording.js'
import { pluralize } from '../../text/pluralize.js'

/** Creates the status document: blockers first, things that can wait last. */
export function createStatusDocument(status: Status): ReportDocument {
  const name = getStatusName(status)
  const date = formatDate(status.today)
  const head = { heading: `${name} · status on ${date}`, title: `${name}: status on ${date}` }
  const { inactive } = status
  if (inactive !== undefined)
    return {
      ...head,
      intro: createInactiveIntro(status, inactive),
      sections: createInactiveSections(status, inactive),
    }
  return {
    ...head,
    intro: [{ kind: 'text', text: formatStatusVerdict(status), isUrgent: !isReadyForItsStage(status) }],
    sections: [
      createReadinessSection(status),
      createTimelineSection(status),
      createNextStepsSection(status),
      createActionItemsSection(status),
      ...createClosingSections(status),
    ],
  }
}

export function getStatusName({ name, file }: Pick<Status, 'name' | 'file'>): string {
  return name ?? file
}

function isReadyForItsStage({ readiness: { stage: readyStage }, stage }: Status): boolean {
  return readyStage !== undefined && hasReached(readyStage, stage)
}

/** Where the project stands, in one or two sentences. */
export function formatStatusVerdict(status: Status): string {
  return [`At ${status.stage}, ${formatReadiness(status)}.`, ...formatBlockers(status)].join(' ')
}

function formatReadiness(status: Status): string {
  const { readiness, stage } = status
  const readyStage = readiness.stage
  if (readyStage === undefined) return stage === 'kickoff' ? 'not ready' : 'not ready for any stage'
  if (!isReadyForItsStage(status)) return `ready for ${readyStage} only`
  if (readyStage !== stage) return formatReadyBeyond(readyStage, stage)
  const followingStage = getNextStage(stage)
  return followingStage === undefined ? 'ready' : `not ready to move to ${followingStage}`
}

/** `35 errors block modeling.` */
function formatBlockers({ readiness: projectReadiness }: Status): readonly string[] {
  const stage = getBlockedStage(projectReadiness)
  if (stage === undefined) return []
  const ruleCount = projectReadiness.areas.reduce((sum, { rulesNotRun: notRunCount }) => sum + notRunCount, 0)
  if (ruleCount > 0) return [`${formatNotRunCount(ruleCount)}, so readiness is unknown.`]
  const errorCount = projectReadiness.areas.reduce(
    (sum, { nextStage: nextErrors }) => sum + (nextErrors?.stage === stage ? nextErrors.errors : 0),
    0,
  )
  return errorCount === 0
    ? []
    : [`${pluralize(errorCount, 'error')} ${errorCount === 1 ? 'blocks' : 'block'} ${stage}.`]
}

function getBlockedStage({ blockers }: Status['readiness']): Stage | undefined {
  return blockers[0]?.stage
}

/** Up to this many blockers name the finding to read first; above that, only the one with the most errors does. */
const MAX_EXPLAINED = 3

function createReadinessSection({ readiness: projectReadiness }: Status): DocumentSection {
  const stage = getBlockedStage(projectReadiness)
  const sortedBlockers = projectReadiness.blockers.toSorted((left, right) => right.errors - left.errors)
  const explained = sortedBlockers.slice(0, sortedBlockers.length > MAX_EXPLAINED ? 1 : MAX_EXPLAINED)
  const rows = projectReadiness.areas.map((areaReadiness) => {
    const worst = explained.find(({ area }) => area === areaReadiness.area)?.worst
    return [
      getAreaLabel(areaReadiness.area),
      formatAreaReadiness(areaReadiness),
      formatBlocking(areaReadiness, stage, worst?.message),
    ]
  })
  return {
    title: 'Readiness',
    blocks: [
      {
        kind: 'table',
        headers: ['Area', 'Ready for', stage === undefined ? 'Blocking' : `Blocking ${stage}`],
        titlePlacement: 'beside title',
        rows,
      },
    ],
  }
}

/** `10 errors, starting with "No data sources"`; names the stage if only a later one is blocked. */
function formatBlocking(
  { nextStage: nextErrors, rulesNotRun: notRunCount }: AreaReadiness,
  stage: Stage | undefined,
  worst: string | undefined,
): string {
  if (notRunCount > 0) return formatNotRunCount(notRunCount)
  if (nextErrors === undefined) return 'none'
  if (nextErrors.stage !== stage) return `none (${nextErrors.stage}: ${formatErrorCounts(nextErrors)})`
  if (worst === undefined) return formatErrorCounts(nextErrors)
  const firstProblem = removePeriod(getFirstSentence(worst))
  if (nextErrors.errors === 1) return `${formatErrorCounts(nextErrors)}: ${firstProblem}`
  return `${formatErrorCounts(nextErrors)}, starting with${firstProblem.includes('"') ? `: ${firstProblem}` : ` "${firstProblem}"`}`
}

function createNextStepsSection({ nextSteps }: Status): DocumentSection {
  const items = nextSteps.map(({ action, reason, command }): DocumentItem => {
    return action.endsWith(':') ? { text: action, reason, command } : { text: `${action} ${reason}`, command }
  })
  const emptyBlock: DocumentBlock = { kind: 'text', text: 'None: no errors and no open action items.' }
  return { title: 'Next steps', blocks: [items.length === 0 ? emptyBlock : { kind: 'list', items, isNumbered: true }] }
}

function createClosingSections(status: Status): readonly DocumentSection[] {
  const { expiringItems, today, nextStageErrors } = status
  const expired = expiringItems.filter((item) => isExpired(item, today))
  const facts: Fact[] = [
    ...(expired.length === 0 ? [] : [{ label: 'Expired', text: formatCountsByDate(expired) }]),
    { label: 'Expiring soon', text: formatCountsByDate(expiringItems.filter((item) => isExpiringSoon(item, today))) },
    ...(nextStageErrors?.errors.length === 0
      ? [{ label: `New errors at ${nextStageErrors.stage}`, text: 'none' }]
      : []),
  ]
  return [{ title: undefined, blocks: [{ kind: 'facts', facts }] }, ...createNewErrorsSections(status)]
}

const KIND_LABELS = { question: 'open question', waiver: 'waiver', agreement: 'sign-off' } as const

/** `2 open questions on Dec 11, 2026; 1 waiver on Dec 14, 2026` */
function formatCountsByDate(items: readonly ExpiringItem[]): string {
  const groups = groupBy(items, ({ kind, validThrough = '' }) => `${validThrough} ${kind}`)
  const parts = [...groups.values()].map((group) => {
    const [first] = group
    return first === undefined
      ? ''
      : `${pluralize(group.length, KIND_LABELS[first.kind])} on ${formatDate(first.validThrough ?? '')}`
  })
  return parts.length === 0 ? 'none' : parts.join('; ')
}

const MAX_NEW_ERRORS = 8

/** Lists findings that will become errors at the next stage. */
function createNewErrorsSections({ nextStageErrors }: Status): readonly DocumentSection[] {
  if (nextStageErrors === undefined || nextStageErrors.errors.length === 0) return []
  const items = nextStageErrors.errors.slice(0, MAX_NEW_ERRORS).map(({ rule, path, message }): DocumentItem => ({
    label: `${rule} at ${path}`,
    text: getFirstSentence(message),
  }))
  const omitted = nextStageErrors.errors.slice(MAX_NEW_ERRORS)
  const ruleCounts = [...groupBy(omitted, ({ rule }) => rule)].map(([rule, group]) => `${group.length} ${rule}`)
  const moreBlocks: DocumentBlock[] =
    omitted.length === 0 ? [] : [{ kind: 'text', text: `And ${omitted.length} more: ${joinWith(ruleCounts)}.` }]
  return [{ title: `New errors at ${nextStageErrors.stage}`, blocks: [{ kind: 'list', items }, ...moreBlocks] }]
}
