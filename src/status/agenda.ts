import type { Finding } from '../lint/finding.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { saysTheSame, signerIn, type Unanswered, unansweredAt } from './asked-findings.js'
import { type By, earliestFirst, isLate } from './deadline.js'
import { commandLine } from '../plan/command-line.js'
import type { Facts } from './status-input.js'
import { personNamed } from '../plan/display-name.js'
import { isError } from './readiness.js'
import { holdersIn } from './people.js'
import { firstSentence, inShort, withoutStop } from '../text/sentence.js'
import { questionsInWords } from './steps-for-findings.js'
import type { Wait } from './waiting.js'

/** Action items by person, for a meeting: what each person is asked for, by when, and why. */

export interface AgendaItem {
  /** What to ask for, beginning with a verb. */
  readonly what: string
  readonly by: By
  /** The fact or the finding behind it, in half a sentence. */
  readonly because: string
  /** Where there is one that helps. */
  readonly command?: string
}

export interface AgendaPerson {
  /** `undefined`: what has no owner. */
  readonly who: string | undefined
  readonly name: string
  readonly items: readonly AgendaItem[]
}

/** An item on its way to whoever is asked for it. */
interface Asked {
  readonly who: string | undefined
  readonly item: AgendaItem
}

/** Those who are late with most come first; what has no owner comes last. */
export function agendaOf(facts: Facts, coming: Coming | undefined): readonly AgendaPerson[] {
  const { plan, today } = facts
  const people = new Map<string | undefined, AgendaItem[]>()
  const asked = [...facts.waits.map((wait) => fromWait(wait, facts, coming)), ...fromFindings(facts, coming)]
  for (const { who, item } of asked) people.set(who, [...(people.get(who) ?? []), item])
  return [...people]
    .map(([who, items]) => ({
      who,
      name: who === undefined ? 'No owner' : personNamed(plan, who),
      items: items.toSorted(earliestFirst(today)),
    }))
    .toSorted((one, other) => compare(one, other, today))
}

/** What becomes an error at the next stage. */
export interface Coming {
  readonly stage: Stage
  readonly errors: readonly Finding[]
}

function compare(one: AgendaPerson, other: AgendaPerson, today: string): number {
  const late = ({ items }: AgendaPerson) => items.filter(({ by }) => isLate(by, today)).length
  const [first, second] = [one.items[0], other.items[0]]
  return (
    Number(one.who === undefined) - Number(other.who === undefined) ||
    late(other) - late(one) ||
    (first && second ? earliestFirst(today)(first, second) : 0) ||
    other.items.length - one.items.length
  )
}

/** Why it is in the plan, and what lint says of it by name: its message would tell the same again. */
function fromWait(wait: Wait, facts: Facts, coming: Coming | undefined): Asked {
  const { where } = facts
  const { who, what, by } = wait
  const because = [
    wait.because,
    ...(wait.note === '' || wait.note === wait.because ? [] : [wait.note]),
    ...verdictOn(wait, facts, coming),
  ].join('; ')
  const isAsked = wait.kind === 'agreement' && who !== undefined
  const command = isAsked ? { command: commandLine('signoff', [who, '--request'], where) } : {}
  return { who, item: { what, by, because, ...command } }
}

function verdictOn(wait: Wait, { atStage, stage, plan }: Facts, coming: Coming | undefined): readonly string[] {
  const now = atStage(stage).find((finding) => finding.state === 'active' && saysTheSame(finding, wait, plan))
  const later = coming?.errors.find((finding) => saysTheSame(finding, wait, plan))
  if (now?.severity === 'error') return [`error: ${now.rule}`]
  if (coming && later) return [`error at ${coming.stage}: ${later.rule}`]
  return now === undefined ? [] : [`${now.severity}: ${now.rule}`]
}

interface AskedFinding {
  readonly finding: Finding
  readonly by: By
}

/** Errors now, and those to come. */
function findingsAsked({ atStage, stage }: Facts, coming: Coming | undefined): readonly AskedFinding[] {
  return [
    ...atStage(stage)
      .filter(isError)
      .map((finding) => ({ finding, by: { kind: 'now' } as const })),
    ...(coming?.errors ?? []).map((finding) => ({
      finding,
      by: { kind: 'before', stage: coming?.stage ?? stage } as const,
    })),
  ]
}

/** Findings without an action item. Missing answers are asked for in one go. */
function fromFindings(facts: Facts, coming: Coming | undefined): readonly Asked[] {
  const { plan, waits } = facts
  const open = findingsAsked(facts, coming).filter(
    ({ finding }) => !waits.some((wait) => saysTheSame(finding, wait, plan)),
  )
  const groups = new Map<string, { by: By; missing: Unanswered[] }>()
  const single: AskedFinding[] = []
  for (const asked of open) {
    const { finding, by } = asked
    const unanswered = finding.rule === 'plan/missing-field' ? unansweredAt(finding, plan) : undefined
    if (unanswered === undefined) single.push(asked)
    else {
      const key = unanswered.role + by.kind
      groups.set(key, { by, missing: [...(groups.get(key)?.missing ?? []), unanswered] })
    }
  }
  return [
    ...single.map((asked) => fromFinding(asked, plan)),
    ...[...groups.values()].map(({ by, missing }) => toAnswer(missing, by, facts)),
  ]
}

function fromFinding({ finding, by }: AskedFinding, plan: Plan): Asked {
  const who = signerIn(finding, plan) ?? holderOf(finding.who, plan)
  const what = forWhom(who, finding.who, withoutStop(firstSentence(finding.help)))
  return { who, item: { what, by, because: withoutStop(inShort(finding.message)) } }
}

function toAnswer(missing: readonly Unanswered[], by: By, { plan, stage, where }: Facts): Asked {
  const role = missing[0]?.role ?? 'ml_lead'
  const who = holderOf(role, plan)
  const expected = by.kind === 'before' ? by.stage : stage
  const args = ['--questions', '--for', role, ...(by.kind === 'before' ? ['--stage', by.stage] : [])]
  const item = {
    what: forWhom(who, role, `Answer ${questionsInWords(missing)}`),
    by,
    because: `expected at the ${expected} stage`,
    command: commandLine('init', args, where),
  }
  return { who, item }
}

/** Where several hold a role, the first is asked. */
function holderOf(role: Role, plan: Plan): string | undefined {
  return holdersIn(plan, role)[0]?.id
}

function forWhom(who: string | undefined, role: Role, what: string): string {
  if (who !== undefined) return what
  const isRequired = REQUIRED_ROLES.some((one) => one.role === role)
  return `${what} (${roleLabel(role)}, ${isRequired ? 'not named yet' : 'if any'})`
}
