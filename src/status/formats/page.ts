import { listed } from '../../text/join.js'
import { nextStage, reached, type Stage } from '../../plan/stage.js'
import { areaLabel } from '../../rules/rule.js'
import type { FamilyReadiness } from '../readiness.js'
import { isOver, isSoon, type RunningOut } from '../expiring.js'
import { firstSentence, withoutStop } from '../../text/sentence.js'
import type { Status } from '../status.js'
import { formatDate } from '../../text/format-date.js'
import { plural } from '../../lint/counts.js'
import { groupBy } from '../../text/group-by.js'
import type { Block, Fact, Item, Page, PageSection } from '../../text/document/document.js'
import { actionItems } from './action-items.js'
import { timelineSection } from './clock.js'
import { countsAhead, notJudgedInWords, readyBeyond, readyForInWords } from './wording.js'

/** The status of a project as a page: first what blocks it, last what can wait. */
export function statusPage(status: Status): Page {
  const name = nameOf(status)
  const date = formatDate(status.today)
  return {
    head: `${name} · status on ${date}`,
    title: `${name}: status on ${date}`,
    opening: [{ kind: 'text', text: verdict(status), isGrave: !isReadyForItsStage(status) }],
    sections: [readiness(status), timelineSection(status), steps(status), actionItems(status), ...closing(status)],
  }
}

export function nameOf({ name, file }: Pick<Status, 'name' | 'file'>): string {
  return name ?? file
}

function isReadyForItsStage({ readiness: { stage: ready }, stage }: Status): boolean {
  return ready !== undefined && reached(ready, stage)
}

function verdict(status: Status): string {
  return [`At ${status.stage}, ${howReady(status)}.`, ...blockers(status)].join(' ')
}

function howReady(status: Status): string {
  const { readiness, stage } = status
  const ready = readiness.stage
  if (ready === undefined) return stage === 'kickoff' ? 'not ready' : 'not ready for any stage'
  if (!isReadyForItsStage(status)) return `ready for ${ready} only`
  if (ready !== stage) return readyBeyond(ready, stage)
  const next = nextStage(stage)
  return next === undefined ? 'ready' : `not ready to move to ${next}`
}

/** `35 errors block modeling.` */
function blockers({ readiness: all }: Status): readonly string[] {
  const stage = blockedStage(all)
  if (stage === undefined) return []
  const rules = all.families.reduce((sum, { notJudged }) => sum + notJudged, 0)
  if (rules > 0) return [`${notJudgedInWords(rules)}, so readiness is unknown.`]
  const errors = all.families.reduce((sum, { ahead }) => sum + (ahead?.stage === stage ? ahead.errors : 0), 0)
  return errors === 0 ? [] : [`${plural(errors, 'error')} ${errors === 1 ? 'blocks' : 'block'} ${stage}.`]
}

function blockedStage({ bottleneck }: Status['readiness']): Stage | undefined {
  return bottleneck[0]?.stage
}

/** So many show the finding to read first; where more block the stage, only the one with most errors does. */
const MOST_EXPLAINED = 3

function readiness({ readiness: all }: Status): PageSection {
  const stage = blockedStage(all)
  const held = all.bottleneck.toSorted((one, other) => other.errors - one.errors)
  const explained = held.slice(0, held.length > MOST_EXPLAINED ? 1 : MOST_EXPLAINED)
  const rows = all.families.map((one) => {
    const worst = explained.find(({ family }) => family === one.family)?.worst
    return [areaLabel(one.family), readyForInWords(one), blockingInWords(one, stage, worst?.message)]
  })
  return {
    title: 'Readiness',
    blocks: [
      {
        kind: 'table',
        heads: ['Area', 'Ready for', stage === undefined ? 'Blocking' : `Blocking ${stage}`],
        headline: 'beside title',
        rows,
      },
    ],
  }
}

/** `10 errors, starting with "No data sources"`; what blocks only a later stage names it. */
function blockingInWords(
  { ahead, notJudged }: FamilyReadiness,
  stage: Stage | undefined,
  worst: string | undefined,
): string {
  if (notJudged > 0) return notJudgedInWords(notJudged)
  if (ahead === undefined) return 'none'
  if (ahead.stage !== stage) return `none (${ahead.stage}: ${countsAhead(ahead)})`
  if (worst === undefined) return countsAhead(ahead)
  const first = withoutStop(firstSentence(worst))
  if (ahead.errors === 1) return `${countsAhead(ahead)}: ${first}`
  return `${countsAhead(ahead)}, starting with${first.includes('"') ? `: ${first}` : ` "${first}"`}`
}

function steps({ steps: all }: Status): PageSection {
  const items = all.map(({ what, why, command }): Item => {
    return what.endsWith(':') ? { text: what, why, command } : { text: `${what} ${why}`, command }
  })
  const none: Block = { kind: 'text', text: 'None: no errors and no open action items.' }
  return { title: 'Next steps', blocks: [items.length === 0 ? none : { kind: 'list', items, isNumbered: true }] }
}

function closing(status: Status): readonly PageSection[] {
  const { runningOut, today, coming } = status
  const over = runningOut.filter((one) => isOver(one, today))
  const facts: Fact[] = [
    ...(over.length === 0 ? [] : [{ lead: 'Expired', text: countsByDate(over) }]),
    { lead: 'Expiring soon', text: countsByDate(runningOut.filter((one) => isSoon(one, today))) },
    ...(coming?.errors.length === 0 ? [{ lead: `New errors at ${coming.stage}`, text: 'none' }] : []),
  ]
  return [{ title: undefined, blocks: [{ kind: 'facts', facts }] }, ...newErrors(status)]
}

const KINDS = { question: 'open question', waiver: 'waiver', agreement: 'sign-off' } as const

/** `2 open questions on Dec 11, 2026; 1 waiver on Dec 14, 2026` */
function countsByDate(all: readonly RunningOut[]): string {
  const groups = groupBy(all, ({ kind, lastDay = '' }) => `${lastDay} ${kind}`)
  const parts = [...groups.values()].map((some) => {
    const [first] = some
    return first === undefined ? '' : `${plural(some.length, KINDS[first.kind])} on ${formatDate(first.lastDay ?? '')}`
  })
  return parts.length === 0 ? 'none' : parts.join('; ')
}

const MOST_NEW = 8

/** What is no error yet and will be one at the next stage. */
function newErrors({ coming: next }: Status): readonly PageSection[] {
  if (next === undefined || next.errors.length === 0) return []
  const items = next.errors.slice(0, MOST_NEW).map(({ rule, path, message }) => ({
    lead: `${rule} at ${path}`,
    text: firstSentence(message),
  }))
  const rest = next.errors.slice(MOST_NEW)
  const rules = [...groupBy(rest, ({ rule }) => rule)].map(([rule, some]) => `${some.length} ${rule}`)
  const more: Block[] = rest.length === 0 ? [] : [{ kind: 'text', text: `And ${rest.length} more: ${listed(rules)}.` }]
  return [{ title: `New errors at ${next.stage}`, blocks: [{ kind: 'list', items }, ...more] }]
}
