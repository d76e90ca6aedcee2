import { contentParts, fingerprintAt } from '../agreement/fingerprint.js'
import { listed } from '../plan/listed.js'
import { showDay } from '../plan/day.js'
import { showPath } from '../plan/path.js'
import type { Person, Plan } from '../plan/plan.js'
import { type Role, roleLabel } from '../plan/roles.js'
import { userError } from '../errors.js'
import { clean } from '../report/clean.js'
import { paragraph } from '../report/wrap.js'
import type { Edit } from '../source/edit.js'
import { changePlan, type OpenPlan, openPlan } from './change-plan.js'
import { personTyped } from './person.js'
import { planNamed } from './plans.js'
import type { Ports } from './ports.js'
import { askSign } from './sign-ask.js'
import { carryOver } from './sign-carry-over.js'
import { type Condition, conditionsTyped, evidenceFor, refuseUnused, validUntil } from './sign-given.js'
import { requestAgreement } from './sign-request.js'
import { contentOf, pledges, refuseEmpty, refuseUnread, rolesSigned } from './sign-shown.js'

export type Decision = 'approved' | 'approved_with_conditions' | 'rejected'

export interface SignOptions {
  readonly person: string
  readonly plan: string | undefined
  /** Roles; without any, all that the person holds. */
  readonly as: readonly string[]
  readonly decision: Decision | undefined
  readonly evidence: string | undefined
  /** `WHAT; OWNER; DAY` each. */
  readonly condition: readonly string[]
  readonly validUntil: string | undefined
  /** Print the message that asks for it, record nothing. */
  readonly request: boolean
  /** Only the wording has changed since: somebody else says so. */
  readonly carryOver: boolean
  readonly by: string | undefined
}

/** An agreement as it is about to be recorded. */
export interface Signing {
  readonly decision: Decision
  readonly evidence: string
  readonly conditions: readonly Condition[]
  readonly validUntil: string | undefined
}

/**
 * Records who agreed, to what, and how that is known, bound to the content of the plan. It is a record and no
 * signature: whoever may change the file may write it, and it says who did.
 */
export async function sign(options: SignOptions, ports: Ports): Promise<number> {
  refuseUnused(options)
  const open = await openPlan(await planNamed(options.plan, ports), ports)
  const person = personTyped(open.plan, options.person)
  if (options.carryOver) return carryOver(open, person, options.by, ports)
  const roles = rolesSigned(person, options.as)
  refuseUnread(open.text, roles)
  refuseEmpty(person, roles, open.plan)
  if (options.request) return requestAgreement(open, person, roles, ports)

  const given = await signingFrom(options, open, ports)
  if (given === undefined && ports.ask === undefined) throw nobodyToAsk(options)
  const signing = given ?? (await askSign(options, { open, person, roles }, ports))
  if (signing === undefined) {
    ports.out.talk('Nothing was recorded.\n')
    return 130
  }
  await record({ open, person, roles }, signing, ports)
  tellRecorded({ open, person, roles }, signing, ports)
  /* Whoever was asked has seen it. */
  if (given !== undefined) ports.out.result(`\n${pledges(roles, open.plan, ports.out.look.width)}\n`)
  return 0
}

/** All of it, when it came with the call. */
async function signingFrom(options: SignOptions, open: OpenPlan, ports: Ports): Promise<Signing | undefined> {
  const until = validUntil(options.validUntil, ports.today)
  const conditions = conditionsTyped(options.condition, open.plan)
  const decision = decisionOf(options, conditions)
  if (decision === undefined || options.evidence === undefined) return undefined
  if (decision === 'approved_with_conditions' && conditions.length === 0) return undefined
  return { decision, evidence: await evidenceFor(options.evidence, open, ports), conditions, validUntil: until }
}

function decisionOf({ decision }: SignOptions, conditions: readonly Condition[]): Decision | undefined {
  if (conditions.length === 0 || decision === 'approved_with_conditions') return decision
  if (decision === undefined) return 'approved_with_conditions'
  throw userError(
    'bad-option',
    `An agreement that is ${decision} has no conditions.`,
    'Leave --condition out, or say --decision approved_with_conditions.',
  )
}

