import type { Finding } from '../lint/finding.js'
import { showDay } from '../plan/day.js'
import { parsePath } from '../plan/path.js'
import { nextStage, reached, type Stage } from '../plan/stage.js'
import { questionAt, saysTheSame } from './asked-findings.js'
import { fromToday, isOverdue } from './by.js'
import { commandLine } from '../plan/command-line.js'
import type { Facts } from './facts.js'
import { personNamed } from '../plan/named.js'
import { holdersIn } from './named.js'
import { isError, worstFirst } from './readiness.js'
import { isSoon, type RunningOut } from './running-out.js'
import { lowerFirst } from './sentence.js'
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
 * The next three things to do. What is wrong now comes first, then what is late, then what runs out in the coming days,
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

/** Those of the family that holds everything up come first. */
function errorsAt({ atStage, readiness }: Facts, stage: Stage): readonly Finding[] {
  const holding = new Set(readiness.bottleneck.map(({ family }) => family))
  return atStage(stage)
    .filter(isError)
    .toSorted(
      (one, other) =>
        Number(!holding.has(one.impediment)) - Number(!holding.has(other.impediment)) || worstFirst(one, other),
    )
}

function newErrorsAt(facts: Facts, next: Stage): readonly Finding[] {
  const now = facts.atStage(facts.stage).filter(isError)
  return errorsAt(facts, next).filter((one) => !now.some(({ rule, path }) => rule === one.rule && path === one.path))
}

/** Whoever is late is asked, and not told by a rule what that means. */
function withoutThose(late: readonly Wait[], findings: readonly Finding[], { plan }: Facts): readonly Finding[] {
  return findings.filter((finding) => !late.some((wait) => saysTheSame(finding, wait, plan)))
}

/** Nothing stands before the next stage: then the first thing is to begin it. */
function movingOn({ readiness, plan, where, atStage }: Facts, next: Stage | undefined): readonly Step[] {
  if (next === undefined || readiness.stage === undefined || !reached(readiness.stage, next)) return []
  const [sponsor] = holdersIn(plan, 'executive_sponsor')
  const count = (state: Finding['state']) => atStage(next).filter((finding) => finding.state === state).length
  const aside = [
    ...(count('pending') > 0 ? [`${count('pending')} still being found out`] : []),
    ...(count('waived') > 0 ? [`${count('waived')} accepted for now`] : []),
  ]
  return [
    {
      what: `Begin the ${next} stage${sponsor === undefined ? '' : `, if ${personNamed(plan, sponsor.id)} says so`}.`,
      why: `No error stands before it${aside.length === 0 ? '' : `, with ${aside.join(' and ')}`}.`,
      command: commandLine('stage', [next, '--by', sponsor?.id ?? 'PERSON'], where),
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
      what: `Look at what stands at the ${held} stage.`,
      why: 'The plan has left that stage behind; begun today, it would not get past it.',
      command: commandLine('lint', ['--stage', held], where),
    },
  ]
}

/** All who are late are on the agenda; the one who is latest is named here, the others are counted. */
function chasing(wait: Wait, others: number, facts: Facts): Step {
  const { today, where } = facts
  const day = wait.by.kind === 'day' ? wait.by.day : today
  const late = `It was due on ${showDay(day)}, ${fromToday(day, today)}`
  const asked = wait.kind === 'question' ? sectionOf(wait.path.at(-1), facts) : undefined
  if (asked !== undefined) {
    return { what: asking(wait, facts), why: `${late}.`, command: commandLine('init', ['--section', asked], where) }
  }
  const more = others === 0 ? '' : `; ${others} more ${others === 1 ? 'thing is' : 'things are'} overdue`
  return { what: asking(wait, facts), why: `${late}${more}.`, command: commandLine('status', ['--agenda'], where) }
}

function asking({ who, what }: Wait, { plan }: Facts): string {
  return who === undefined
    ? `Find somebody to ${lowerFirst(what)}`
    : `Ask ${personNamed(plan, who)} to ${lowerFirst(what)}`
}

/** Where the interview asks again for what is missing; what is there, and only doubted, has to be talked about. */
function sectionOf(id: string | undefined, { plan }: Facts): string | undefined {
  const question = plan.open_questions?.find((one) => one.id === id)
  return questionAt(parsePath(question?.about ?? ''), plan)?.section
}

function renewing({ kind, path, what, who, lastDay = '' }: RunningOut, facts: Facts): Step {
  const { plan, where } = facts
  const until = showDay(lastDay)
  if (kind === 'agreement') {
    return {
      what: `Ask ${personNamed(plan, who ?? '')} again.`,
      why: `The agreement was given until ${until}.`,
      command: commandLine('sign', [who ?? 'PERSON', '--request'], where),
    }
  }
  const waiver = kind === 'waiver' ? plan.waivers?.find(({ id }) => id === path.at(-1)) : undefined
  if (waiver?.rule !== undefined && waiver.at !== undefined) {
    return {
      what: `Decide again whether ${waiver.rule} can be lived with.`,
      why: `${personNamed(plan, who ?? 'nobody')} accepted it until ${until}.`,
      command: commandLine('waive', [waiver.rule, '--at', waiver.at], where),
    }
  }
  const asked = kind === 'question' ? sectionOf(path.at(-1), facts) : undefined
  return {
    what: `Ask ${personNamed(plan, who ?? 'whoever can say')}: ${what}`,
    why: `It counts as pending until ${until} and no longer.`,
    command:
      asked === undefined
        ? commandLine('status', ['--agenda'], where)
        : commandLine('init', ['--section', asked], where),
  }
}

function meeting(wait: Wait, facts: Facts): Step {
  const by = wait.by.kind === 'day' ? ` by ${showDay(wait.by.day)}` : ''
  return {
    what: 'Meet those who are waited for.',
    why: `First comes ${wait.who === undefined ? 'what nobody has taken' : personNamed(facts.plan, wait.who)}${by}.`,
    command: commandLine('status', ['--agenda'], facts.where),
  }
}
