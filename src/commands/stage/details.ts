import { formatPersonName } from '../../plan/display-name.js'
import { findDateError } from '../../interview/check-date.js'
import { addDays } from '../../plan/day.js'
import { STAGE_APPROVER_ROLES } from '../../plan/inactive/inactivity.js'
import { IMPEDIMENTS, type Impediment } from '../../plan/inactive/words.js'
import type { Person, Plan } from '../../plan/plan.js'
import { findRoleHolders } from '../../plan/role-holders.js'
import { getRoleLabel } from '../../plan/roles.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { collectOptions, type OptionField, type OptionInputs } from '../shared/collect-options.js'
import { findPerson, type InputError, listPersonOptions, matchPeople, validatePerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import { validateReason } from '../shared/reason.js'

/** What a move records besides the stage: who decided, and, if it needs more, why, until when, or since when. */
export type StageDetailKey = 'approvedBy' | 'reason' | 'impediments' | 'until' | 'launchedOn'
export type StageDetailInputs = OptionInputs<StageDetailKey>

export interface StageDetails {
  readonly approver: Person
  readonly reason: string | undefined
  readonly impediments: readonly Impediment[]
  /** ISO dates. */
  readonly until: string | undefined
  readonly launchedOn: string | undefined
}

export const STAGE_FLAGS: Readonly<Record<StageDetailKey, string>> = {
  approvedBy: '--approved-by',
  reason: '--reason',
  impediments: '--impediment',
  until: '--until',
  launchedOn: '--launched-on',
}

/** Collects what the move needs, and checks what else is given, from the options and, at a terminal, from the person. */
export async function collectStageDetails(
  needed: readonly StageDetailKey[],
  given: StageDetailInputs,
  topic: string,
  plan: Plan,
  ports: Ports,
): Promise<StageDetails | 'stopped'> {
  const fields = listFields(plan, ports.today).filter(({ key }) => needed.includes(key) || given[key] !== undefined)
  const prompt = { topic, intro: [], noChoice: NO_APPROVER }
  const inputs = await collectOptions(fields, given, prompt, ports)
  if (inputs === 'stopped') return inputs
  const { approvedBy = '', impediments, reason, until, launchedOn } = inputs
  return {
    approver: findPerson(plan, approvedBy),
    reason,
    impediments: impediments === undefined ? [] : splitNames(impediments).flatMap((name) => findImpediment(name) ?? []),
    until,
    launchedOn,
  }
}

const NO_APPROVER: InputError = {
  message: `No one under people is the ${joinWith(STAGE_APPROVER_ROLES.map(getRoleLabel), 'or')}, so no one can decide.`,
  help: 'Add an executive sponsor or a decision owner under people first.',
}

function listFields(plan: Plan, today: string): readonly OptionField<StageDetailKey>[] {
  return [
    {
      key: 'approvedBy',
      flag: STAGE_FLAGS.approvedBy,
      path: 'decisions.decided_by',
      message: 'Who decided?',
      why: 'Only people accountable for the result can move, stop, pause, or retire a project.',
      options: listPersonOptions(findRoleHolders(plan, ...STAGE_APPROVER_ROLES)),
      validate: (input) => validateApprover(input, plan),
    },
    {
      key: 'impediments',
      flag: STAGE_FLAGS.impediments,
      path: 'project.inactive.impediments',
      message: 'What was in the way?',
      why: 'The portfolio counts what stopped projects before they were deployed.',
      /* A question with several answers ends with "None of these", which is the same as `other`. */
      options: IMPEDIMENTS.filter(({ value }) => value !== 'other'),
      isMultiple: true,
      validate: validateImpediments,
    },
    {
      key: 'reason',
      flag: STAGE_FLAGS.reason,
      path: 'decisions.reason',
      message: 'Why, in the words of the person who decided?',
      why: 'Briefs, status, and the portfolio show the reason.',
      validate: validateReason,
    },
    ...listDateFields(plan, today),
  ]
}

function listDateFields(plan: Plan, today: string): readonly OptionField<StageDetailKey>[] {
  return [
    {
      key: 'until',
      flag: STAGE_FLAGS.until,
      path: 'project.inactive.paused_until',
      message: 'Until when is the project paused?',
      why: 'After this date, the project counts as active again.',
      example: addDays(today, 90),
      validate: (input) => validateUntil(input, today),
    },
    {
      key: 'launchedOn',
      flag: STAGE_FLAGS.launchedOn,
      path: 'monitoring.launched_on',
      message: 'When did the model go live?',
      why: 'The time from kickoff to live ends on this date.',
      example: today,
      validate: (input) => validateLaunch(input, plan, today),
    },
  ]
}

function validateApprover(input: string, plan: Plan): InputError | undefined {
  const approvers = findRoleHolders(plan, ...STAGE_APPROVER_ROLES)
  const [person] = matchPeople(plan, input)
  const error = validatePerson(plan, input)
  if (person === undefined || error !== undefined) return error
  if (approvers.includes(person)) return undefined
  return {
    message: `${formatPersonName(person)} can't approve a stage. Only the ${joinWith(STAGE_APPROVER_ROLES.map(getRoleLabel), 'or')} can.`,
    help:
      approvers.length === 0
        ? NO_APPROVER.help
        : `Ask ${joinWith(approvers.map(formatPersonName), 'or')} to approve, then name that person with --approved-by.`,
  }
}

function validateImpediments(input: string): InputError | undefined {
  const names = splitNames(input)
  const unknown = names.find((name) => findImpediment(name) === undefined)
  const allowed = IMPEDIMENTS.map(({ value }) => value)
  if (names.length === 0) return { message: 'No impediment is named.', help: `Use ${joinWith(allowed, 'or')}.` }
  if (unknown === undefined) return undefined
  const closest = nearest(unknown, allowed)
  return {
    message: `Unknown impediment "${unknown}".`,
    help: closest === undefined ? `Use ${joinWith(allowed, 'or')}.` : `Did you mean ${closest}?`,
  }
}

function splitNames(input: string): readonly string[] {
  return input.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
}

/** Accepts the value and the label, with hyphens or blanks: `buy_in`, `buy-in`; and `none` of the list. */
function findImpediment(name: string): Impediment | undefined {
  const text = name.toLowerCase()
  if (text === 'none') return 'other'
  return IMPEDIMENTS.find(({ value, label }) => value === text.replaceAll(/[\s-]+/g, '_') || label === text)?.value
}

function validateUntil(input: string, today: string): InputError | undefined {
  const example = addDays(today, 90)
  const message = findDateError(input)
  if (message !== undefined) return { message, help: `Use a date such as ${example}.` }
  if (input > today) return undefined
  return { message: `${input} isn't after today (${today}).`, help: `Use a later date, such as ${example}.` }
}

function validateLaunch(input: string, { project }: Plan, today: string): InputError | undefined {
  const message = findDateError(input)
  if (message !== undefined) return { message, help: `Use a date such as ${today}.` }
  if (input > today)
    return { message: `${input} is after today (${today}).`, help: 'Record the launch once the model is live.' }
  if (project?.started_on === undefined || input >= project.started_on) return undefined
  return {
    message: `${input} is before the kickoff (${project.started_on}).`,
    help: 'Correct the launch date, or project.started_on.',
  }
}
