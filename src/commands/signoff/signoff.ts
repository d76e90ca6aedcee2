import { formatPersonName } from '../../plan/display-name.js'
import { formatInactivity } from '../../plan/inactive/describe.js'
import { findInactivity } from '../../plan/inactive/inactivity.js'
import { parseFingerprints, findFingerprint } from '../../agreement/fingerprint.js'
import { joinWith } from '../../text/join.js'
import { formatDate } from '../../text/format-date.js'
import { formatPath } from '../../plan/path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { userError } from '../../errors.js'
import { formatCommandLine, type PlanLocation } from '../../plan/command-line.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { changePlan, type PlanFile, readPlanFile } from '../shared/change-plan.js'
import { findPerson } from '../shared/person.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { promptForSignoff } from './ask.js'
import type { NewCondition, Decision, SignoffOptions, NewSignoff, Signer } from './types.js'
import {
  parseConditions,
  parseWalkedThrough,
  resolveEvidence,
  parseValidThrough,
  refuseIgnoredOptions,
} from './options.js'
import { createSignoffEdits } from './edits.js'
import { requestSignoff } from './request.js'
import {
  computeSignoffFingerprints,
  describeIncompleteSignoff,
  formatStatements,
  refuseEmptyStatement,
  refuseUnreadableParts,
  resolveRoles,
} from './preview.js'
import { confirmWording } from './wording-only.js'

/**
 * Records who signed off on what, and the evidence, tied to this version of the plan. It is a record, not a signature:
 * anyone with write access to the file can add one, and the entry says who did.
 */
export async function signoff(options: SignoffOptions, ports: Ports): Promise<number> {
  refuseIgnoredOptions(options)
  const planFile = await readPlanFile(await resolvePlan(options.plan, ports), ports)
  const person = findPerson(planFile.plan, options.person)
  if (options.wordingOnly) return confirmWording(planFile, person, options.confirmedBy, ports)
  const roles = resolveRoles(person, options.as)
  refuseUnreadableParts(planFile.text, roles)
  refuseEmptyStatement(person, roles, planFile.plan)
  if (options.request) {
    refuseInactiveProject(planFile, ports.today)
    return requestSignoff(planFile, person, roles, options.plan !== undefined, ports)
  }

  const signoffFromOptions = await readSignoffOptions(options, planFile, ports)
  if (signoffFromOptions === undefined && ports.prompter === undefined) throw missingOptionsError(options)
  const newSignoff = signoffFromOptions ?? (await promptForSignoff(options, { planFile, person, roles }, ports))
  if (newSignoff === undefined) {
    ports.out.stderr('Nothing was recorded.\n')
    return 130
  }
  /* At a terminal it was said before the questions. */
  if (signoffFromOptions !== undefined) printIncomplete({ planFile, person, roles }, newSignoff.decision, ports)
  await recordSignoff({ planFile, person, roles }, newSignoff, ports)
  printRecorded({ planFile, person, roles }, newSignoff, ports)
  /* At a terminal the statement was shown before. */
  if (signoffFromOptions !== undefined && signoffFromOptions.decision !== 'declined')
    ports.out.stdout(`\n${formatStatements(roles, planFile.plan, ports.out.stdoutStyle.width)}\n`)
  printNextStep(newSignoff, { file: planFile.file, isNamed: options.plan !== undefined }, ports)
  return 0
}

/** Nobody is asked to sign off on a project that doesn't go on. What was decided earlier can still be recorded. */
function refuseInactiveProject({ plan }: PlanFile, today: string): void {
  const inactive = findInactivity(plan, today)
  if (inactive === undefined) return
  throw userError(
    'refused',
    `The project was ${formatInactivity(inactive, formatDate)}, so no sign-off is needed.`,
    `Run \`mlplan stage ${plan.project?.stage ?? 'kickoff'}\` first if the project was resumed.`,
  )
}

/** The sign-off from the options; `undefined` if a required option is missing. */
async function readSignoffOptions(
  options: SignoffOptions,
  planFile: PlanFile,
  ports: Ports,
): Promise<NewSignoff | undefined> {
  const validThrough = parseValidThrough(options.validThrough, ports.today)
  const conditions = parseConditions(options.condition, planFile.plan)
  const walkedThroughOn = parseWalkedThrough(options.walkedThrough, ports.today)
  const decision = resolveDecision(options, conditions)
  if (decision === undefined || options.evidence === undefined) return undefined
  if (decision === 'approved_with_conditions' && conditions.length === 0) return undefined
  const evidence = await resolveEvidence(options.evidence, planFile, ports)
  return { decision, evidence, conditions, validThrough, requestedChanges: options.changes?.trim(), walkedThroughOn }
}

