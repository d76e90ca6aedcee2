import { formatPersonName } from '../plan/display-name.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Finding } from '../lint/finding.js'
import { listMissingContent } from '../agreement/required-content.js'
import { isSignoffDue } from '../agreement/signoff-scope.js'
import { listRoleSignoffs } from '../agreement/signoff-status.js'
import { joinAtMost, joinWith } from '../text/join.js'
import { parsePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type Role, getRoleLabel } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { findSigner, type UnansweredQuestion, findUnanswered } from './asked-findings.js'
import { formatCommandLine } from '../plan/command-line.js'
import { getPersonName } from '../plan/display-name.js'
import type { StatusContext, NextStep } from './types.js'
import { getFirstSentence, shortenMessage } from '../text/sentence.js'
import { pluralize } from '../text/pluralize.js'

/** Next steps for errors: ask for a sign-off, answer questions, or fix what is wrong. */

/** Steps in the order of the errors. Missing answers are combined into one step per role, and come last. */
export function listStepsForFindings(
  errors: readonly Finding[],
  context: StatusContext,
  stage: Stage,
): readonly NextStep[] {
  const missing = new Map<Role, UnansweredQuestion[]>()
  const steps: NextStep[] = []
  for (const finding of errors) {
    const unanswered = finding.rule === 'plan/missing-field' ? findUnanswered(finding, context.plan) : undefined
    if (unanswered === undefined) steps.push(createStepForFinding(finding, context, stage))
    else missing.set(unanswered.role, [...(missing.get(unanswered.role) ?? []), unanswered])
  }
  const byCount = [...missing].toSorted(([, left], [, right]) => right.length - left.length)
  return [...steps, ...byCount.map(([role, questions]) => createQuestionsStep(role, questions, context, stage))]
}

function createStepForFinding(finding: Finding, context: StatusContext, stage: Stage): NextStep {
  const { plan, where } = context
  const { rule, help, message } = finding
  const signer = findSigner(finding, plan)
  const action =
    signer === undefined || rule === 'buy-in/signoff-declined'
      ? getFirstSentence(help)
      : `Ask ${getPersonName(plan, signer)} to sign off.`
  const reason = shortenMessage(message)
  const contentStep =
    signer === undefined || rule.endsWith('-declined') ? undefined : suggestContent(signer, context, stage)
  if (contentStep !== undefined) return contentStep
  if (signer === undefined) return { action, reason, command: suggestCommand(finding, context) }
  const followUp = {
    action: `Record the answer of ${getPersonName(plan, signer)}.`,
    reason: 'A sign-off counts once it is in the plan.',
    command: formatCommandLine('signoff', [signer], where),
  }
  return { action, reason, command: formatCommandLine('signoff', [signer, '--request'], where), followUp }
}

/** Asks for what a person signs off on first: without these answers, the sign-off wouldn't count. */
function suggestContent(signer: string, { plan, today, where }: StatusContext, stage: Stage): NextStep | undefined {
  const person = plan.people?.find(({ id }) => id === signer)
  const gaps = (person === undefined ? [] : listRoleSignoffs(plan, person, today))
    .filter(({ role }) => isSignoffDue(role, stage))
    .flatMap(({ role, signoff }) => listMissingContent(role, signoff, plan, { stage, today }))
  const [section] = gaps[0]?.path ?? []
  if (section === undefined) return undefined
  const titles = [...new Set(gaps.map(({ title }) => title))]
  return {
    action: `Answer what ${getPersonName(plan, signer)} signs off on: ${joinAtMost(titles, MAX_TITLES)}.`,
    reason: "Without these answers, the sign-off doesn't count.",
    command: formatCommandLine('init', ['--section', section], where),
  }
}

function suggestCommand(finding: Finding, { plan, where }: StatusContext): string {
  const { rule } = finding
  const id = parsePath(finding.path)[1]
  const unanswered = findUnanswered(finding, plan)
  if (unanswered !== undefined) return formatCommandLine('init', ['--section', unanswered.section], where)
  if (rule === 'buy-in/signoff-unversioned') {
    const signer = plan.signoffs?.find((candidate) => candidate.id === id)?.person
    if (signer !== undefined) return formatCommandLine('signoff', [signer], where)
  }
  const waiver = rule === 'plan/waiver-expired' ? plan.waivers?.find((candidate) => candidate.id === id) : undefined
  if (waiver?.rule !== undefined && waiver.path !== undefined) {
    return formatCommandLine('waive', [waiver.rule, '--path', waiver.path], where)
  }
  if (rule.startsWith('economics/')) return formatCommandLine('numbers', [], where)
  /* Lint shows the line of a problem with the file itself. */
  return rule.startsWith('plan/') ? formatCommandLine('lint', [], where) : formatCommandLine('explain', [rule], where)
}

function createQuestionsStep(
  role: Role,
  missing: readonly UnansweredQuestion[],
  context: StatusContext,
  stage: Stage,
): NextStep {
  const { plan, where } = context
  const sections = [...new Set(missing.map(({ section }) => section))]
  const [section] = sections
  /* Questions in one section: run the whole section. Otherwise: run the role's questions across sections. */
  const args =
    sections.length === 1 && section !== undefined
      ? ['--section', section]
      : ['--for', role, ...(stage === context.stage ? [] : ['--stage', stage])]
  return {
    action: `Answer ${formatQuestions(missing)}.`,
    reason: `Expected from ${formatRoleHolder(role, plan)} at the ${stage} stage.`,
    command: formatCommandLine('init', args, where),
  }
}

/** Enough titles to show what the questions are about. */
const MAX_TITLES = 3

/** Such as `1 question: Base rate` or `7 questions: Base rate, Volume, Period, and 4 more`. */
export function formatQuestions(missing: readonly UnansweredQuestion[]): string {
  return `${pluralize(missing.length, 'question')}: ${listTitles(missing)}`
}

/** Such as `Base rate, Volume, Period, and 4 more`. */
export function listTitles(missing: readonly UnansweredQuestion[]): string {
  const titles = [...new Set(missing.map(({ title }) => title))]
  const hiddenCount = titles.length - MAX_TITLES
  const listedTitles = hiddenCount > 0 ? [...titles.slice(0, MAX_TITLES), `${hiddenCount} more`] : titles
  return joinWith(listedTitles)
}

/** The first person in the role, such as `Ilse Verhoeven (finance partner)`. */
function formatRoleHolder(role: Role, plan: Plan): string {
  const [holder] = findRoleHolders(plan, role)
  return holder === undefined
    ? `the ${getRoleLabel(role)} (not named yet)`
    : `${formatPersonName(holder)} (${getRoleLabel(role)})`
}
