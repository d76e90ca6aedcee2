import { contentParts, fingerprintAt } from '../../agreement/fingerprint.js'
import { listed } from '../../text/join.js'
import { formatDate } from '../../text/format-date.js'
import { showPath } from '../../plan/path.js'
import type { Person } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { userError } from '../../errors.js'
import { commandLine, type Where } from '../../plan/command-line.js'
import { clean } from '../../text/sanitize.js'
import { paragraph } from '../../text/wrap.js'
import { changePlan, type OpenPlan, openPlan } from '../shared/change-plan.js'
import { personTyped } from '../shared/person.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { askForSignoff } from './ask.js'
import { type Condition, conditionsTyped, evidenceFor, lastDay, refuseUnused } from './options.js'
import { signoffEdits } from './edits.js'
import { requestSignoff } from './request.js'
import { contentOf, pledges, refuseEmpty, refuseUnread, rolesSigned } from './preview.js'
import { confirmWording } from './wording-only.js'

export type Decision = 'approved' | 'approved_with_conditions' | 'declined'

export interface SignoffOptions {
  readonly person: string
  readonly plan: string | undefined
  /** Roles; without any, all that the person holds. */
  readonly as: readonly string[]
  readonly decision: Decision | undefined
  readonly evidence: string | undefined
  /** `WHAT; OWNER; DUE` each. */
  readonly condition: readonly string[]
  readonly validThrough: string | undefined
  /** Print the message that asks for it, record nothing. */
  readonly request: boolean
  /** Only wording has changed since, as another person confirms. */
  readonly wordingOnly: boolean
  readonly confirmedBy: string | undefined
}

/** A sign-off as it is about to be recorded. */
export interface Signing {
  readonly decision: Decision
  readonly evidence: string
  readonly conditions: readonly Condition[]
  readonly validThrough: string | undefined
}

/**
 * Records who signed off on what, and the evidence, tied to this version of the plan. It is a record, not a signature:
 * anyone with write access to the file can add one, and the entry says who did.
 */
export async function signoff(options: SignoffOptions, ports: Ports): Promise<number> {
  refuseUnused(options)
  const open = await openPlan(await planNamed(options.plan, ports), ports)
  const person = personTyped(open.plan, options.person)
  if (options.wordingOnly) return confirmWording(open, person, options.confirmedBy, ports)
  const roles = rolesSigned(person, options.as)
  refuseUnread(open.text, roles)
  refuseEmpty(person, roles, open.plan)
  if (options.request) return requestSignoff(open, person, roles, options.plan !== undefined, ports)

  const given = await signingFrom(options, open, ports)
  if (given === undefined && ports.ask === undefined) throw nobodyToAsk(options)
  const signing = given ?? (await askForSignoff(options, { open, person, roles }, ports))
  if (signing === undefined) {
    ports.out.talk('Nothing was recorded.\n')
    return 130
  }
  await record({ open, person, roles }, signing, ports)
  tellRecorded({ open, person, roles }, signing, ports)
  /* At a terminal it has been shown before. */
  if (given !== undefined && given.decision !== 'declined')
    ports.out.result(`\n${pledges(roles, open.plan, ports.out.look.width)}\n`)
  tellNext(signing, { file: open.file, isNamed: options.plan !== undefined }, ports)
  return 0
}

/** All of it, when it came with the call. */
async function signingFrom(options: SignoffOptions, open: OpenPlan, ports: Ports): Promise<Signing | undefined> {
  const validThrough = lastDay(options.validThrough, ports.today)
  const conditions = conditionsTyped(options.condition, open.plan)
  const decision = decisionOf(options, conditions)
  if (decision === undefined || options.evidence === undefined) return undefined
  if (decision === 'approved_with_conditions' && conditions.length === 0) return undefined
  return { decision, evidence: await evidenceFor(options.evidence, open, ports), conditions, validThrough }
}

function decisionOf({ decision }: SignoffOptions, conditions: readonly Condition[]): Decision | undefined {
  if (conditions.length === 0 || decision === 'approved_with_conditions') return decision
  if (decision === undefined) return 'approved_with_conditions'
  throw userError(
    'bad-option',
    `--decision ${decision} can't be combined with --condition.`,
    'Remove --condition, or use --decision approved_with_conditions.',
  )
}

/** What each option takes, as typed. */
const SAMPLES: Readonly<Record<string, string>> = {
  '--decision': 'approved',
  '--evidence': '"Minutes of Nov 24, 2026"',
  '--condition': '"WHAT; OWNER; DUE"',
}

function nobodyToAsk({ decision, evidence, condition }: SignoffOptions): Error {
  const missing = [
    ...(decision === undefined && condition.length === 0 ? ['--decision'] : []),
    ...(evidence === undefined ? ['--evidence'] : []),
    ...(decision === 'approved_with_conditions' && condition.length === 0 ? ['--condition'] : []),
  ]
  return userError(
    'no-terminal',
    `Missing: ${listed(missing)}. mlplan can ask for missing options only in an interactive terminal. Nothing was recorded.`,
    `Add ${listed(missing.map((option) => `${option} ${SAMPLES[option] ?? ''}`))}, or run the command in a terminal.`,
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

const DID = {
  approved: 'approved',
  approved_with_conditions: 'approved with conditions',
  declined: 'declined',
} as const

function tellRecorded(
  { open: { file }, person, roles }: Signer,
  { decision, evidence }: Signing,
  { out, today }: Ports,
): void {
  const who = `${person.name ?? person.id} (${listed(roles.map(roleLabel))})`
  const what = `Recorded in ${file}: ${who} ${DID[decision]} on ${formatDate(today)}. Evidence: ${evidence}`
  out.result(`${paragraph(clean(what), out.look.width, '', '')}\n`)
}

function tellNext({ decision }: Signing, where: Where, { out }: Ports): void {
  const watch = decision === 'declined' ? '' : ' If the covered part changes, `mlplan lint` reports the change.'
  const note = `This entry is a record with evidence, not a signature.${watch}`
  out.talk(`\n${paragraph(note, out.lookOfTalk.width, '', '')}\nNext: ${commandLine('status', [], where)}\n`)
}

/** Between the showing and the writing the plan may have changed: then this is not what was signed off on. */
function refuseChanged(file: string, shown: string, content: string): void {
  const changed = contentParts(shown).find(({ place, fingerprint }) => fingerprintAt(content, place) !== fingerprint)
  if (changed === undefined) return
  throw userError(
    'changed-on-disk',
    `${file} has just changed in ${showPath(changed.place)}, which the sign-off covers. Nothing was recorded.`,
    'Run the command again to see what the sign-off covers now.',
  )
}
