import { coverOf } from '../../agreement/signoff-scope.js'
import { pledgeOf } from '../../agreement/statement.js'
import { since, type Since } from '../../agreement/changes-since-signoff.js'
import { type Agreement, agreementOf, changedSince, isBound } from '../../agreement/signoff-status.js'
import { AUDIENCES } from '../../briefs/audiences.js'
import { cut } from '../../changes/describe-change.js'
import { commandLine } from '../../plan/command-line.js'
import { listed } from '../../text/join.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { reached, type Stage, stageNames } from '../../plan/stage.js'
import { clean } from '../../text/sanitize.js'
import { formatDate } from '../../text/format-date.js'
import type { OpenPlan } from '../shared/change-plan.js'
import { pastPlans } from '../shared/history.js'
import type { Ports } from '../shared/ports.js'
import { notCovered, opening } from './preview.js'

/** Prints the message that asks a person for their sign-off, ready to be sent; records nothing. */
export async function requestSignoff(
  { file, plan }: OpenPlan,
  person: Person,
  roles: readonly Role[],
  isPlanNamed: boolean,
  ports: Ports,
): Promise<number> {
  const agreements = agreementOf(plan, person, ports.today).filter(({ role }) => roles.includes(role))
  const past = agreements.some(({ signoff }) => signoff !== undefined) ? await pastPlans(file, ports) : []
  const found = agreements.flatMap(({ signoff, role }) =>
    signoff === undefined ? [] : since(signoff, changedSince(signoff, plan, [role]), plan, past),
  )
  const paragraphs = [
    `Subject: ${plan.project?.name ?? 'Deployment plan'}: please sign off as ${listed(roles.map(roleLabel))}`,
    `Hello ${person.name ?? person.id},`,
    ask(plan, roles, ports.today),
    ...roles.flatMap((role) => pledgeLines(role, plan, roles.length > 1)),
    ...history(agreements, found),
    'Please reply with one of these:\n- Approved.\n- Approved on this condition: …; owner: …; due: …\n- Declined, because …',
    reading(roles, file, ports).join('\n'),
  ]
  ports.out.result(`${paragraphs.map(cleanLines).join('\n\n')}\n`)
  ports.out.talk(forSender(person, roles, { file, isNamed: isPlanNamed }, ports))
  return 0
}

function ask(plan: Plan, roles: readonly Role[], today: string): string {
  const what = listed([...new Set(roles.map((role) => coverOf(role).words))])
  const stage = stageAhead(plan, roles)
  const before = stage === undefined ? '' : ` before the ${stage} stage`
  const deadline = stage === undefined ? undefined : deadlineFor(stage, plan, today)
  const reply = deadline === undefined ? '' : ` Please reply by ${formatDate(deadline)}.`
  return `Please review and sign off on ${what} for ${plan.project?.name ?? 'the project'}${before}.${reply}`
}

/** The first stage ahead that needs one of these sign-offs. */
function stageAhead({ project }: Plan, roles: readonly Role[]): Stage | undefined {
  const now = project?.stage ?? 'kickoff'
  const needed = new Set(roles.map((role) => coverOf(role).from))
  return stageNames().find((stage) => !reached(now, stage) && needed.has(stage))
}

/** When the move to that stage is due to be decided, if the plan says so. */
function deadlineFor(stage: Stage, { decisions = [] }: Plan, today: string): string | undefined {
  return decisions
    .filter((one) => one.opens_stage === stage && one.decided_on === undefined)
    .flatMap(({ due }) => (due === undefined || due < today ? [] : [due]))
    .toSorted()[0]
}

function pledgeLines(role: Role, plan: Plan, isNamed: boolean): readonly string[] {
  const pledge = pledgeOf(role, plan)
  if (pledge === undefined || pledge.isEmpty) return []
  const as = isNamed ? ` as ${roleLabel(role)}` : ''
  const head = `By signing off${as}, ${opening(pledge).replace(/^I /, 'you ')}:`
  return [[head, ...pledge.clauses.map((clause) => `- ${clean(clause)}`)].join('\n'), ...notCovered(pledge)]
}

/** What has happened since their last sign-off. */
function history(agreements: readonly Agreement[], found: readonly Since[]): readonly string[] {
  const last = agreements.find(({ signoff }) => signoff !== undefined)
  if (last?.signoff === undefined) return []
  const did = last.signoff.decision === 'declined' ? 'declined' : 'signed off'
  const on = last.on === undefined ? 'earlier' : `on ${formatDate(last.on)}`
  if (found.length > 0) return [`Changed since you ${did} ${on}:\n${found.flatMap(lines).join('\n')}`]
  return isBound(last.signoff)
    ? [`Nothing in this part of the plan has changed since you ${did} ${on}.`]
    : [`You ${did} ${on}. That decision isn't tied to a version of the plan, so later changes aren't known.`]
}

function lines({ title, fields }: Since): readonly string[] {
  if (fields.length === 0) return [`- ${title}: changed (the earlier version isn't in the file's history)`]
  return fields.map(({ change, told: { title: field, before, after } }) => {
    if (change.kind === 'added') return `- ${field}: ${cut(after)} (new)`
    return change.kind === 'removed'
      ? `- ${field}: removed (was ${cut(before)})`
      : `- ${field}: ${cut(after)} (was ${cut(before)})${change.isWording ? ', wording only' : ''}`
  })
}

/** The page written for the reader of each role: of two that fit, the one with fewer readers. */
function briefsFor(roles: readonly Role[]): readonly string[] {
  const pages = roles.map(
    (role) =>
      AUDIENCES.filter((audience) => audience.roles.includes(role)).toSorted(
        (one, other) => one.roles.length - other.roles.length,
      )[0],
  )
  return [...new Set(pages.flatMap((page) => page?.id ?? []))]
}

function briefFiles(roles: readonly Role[], file: string, { files }: Ports): readonly string[] {
  return briefsFor(roles).map((id) => files.join(files.folderOf(file), 'briefs', `${id}.md`))
}

/** Their brief, and the whole plan. */
function reading(roles: readonly Role[], file: string, ports: Ports): readonly string[] {
  const briefs = briefFiles(roles, file, ports)
  const page = briefs.length === 0 ? [] : [`Your ${briefs.length === 1 ? 'brief' : 'briefs'}: ${listed(briefs)}`]
  return [...page, `Full plan: ${file}`]
}

/** Beside the message, for the person who sends it. */
function forSender(
  { id }: Person,
  roles: readonly Role[],
  where: { readonly file: string; readonly isNamed: boolean },
  ports: Ports,
): string {
  const briefs = briefFiles(roles, where.file, ports)
  const attach =
    briefs.length === 0
      ? ''
      : `Attach ${listed(briefs)}. To write or update the ${briefs.length === 1 ? 'brief' : 'briefs'}: ${commandLine('brief', briefsFor(roles), where)}\n`
  return `\n${attach}To record the reply: ${commandLine('signoff', [id], where)}\n`
}

function cleanLines(text: string): string {
  return text.split('\n').map(clean).join('\n')
}