function nobodyToAsk({ decision, evidence, condition }: SignOptions): Error {
  const missing = [
    ...(decision === undefined && condition.length === 0 ? ['--decision'] : []),
    ...(evidence === undefined ? ['--evidence'] : []),
    ...(decision === 'approved_with_conditions' && condition.length === 0 ? ['--condition'] : []),
  ]
  return userError(
    'no-terminal',
    `There is no terminal to ask in, and ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not given; nothing was recorded.`,
    'Run it in a terminal, or write for example --decision approved --evidence "Minutes of 24 November 2026".',
  )
}

export interface Signer {
  readonly open: OpenPlan
  readonly person: Person
  readonly roles: readonly Role[]
}

async function record({ open, person, roles }: Signer, signing: Signing, ports: Ports): Promise<void> {
  const shown = contentOf(person, roles, open.plan)
  const recordedBy = await ports.git.userName(open.file)
  await changePlan(open.file, ports, (plan) => {
    refuseChanged(open.file, shown, contentOf(person, roles, plan))
    return signoffEdits({ person, roles, plan }, signing, { shown, today: ports.today, recordedBy })
  })
}

const SAID = { approved: 'agreed', approved_with_conditions: 'agreed with conditions', rejected: 'said no' } as const

function tellRecorded({ open, person, roles }: Signer, { decision, evidence }: Signing, { out, today }: Ports): void {
  const who = `${person.name ?? person.id}, ${listed(roles.map(roleLabel))}`
  const what = `Recorded in ${open.file}: ${who}, ${SAID[decision]} on ${showDay(today)} (${evidence}).`
  out.result(`${paragraph(clean(what), out.look.width, '', '')}\n`)
  const note =
    'This records who said so and how it is known; it is no signature. When what was agreed to changes, `mlplan lint` says so.'
  out.talk(`\n${paragraph(note, out.lookOfTalk.width, '', '')}\n`)
}

/** Between the showing and the writing the plan may have moved on: then nobody agreed to this. */
function refuseChanged(file: string, shown: string, content: string): void {
  const changed = contentParts(shown).find(({ place, fingerprint }) => fingerprintAt(content, place) !== fingerprint)
  if (changed === undefined) return
  throw userError(
    'changed-on-disk',
    `${file} was changed meanwhile, in ${showPath(changed.place)}, which is part of what is agreed to. Nothing was recorded.`,
    'Run it again: it shows what would be agreed to now.',
  )
}

interface Kept {
  readonly shown: string
  readonly today: string
  readonly recordedBy: string | undefined
}

function signoffEdits(
  { person, roles, plan }: { readonly person: Person; readonly roles: readonly Role[]; readonly plan: Plan },
  signing: Signing,
  { shown, today, recordedBy }: Kept,
): readonly Edit[] {
  const id = freshId(person.id, plan)
  const set = (path: readonly string[], value: string | readonly string[]): Edit => ({
    kind: 'set',
    path: ['signoffs', id, ...path],
    value,
  })
  const { decision, evidence, conditions, validUntil: until } = signing
  return [
    set(['by'], person.id),
    set(['roles'], roles),
    set(['decision'], decision),
    set(['on'], today),
    set(['evidence'], evidence),
    ...(recordedBy === undefined ? [] : [set(['recorded_by'], recordedBy)]),
    ...(until === undefined ? [] : [set(['valid_until'], until)]),
    set(['content'], shown),
    ...conditions.flatMap(({ id: condition, what, owner, due }) => [
      set(['conditions', condition, 'what'], what),
      set(['conditions', condition, 'owner'], owner),
      set(['conditions', condition, 'due'], due),
    ]),
  ]
}

function freshId(person: string, { signoffs = [] }: Plan): string {
  for (let count = 1; ; count++) {
    const id = `${person}-${count}`
    if (!signoffs.some((one) => one.id === id)) return id
  }
}
