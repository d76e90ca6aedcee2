import type { Finding } from '../lint/finding.js'
import { formatDate, formatShortDate } from '../text/format-date.js'
import { parsePath } from '../plan/path.js'
import { nextStage, reached, type Stage } from '../plan/stage.js'
import { questionAt, saysTheSame } from './asked-findings.js'
import { fromToday, isOverdue } from './deadline.js'
import { commandLine } from '../plan/command-line.js'
import type { Facts } from './status-input.js'
import { personNamed } from '../plan/display-name.js'
import { holdersIn } from './people.js'
import { isError, worstFirst } from './readiness.js'
import { standsAt } from './explain.js'
import { isSoon, type RunningOut } from './expiring.js'
import { lowerFirst, sentence } from '../text/sentence.js'
import { stepsForFindings } from './steps-for-findings.js'
import type { Wait } from './waiting.js'

/** Something to do next, with the command that does it or shows how. */
export interface Step {
  /** A sentence that begins with a verb. */
  readonly what: string
  readonly why: string
  readonly command: string
}

const MOST_STEPS = 3

/**
 * The next three things to do. What is wrong now comes first, then what is late, then what expires in the coming days,
 * then what the next stage wants; no command is named twice.
 */
export function nextSteps(facts: Facts): readonly Step[] {
  const { stage, today } = facts
  const next = nextStage(stage)
  const late = facts.waits.filter(({ by }) => isOverdue(by, today))
  const steps = [
    ...movingOn(facts, next),
    ...stepsForFindings(withoutThose(late, errorsAt(facts, stage), facts), facts, stage),
    ...lookingBack(facts),
    ...late.map((wait) => chasing(wait, late.length - 1, facts)),
    ...facts.runningOut.filter((one) => isSoon(one, today)).map((one) => renewing(one, facts)),
    ...(next === undefined ? [] : stepsForFindings(newErrorsAt(facts, next), facts, next)),
    ...facts.waits.slice(0, 1).map((wait) => meeting(wait, facts)),
  ]
  return steps
    .filter((step, index) => steps.findIndex(({ command }) => command === step.command) === index)
    .slice(0, MOST_STEPS)
}

/** Those of the area that blocks the next stage come first. */
function errorsAt({ atStage, readiness }: Facts, stage: Stage): readonly Finding[] {
  const holding = new Set(readiness.bottleneck.map(({ family }) => family))
  return atStage(stage)
    .filter(isError)
    .toSorted(
      (one, other) => Number(!holding.has(one.area)) - Number(!holding.has(other.area)) || worstFirst(one, other),
    )
}

function newErrorsAt(facts: Facts, next: Stage): readonly Finding[] {
  const now = facts.atStage(facts.stage).filter(isError)
  return errorsAt(facts, next).filter((one) => !now.some(({ rule, path }) => rule === one.rule && path === one.path))
}

/** A person who is late is asked; the rule would say the same again. */
function withoutThose(late: readonly Wait[], findings: readonly Finding[], { plan }: Facts): readonly Finding[] {
  return findings.filter((finding) => !late.some((wait) => saysTheSame(finding, wait, plan)))
}

/** Nothing blocks the next stage: then the first thing is to move there. */
function movingOn({ readiness, plan, where, atStage }: Facts, next: Stage | undefined): readonly Step[] {
  if (next === undefined || readiness.stage === undefined || !reached(readiness.stage, next)) return []
  const [sponsor] = holdersIn(plan, 'executive_sponsor')
  const count = (state: Finding['state']) => atStage(next).filter((finding) => finding.state === state).length
  const aside = [
    ...(count('pending') > 0 ? [`${count('pending')} pending`] : []),
    ...(count('waived') > 0 ? [`${count('waived')} waived`] : []),
  ]
  return [
    {
      what: `Move to the ${next} stage.`,
      why: `No errors block the ${next} stage${aside.length === 0 ? '' : ` (${aside.join(', ')})`}.${sponsor === undefined ? '' : ` Ask ${personNamed(plan, sponsor.id)} to approve the move.`}`,
      command: commandLine('stage', [next, '--approved-by', sponsor?.id ?? 'PERSON'], where),
    },
  ]
}

