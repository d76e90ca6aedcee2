import type { Finding } from '../lint/finding.js'
import { showDay } from '../plan/day.js'
import { fieldAt } from '../plan/form.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { place, pathOf } from '../plan/place.js'
import { isRole, roleLabel } from '../plan/roles.js'
import { showMoney } from './amounts.js'
import type { Audience } from './audiences.js'
import { showFrequency } from './frequency.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling, unsaid } from './said.js'
import { listed } from '../plan/listed.js'
import { conditionsSet } from './view-agreed.js'
import { counted, showNumber } from './words.js'

/** What would make us stop, what could still stop it, and what was set aside. */

type Bar = NonNullable<NonNullable<Telling['plan']['expectations']>['bar']>[number]

/** Each bar as the sentence that would end the project. */
export function stops(telling: Telling): readonly Said[] {
  const bars = telling.plan.expectations?.bar ?? []
  if (bars.length === 0) return [unsaid(telling, pathOf(place.expectations.bar), 'the bar below which we stop')]
  return bars.map((bar) => stopOf(telling, bar))
}

function stopOf(telling: Telling, bar: Bar): Said {
  const measure = isBlank(bar.measure) ? bar.id : bar.measure
  const limits = [
    bar.at_least === undefined ? undefined : `below ${limitOf(telling, bar, bar.at_least)}`,
    bar.at_most === undefined ? undefined : `above ${limitOf(telling, bar, bar.at_most)}`,
  ].filter((limit) => limit !== undefined)
  const said = [
    bar.by === undefined ? undefined : `judged by ${showDay(bar.by)}`,
    bar.decider === undefined ? undefined : `${nameOf(telling.plan, bar.decider)} decides`,
  ].filter((part) => part !== undefined)
  const open = [
    limits.length > 0 ? undefined : 'the limit',
    bar.by === undefined ? 'the day' : undefined,
    bar.decider === undefined ? 'who decides' : undefined,
  ].filter((part) => part !== undefined)
  const line = limits.length > 0 ? `${measure}: ${limits.join(' or ')} we stop` : `${measure}`
  const note = open.length === 0 ? '' : `${listed(open)} ${open.length === 1 ? 'is' : 'are'} not decided yet`
  return saying([line, ...said].join('; '), { note })
}

const SHARES = new Set<Bar['figure']>(['precision', 'recall', 'accuracy', 'resolved', 'harm'])

/** As people count, where the bar says which figure it is; otherwise as it was typed. */
function limitOf({ plan }: Telling, { figure }: Bar, limit: number): string {
  if (figure === 'value') return `${showMoney(limit, plan.economics?.currency)} a year`
  /* Beyond 1 it was counted out of something else, which the measure says. */
  return SHARES.has(figure) && limit >= 0 && limit <= 1 ? showFrequency(limit) : showNumber(limit)
}

