import { coverOf } from '../agreement/covers.js'
import { pledgeOf } from '../agreement/pledge.js'
import { since, type Since } from '../agreement/since.js'
import { type Agreement, agreementOf, changedSince, isBound } from '../agreement/standing.js'
import { AUDIENCES } from '../briefs/audiences.js'
import { cut } from '../changes/told.js'
import { showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import type { Person, Plan } from '../plan/plan.js'
import { quoted } from '../plan/plain-text.js'
import { type Role, roleLabel } from '../plan/roles.js'
import { nextStage } from '../plan/stage.js'
import { clean } from '../report/clean.js'
import type { OpenPlan } from './change-plan.js'
import { pastPlans } from './history.js'
import type { Ports } from './ports.js'

/** Prints the message that asks somebody for their agreement, ready to be sent; records nothing. */
export async function requestAgreement(
  { file, plan }: OpenPlan,
  person: Person,
  roles: readonly Role[],
  ports: Ports,
): Promise<number> {
  const agreements = agreementOf(plan, person, ports.today).filter(({ role }) => roles.includes(role))
  const past = agreements.some(({ signoff }) => signoff !== undefined) ? await pastPlans(file, ports) : []
  const found = agreements.flatMap(({ signoff, role }) =>
    signoff === undefined ? [] : since(signoff, changedSince(signoff, plan, [role]), plan, past),
  )
  const paragraphs = [
    `Subject: ${heading(plan, roles)}`,
    `Dear ${person.name ?? person.id},`,
    ask(plan, roles),
    ...roles.flatMap((role) => pledgeLines(role, plan, roles.length > 1)),
    ...history(agreements, found),
    'Please answer with one of these:\n- I agree.\n- I agree on the condition that …, seen to by …, by …\n- I do not agree, because …',
    `What stands behind it: ${reading(roles, file)}.`,
  ]
  ports.out.result(`${paragraphs.map(cleanLines).join('\n\n')}\n`)
  ports.out.talk(
    `\nWhen the answer is there: \`mlplan sign ${person.id} --decision approved --evidence "how it is known"\`, or without options to be asked.\n`,
  )
  return 0
}

function heading(plan: Plan, roles: readonly Role[]): string {
  return `${plan.project?.name ?? 'The project'}: your agreement as ${listed(roles.map(roleLabel))}`
}

function ask(plan: Plan, roles: readonly Role[]): string {
  const what = listed([...new Set(roles.map((role) => coverOf(role).words))])
  const project = plan.project?.name === undefined ? 'the project' : quoted(plan.project.name)
  const next = nextStage(plan.project?.stage ?? 'kickoff')
  const by = next === undefined ? '' : `, before the ${next} stage begins`
  return `You are asked to agree to ${what} of ${project}${by}. This is what you would agree to:`
}

function pledgeLines(role: Role, plan: Plan, isNamed: boolean): readonly string[] {
  const { sentence = '', open = [] } = pledgeOf(role, plan) ?? {}
  const as = isNamed ? `As ${roleLabel(role)}: ` : ''
  return [
    `> ${as}${sentence}`,
    ...(open.length === 0 ? [] : [`Not in the plan yet, and so not part of it: ${listed(open)}.`]),
  ]
}

/** What has happened since they last said something. */
function history(agreements: readonly Agreement[], found: readonly Since[]): readonly string[] {
  const last = agreements.find(({ signoff }) => signoff !== undefined)
  if (last?.signoff === undefined) return ['You have not been asked before.']
  const said = last.signoff.decision === 'rejected' ? 'said no' : 'agreed'
  const on = last.on === undefined ? 'before' : `on ${showDay(last.on)}`
  if (found.length > 0) return [`Since you ${said} ${on}, this has changed:\n${found.flatMap(lines).join('\n')}`]
  return isBound(last.signoff)
    ? [`Nothing of it has changed since you ${said} ${on}.`]
    : [`You ${said} ${on}; what has changed since cannot be told, since it was not recorded with its content.`]
}

function lines({ title, fields }: Since): readonly string[] {
  if (fields.length === 0) return [`- ${title}: something in it; what it was before is not in the history of the file`]
  return fields.map(({ change, told: { title: field, before, after } }) => {
    if (change.kind === 'added') return `- ${field}: ${cut(after)} (new)`
    return change.kind === 'removed'
      ? `- ${field}: taken out; it was ${cut(before)}`
      : `- ${field}: ${cut(before)} before, now ${cut(after)}${change.isWording ? ' (wording)' : ''}`
  })
}

/** The handout for them, and the whole plan. */
function reading(roles: readonly Role[], file: string): string {
  const briefs = AUDIENCES.filter((audience) => audience.roles.some((role) => roles.includes(role))).map(({ id }) => id)
  const page = briefs[0] === undefined ? '' : `the page written for you (\`mlplan brief ${briefs[0]}\`), and `
  return `${page}the whole plan in ${file}`
}

function cleanLines(text: string): string {
  return text.split('\n').map(clean).join('\n')
}