/** Clean where it is, and not at a stage it has left behind: lint tells only when it is asked for that stage. */
function lookingBack(facts: Facts): readonly Step[] {
  const { readiness, stage, where } = facts
  const held = readiness.bottleneck[0]?.stage
  if (held === undefined || !reached(stage, held) || errorsAt(facts, stage).length > 0) return []
  return [
    {
      what: `Fix what blocks the ${held} stage.`,
      why: "The plan is past this stage, but wouldn't pass its checks today.",
      command: commandLine('lint', ['--stage', held], where),
    },
  ]
}

/** All overdue items are on the agenda; the earliest is named here, the others are counted. */
function chasing(wait: Wait, others: number, facts: Facts): Step {
  const { today, where } = facts
  const day = wait.by.kind === 'day' ? wait.by.day : today
  const late = `Due ${formatDate(day)}, ${fromToday(day, today)}`
  const asked = wait.kind === 'question' ? sectionOf(wait.path.at(-1), facts) : undefined
  if (asked !== undefined) {
    return {
      what: sentence(asking(wait, facts)),
      why: `${late}.`,
      command: commandLine('init', ['--section', asked], where),
    }
  }
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'item is' : 'items are'} overdue.`
  return {
    what: sentence(asking(wait, facts)),
    why: `${late}.${more}`,
    command: commandLine('status', ['--agenda'], where),
  }
}

function asking({ who, what }: Wait, { plan }: Facts): string {
  return who === undefined
    ? `Find an owner to ${lowerFirst(what)}`
    : `Ask ${personNamed(plan, who)} to ${lowerFirst(what)}`
}

/** Where the interview asks again for what is missing; what is there, and only doubted, must be discussed. */
function sectionOf(id: string | undefined, { plan }: Facts): string | undefined {
  const question = plan.open_questions?.find((one) => one.id === id)
  return questionAt(parsePath(question?.path ?? ''), plan)?.section
}

function renewing({ kind, path, what, who, lastDay = '' }: RunningOut, facts: Facts): Step {
  const { plan, where } = facts
  const until = formatDate(lastDay)
  if (kind === 'agreement') {
    return {
      what: `Ask ${personNamed(plan, who ?? '')} to sign off again.`,
      why: `The sign-off is valid through ${until}.`,
      command: commandLine('signoff', [who ?? 'PERSON', '--request'], where),
    }
  }
  const waiver = kind === 'waiver' ? plan.waivers?.find(({ id }) => id === path.at(-1)) : undefined
  if (waiver?.rule !== undefined && waiver.path !== undefined) {
    return {
      what: `Decide whether to renew the waiver of ${waiver.rule}.`,
      why: `The waiver is valid through ${until}${who === undefined ? '' : ` (approved by ${personNamed(plan, who)})`}.`,
      command: commandLine('waive', [waiver.rule, '--path', waiver.path], where),
    }
  }
  if (kind === 'waiver') {
    return {
      what: `Complete or remove the waiver ${path.at(-1) ?? ''}.`,
      why: `The waiver is valid through ${until}.`,
      command: commandLine('status', ['--agenda'], where),
    }
  }
  const asked = sectionOf(path.at(-1), facts)
  return {
    what: `${answering(path.at(-1), lastDay, who, facts)}:`,
    why: what,
    command:
      asked === undefined
        ? commandLine('status', ['--agenda'], where)
        : commandLine('init', ['--section', asked], where),
  }
}

/** `Get an answer from Devon Achebe by Dec 11, before the answer counts as missing` */
function answering(id: string | undefined, due: string, owner: string | undefined, facts: Facts): string {
  const { plan, today } = facts
  const by = due.slice(0, 4) === today.slice(0, 4) ? formatShortDate(due) : formatDate(due)
  if (owner === undefined) return `Find an owner to answer by ${by}`
  const question = plan.open_questions?.find((one) => one.id === id)
  const isPending = question !== undefined && standsAt(question, plan, facts)
  return `Get an answer from ${personNamed(plan, owner)} by ${by}${isPending ? ', before the answer counts as missing' : ''}`
}

function meeting(wait: Wait, facts: Facts): Step {
  const by = wait.by.kind === 'day' ? ` by ${formatDate(wait.by.day)}` : ''
  return {
    what: 'Follow up on the action items.',
    why: `First: ${wait.who === undefined ? 'an item without an owner' : personNamed(facts.plan, wait.who)}${by}.`,
    command: commandLine('status', ['--agenda'], facts.where),
  }
}