export interface Threats {
  readonly items: readonly Said[]
  /** What is not told one by one; empty when all is told. */
  readonly more: string
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

/** The findings that matter to the reader: in the sections they read, or theirs to mend. Worst first. */
export function threats(telling: Telling, findings: readonly Finding[], audience: Audience): Threats {
  const all = findings.filter((finding) => finding.severity !== 'info' && matters(finding, audience))
  /* What somebody accepts is told with who does, among the waivers. */
  const theirs = all.filter(({ state }) => state !== 'waived')
  const silent = theirs.filter((finding) => finding.rule === 'plan/unanswered')
  const told = theirs
    .filter((finding) => finding.rule !== 'plan/unanswered')
    .sort((one, other) => rank(one) - rank(other))
  const shown = told.slice(0, audience.mostFindings)
  const gaps = silent.length === 0 ? [] : [saying(`${answers(silent.length)} expected by now and not there.`)]
  const rest = told.length - shown.length
  const findingsAndGaps = [...shown.map((finding) => saying(finding.message)), ...gaps]
  const open = [...findingsAndGaps, ...unmet(telling, audience), ...unproven(telling, audience)]
  const isAllAccepted = open.length === 0 && all.length > 0
  return {
    items: isAllAccepted ? [saying('Nothing stands against it but what is accepted for now.')] : open,
    more: rest === 0 ? '' : `And ${counted(rest, 'more findings')} in the report on the plan.`,
  }
}

/** On what others agreed, for those who hear of all that is grave; one that is overdue, or nobody's, is a finding. */
function unmet(telling: Telling, { hears }: Audience): readonly Said[] {
  if (hears !== 'errors') return []
  const { plan, today } = telling
  return conditionsSet(telling)
    .filter(({ owner, due = '' }) => owner !== undefined && due >= today)
    .map(({ path, what, from, owner = '', due = '' }) => {
      const whose = from === undefined ? 'Condition' : `Condition of ${nameOf(plan, from)}`
      const note = `${nameOf(plan, owner)} sees to it by ${showDay(due)}`
      return saying(`${whose}, not met yet: ${what ?? path.at(-1)}`, { note })
    })
}

/** What everything hangs on and nobody has checked; for those who read about the money. */
function unproven({ plan }: Telling, { sections }: Audience): readonly Said[] {
  if (!sections.includes('economics')) return []
  return (plan.assumptions ?? [])
    .filter((one) => one.impact === 'high' && (one.status === undefined || one.status === 'open'))
    .map((one) => {
      const by = one.validate_by === undefined ? '' : ` by ${showDay(one.validate_by)}`
      const who = one.owner === undefined ? 'nobody is named to check it' : `${nameOf(plan, one.owner)} checks it${by}`
      return saying(`Not known yet, but vital: ${one.text ?? one.id}`, { note: who })
    })
}

/** Active before pending, errors before warnings; otherwise as they stand in the plan. */
function rank({ severity, state }: Finding): number {
  return GRAVITY[severity] + (state === 'pending' ? 10 : 0)
}

function answers(count: number): string {
  return count === 1 ? 'One answer is' : `${showNumber(count)} answers are`
}

function matters(finding: Finding, audience: Audience): boolean {
  const isGrave = finding.severity === 'error' || finding.impediment === 'buy-in'
  if (audience.hears === 'all' || (audience.hears === 'errors' && isGrave)) return true
  if (audience.hears !== 'sections' && audience.roles.some((role) => role === finding.who)) return true
  return (audience.sections as readonly string[]).includes(parsePath(finding.path)[0] ?? '')
}

export interface WaiverRow {
  readonly what: Said
  readonly because: Said
  readonly by: Said
  readonly until: Said
}

/** A waiver may stand for more findings than a page has room for; then it is named by its rule and place. */
const MOST_MESSAGES = 2

/** What is accepted for now, in the words of the findings where there are some. */
export function waivers(
  { plan, today }: Telling,
  findings: readonly Finding[],
  audience: Audience,
): readonly WaiverRow[] {
  return (plan.waivers ?? []).flatMap((one) => {
    const waived = findings.filter(({ waiver }) => waiver?.id === one.id)
    const isToldOfPlace = audience.hears === 'errors' || isTheirs(one.at ?? one.rule?.replace('/', '.'), audience)
    if (!isToldOfPlace && !waived.some((finding) => matters(finding, audience))) return []
    const messages = waived.map(({ message }) => message.replace(/\.$/, ''))
    const isInWords = messages.length > 0 && messages.length <= MOST_MESSAGES
    const named = [one.rule, one.at].filter((part) => !isBlank(part)).join(' at ') || one.id
    const isNotValid = findings.some(
      ({ rule, path }) => rule === 'plan/waiver-not-valid' && isWithin(parsePath(path), ['waivers', one.id]),
    )
    return {
      what: saying(isInWords ? messages.join('; ') : named, { note: isNotValid ? 'does not count' : '' }),
      because: isBlank(one.reason) ? remark('no reason is given') : saying(one.reason ?? ''),
      by: one.approved_by === undefined ? remark('nobody') : saying(nameOf(plan, one.approved_by)),
      until:
        one.until === undefined
          ? remark('no day is given')
          : saying(showDay(one.until), { note: one.until < today ? 'no longer counts' : '' }),
    }
  })
}

export interface LeftOutRow {
  readonly what: string
  readonly because: Said
  readonly by: Said
}

/** What does not apply, with its reason. */
export function leftOut({ plan }: Telling, audience: Audience): readonly LeftOutRow[] {
  return (plan.not_applicable ?? [])
    .filter((one) => isTheirs(one.about, audience))
    .map((one) => ({
      what: titleAt(parsePath(one.about ?? '')) ?? one.about ?? one.id,
      because: isBlank(one.because) ? remark('no reason is given') : saying(one.because ?? ''),
      by: one.by === undefined ? remark('who said so is not recorded') : saying(`said by ${nameOf(plan, one.by)}`),
    }))
}

/** `Rollback: Tried on`: with the group it is in, where the title alone could be anything. */
function titleAt(path: Path): string | undefined {
  const [section, role] = path
  if (section === 'people' && path.length === 2 && isRole(role)) return `A person as ${roleLabel(role)}`
  const title = fieldAt(path)?.field.title
  const around = path.length > 2 ? fieldAt(path.slice(0, -1))?.field.title : undefined
  return title === undefined || around === undefined ? title : `${around}: ${title}`
}

function isTheirs(at: string | undefined, { hears, sections }: Audience): boolean {
  /* Who is left out matters to whoever reads who has agreed. */
  if (at?.startsWith('people.') === true) return true
  return hears === 'all' || (sections as readonly string[]).includes(parsePath(at ?? '')[0] ?? '')
}