function resolveDecision({ decision }: SignoffOptions, conditions: readonly NewCondition[]): Decision | undefined {
  if (conditions.length === 0 || decision === 'approved_with_conditions') return decision
  if (decision === undefined) return 'approved_with_conditions'
  throw userError(
    'bad-option',
    `--decision ${decision} can't be combined with --condition.`,
    'Remove --condition, or use --decision approved_with_conditions.',
  )
}

/** An example value for each option. */
const OPTION_EXAMPLES: Readonly<Record<string, string>> = {
  '--decision': 'approved',
  '--evidence': '"Minutes of Nov 24, 2026"',
  '--condition': '"WHAT; OWNER; DUE"',
}

function missingOptionsError({ decision, evidence, condition }: SignoffOptions): Error {
  const missing = [
    ...(decision === undefined && condition.length === 0 ? ['--decision'] : []),
    ...(evidence === undefined ? ['--evidence'] : []),
    ...(decision === 'approved_with_conditions' && condition.length === 0 ? ['--condition'] : []),
  ]
  return userError(
    'no-terminal',
    `Missing: ${joinWith(missing)}. mlplan can ask for missing options only in an interactive terminal. Nothing was recorded.`,
    `Add ${joinWith(missing.map((option) => `${option} ${OPTION_EXAMPLES[option] ?? ''}`))}, or run the command in a terminal.`,
  )
}

async function recordSignoff({ planFile, person, roles }: Signer, newSignoff: NewSignoff, ports: Ports): Promise<void> {
  const fingerprints = computeSignoffFingerprints(person, roles, planFile.plan)
  const recordedBy = await ports.git.userName(planFile.file)
  await changePlan(planFile.file, ports, (plan) => {
    refuseChangedPlan(planFile.file, fingerprints, computeSignoffFingerprints(person, roles, plan))
    return createSignoffEdits({ person, roles, plan }, newSignoff, { fingerprints, today: ports.today, recordedBy })
  })
}

/** Says what the sign-off doesn't cover before it is recorded. */
function printIncomplete(signer: Signer, decision: Decision, { out, today }: Ports): void {
  for (const note of describeIncompleteSignoff(signer, decision, today))
    out.stderr(`${wrapParagraph(sanitize(note), out.stderrStyle.width, '', '')}\n`)
}

const DECISION_VERBS = {
  approved: 'approved',
  approved_with_conditions: 'approved with conditions',
  declined: 'declined',
} as const

function printRecorded(
  { planFile: { file }, person, roles }: Signer,
  { decision, evidence }: NewSignoff,
  { out, today }: Ports,
): void {
  const signerText = `${formatPersonName(person)} (${joinWith(roles.map(getRoleLabel))})`
  const message = `Recorded in ${file}: ${signerText} ${DECISION_VERBS[decision]} on ${formatDate(today)}. Evidence: ${evidence}`
  out.stdout(`${wrapParagraph(sanitize(message), out.stdoutStyle.width, '', '')}\n`)
}

function printNextStep({ decision }: NewSignoff, where: PlanLocation, { out }: Ports): void {
  const changeNote = decision === 'declined' ? '' : ' If the covered part changes, `mlplan lint` reports the change.'
  const note = `This entry is a record with evidence, not a signature.${changeNote}`
  out.stderr(
    `\n${wrapParagraph(note, out.stderrStyle.width, '', '')}\nNext: ${formatCommandLine('status', [], where)}\n`,
  )
}

/** Between showing and writing, the plan may have changed; the person hasn't signed off on that version. */
function refuseChangedPlan(file: string, shownFingerprints: string, currentFingerprints: string): void {
  const changedPart = parseFingerprints(shownFingerprints).find(
    ({ path, fingerprint }) => findFingerprint(currentFingerprints, path) !== fingerprint,
  )
  if (changedPart === undefined) return
  throw userError(
    'changed-on-disk',
    `${file} has just changed in ${formatPath(changedPart.path)}, which the sign-off covers. Nothing was recorded.`,
    'Run the command again to see what the sign-off covers now.',
  )
}
