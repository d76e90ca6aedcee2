import { userError } from '../../errors.js'
import { formatCommandLine, type PlanLocation } from '../../plan/command-line.js'
import { formatPersonName } from '../../plan/display-name.js'
import { formatGrounds, formatInactivity } from '../../plan/inactive/describe.js'
import { createId } from '../../plan/id.js'
import { findInactivity } from '../../plan/inactive/inactivity.js'
import type { InactiveKind } from '../../plan/inactive/words.js'
import type { Plan } from '../../plan/plan.js'
import { capitalize } from '../../text/capitalize.js'
import { formatDate } from '../../text/format-date.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import type { Edit } from '../../yaml/edit/types.js'
import { changePlan, type PlanFile } from '../shared/change-plan.js'
import type { Ports } from '../shared/ports.js'
import { collectStageDetails, type StageDetailInputs, type StageDetailKey, type StageDetails } from './details.js'

/** What each end needs besides the person who decided. */
const NEEDED_DETAILS: Readonly<Record<InactiveKind, readonly StageDetailKey[]>> = {
  stopped: ['approvedBy', 'impediments', 'reason'],
  paused: ['approvedBy', 'until', 'reason'],
  retired: ['approvedBy', 'reason'],
}

const VERBS: Readonly<Record<InactiveKind, string>> = { stopped: 'stop', paused: 'pause', retired: 'retire' }

/** Stops, pauses, or retires the project and records the decision. Findings never keep a project from ending. */
export async function endProject(
  kind: InactiveKind,
  planFile: PlanFile,
  given: StageDetailInputs,
  isNamed: boolean,
  ports: Ports,
): Promise<number> {
  refuseImpossibleEnd(kind, planFile.plan, ports.today)
  const topic = `${capitalize(VERBS[kind])} the project`
  const details = await collectStageDetails(NEEDED_DETAILS[kind], given, topic, planFile.plan, ports)
  if (details === 'stopped') {
    ports.out.stderr('\nNothing was written.\n')
    return 130
  }
  const { plan } = await changePlan(planFile.file, ports, (current) => {
    refuseImpossibleEnd(kind, current, ports.today)
    return createEndEdits(kind, details, current, ports.today)
  })
  printEnded(kind, details, plan, { file: planFile.file, isNamed }, ports)
  return 0
}

function refuseImpossibleEnd(kind: InactiveKind, plan: Plan, today: string): void {
  const inactivity = findInactivity(plan, today)
  const stage = plan.project?.stage ?? 'kickoff'
  /* A pause can be extended. */
  if (inactivity?.kind === kind && kind !== 'paused') {
    throw userError(
      'refused',
      `The project was already ${formatInactivity(inactivity, formatDate)}.`,
      `Run \`mlplan stage ${stage}\` to resume it.`,
    )
  }
  if (kind === 'retired' && stage !== 'live' && plan.monitoring?.launched_on === undefined) {
    throw userError(
      'refused',
      "Can't retire a project that was never deployed.",
      'Run `mlplan stage stopped`, or record the launch with `mlplan stage deployed` first.',
    )
  }
}

function createEndEdits(kind: InactiveKind, details: StageDetails, plan: Plan, today: string): readonly Edit[] {
  const { approver, impediments, reason, until } = details
  const decisionIds = (plan.decisions ?? []).map((decision) => decision.id)
  const id = createId(`${VERBS[kind]}-project`, decisionIds, 'decision')
  const setDecision = (name: string, value: string): Edit => ({ kind: 'set', path: ['decisions', id, name], value })
  const setInactive = (name: string, value: string | readonly string[]): Edit => {
    return { kind: 'set', path: ['project', 'inactive', name], value }
  }
  return [
    ...(plan.project?.inactive === undefined ? [] : [{ kind: 'remove', path: ['project', 'inactive'] } as const]),
    setInactive('kind', kind),
    ...(impediments.length === 0 ? [] : [setInactive('impediments', impediments)]),
    setInactive('decision', id),
    ...(until === undefined ? [] : [setInactive('paused_until', until)]),
    setDecision('decision', `${capitalize(VERBS[kind])} the project`),
    setDecision('decided_by', approver.id),
    setDecision('decided_on', today),
    ...(reason === undefined ? [] : [setDecision('reason', reason)]),
  ]
}

function printEnded(
  kind: InactiveKind,
  { approver }: StageDetails,
  plan: Plan,
  where: PlanLocation,
  { out, today }: Ports,
): void {
  const inactivity = findInactivity(plan, today)
  const stage = plan.project?.stage ?? 'kickoff'
  const until = inactivity?.pausedUntil === undefined ? '' : ` until ${formatDate(inactivity.pausedUntil)}`
  const lines = [
    `${capitalize(kind)} the project at the ${stage} stage${until}. Decided by ${formatPersonName(approver)} on ${formatDate(today)}.`,
    ...(inactivity === undefined ? [] : [formatGrounds(inactivity)]),
  ]
  const { width } = out.stdoutStyle
  out.stdout(`${lines.map((line) => wrapParagraph(sanitize(line), width, '', '  ')).join('\n')}\n`)
  const [briefCommand, resumeCommand] = [
    formatCommandLine('brief', ['sponsor'], where),
    formatCommandLine('stage', [stage, '--approved-by', approver.id], where),
  ]
  const column = Math.max(briefCommand.length, resumeCommand.length)
  out.stderr(
    `\nNext:\n  ${briefCommand.padEnd(column)}  tell the people concerned\n  ${resumeCommand.padEnd(column)}  resume the project\n`,
  )
}
