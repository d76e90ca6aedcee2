import type { Finding } from '../lint/finding.js'
import { listed } from '../text/join.js'
import { parsePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type Role, roleLabel } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { signerIn, type Unanswered, unansweredAt } from './asked-findings.js'
import { commandLine } from '../plan/command-line.js'
import type { Facts } from './status-input.js'
import { personNamed } from '../plan/display-name.js'
import { holdersIn } from './people.js'
import type { Step } from './next-steps.js'
import { firstSentence, inShort } from '../text/sentence.js'

/** From errors to what is done about them: ask for a sign-off, answer what is missing, fix what is wrong. */

/** In the order given; what is merely not answered is asked for in one go, so it comes last. */
export function stepsForFindings(errors: readonly Finding[], facts: Facts, stage: Stage): readonly Step[] {
  const missing = new Map<Role, Unanswered[]>()
  const steps: Step[] = []
  for (const finding of errors) {
    const unanswered = finding.rule === 'plan/missing-field' ? unansweredAt(finding, facts.plan) : undefined
    if (unanswered === undefined) steps.push(stepFor(finding, facts))
    else missing.set(unanswered.role, [...(missing.get(unanswered.role) ?? []), unanswered])
  }
  const most = [...missing].toSorted(([, one], [, other]) => other.length - one.length)
  return [...steps, ...most.map(([role, some]) => answering(role, some, facts, stage))]
}

function stepFor(finding: Finding, facts: Facts): Step {
  const { plan, where } = facts
  const { rule, help, message } = finding
  const signer = signerIn(finding, plan)
  const what =
    signer === undefined || rule === 'buy-in/signoff-declined'
      ? firstSentence(help)
      : `Ask ${personNamed(plan, signer)} to sign off.`
  const command = signer === undefined ? wayOut(finding, facts) : commandLine('signoff', [signer, '--request'], where)
  return { what, why: inShort(message), command }
}

function wayOut(finding: Finding, { plan, where }: Facts): string {
  const { rule } = finding
  const id = parsePath(finding.path)[1]
  const asked = unansweredAt(finding, plan)
  if (asked !== undefined) return commandLine('init', ['--section', asked.section], where)
  if (rule === 'buy-in/signoff-unversioned') {
    const signer = plan.signoffs?.find((one) => one.id === id)?.person
    if (signer !== undefined) return commandLine('signoff', [signer], where)
  }
  const waiver = rule === 'plan/waiver-expired' ? plan.waivers?.find((one) => one.id === id) : undefined
  if (waiver?.rule !== undefined && waiver.path !== undefined) {
    return commandLine('waive', [waiver.rule, '--path', waiver.path], where)
  }
  if (rule.startsWith('economics/')) return commandLine('numbers', [], where)
  /* What is wrong with the file itself is shown by its line. */
  return rule.startsWith('plan/') ? commandLine('lint', [], where) : commandLine('explain', [rule], where)
}

function answering(role: Role, missing: readonly Unanswered[], facts: Facts, stage: Stage): Step {
  const { plan, where } = facts
  const sections = [...new Set(missing.map(({ section }) => section))]
  const [section] = sections
  /* One section is asked about whole, whoever answers; one person is asked across sections, by this stage. */
  const args =
    sections.length === 1 && section !== undefined
      ? ['--section', section]
      : ['--for', role, ...(stage === facts.stage ? [] : ['--stage', stage])]
  return {
    what: `Answer ${questionsInWords(missing)}.`,
    why: `Expected from ${whoIs(role, plan)} at the ${stage} stage.`,
    command: commandLine('init', args, where),
  }
}

/** Titles enough to know what it is about. */
const MOST_TITLES = 3

/** `1 question: Base rate`, `7 questions: Base rate, Volume, Period, and 4 more` */
export function questionsInWords(missing: readonly Unanswered[]): string {
  const titles = [...new Set(missing.map(({ title }) => title))]
  const more = titles.length - MOST_TITLES
  const some = more > 0 ? [...titles.slice(0, MOST_TITLES), `${more} more`] : titles
  return `${missing.length === 1 ? '1 question' : `${missing.length} questions`}: ${listed(some)}`
}

/** `Ilse Verhoeven (finance partner)`; where several hold the role, the first. */
function whoIs(role: Role, plan: Plan): string {
  const [holder] = holdersIn(plan, role)
  return holder === undefined
    ? `the ${roleLabel(role)} (not named yet)`
    : `${personNamed(plan, holder.id)} (${roleLabel(role)})`
}
