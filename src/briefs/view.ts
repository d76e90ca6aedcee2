import { coverOf } from '../agreement/covers.js'
import type { Finding } from '../lint/finding.js'
import { showDay } from '../plan/day.js'
import { profileOf } from '../plan/form.js'
import type { Person, Plan } from '../plan/plan.js'
import { type Stage, STAGES } from '../plan/stage.js'
import type { Audience } from './audiences.js'
import { countOpenAnswers } from './open-answers.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from './said.js'
import {
  agreedLine,
  type Approval,
  agreementsAsked,
  approvals,
  approvalsOf,
  holdersOf,
  openConditions,
} from './view-agreed.js'
import { expected } from './view-expected.js'
import { basis, figures, otherFigures, outcomes } from './view-figures.js'
import { money } from './view-money.js'
import { planView } from './view-plan.js'
import { rightness } from './view-right.js'
import { leftOut, stops, threats, waivers } from './view-stops.js'
import { stress } from './view-stress.js'
import { decidedOf, tasksByDate, tasksByPerson, tasksFor } from './view-tasks.js'
import { cost, problem, workload } from './view-value.js'
import { listed } from '../plan/listed.js'
import { counted } from './words.js'

/** What a brief is made from. */
export interface BriefInput {
  readonly plan: Plan
  /** As the person named it. */
  readonly file: string
  /** The plan's digest in hex. */
  readonly digest: string
  /** ISO day. */
  readonly today: string
  readonly findings: readonly Finding[]
  /** The stage it was judged at; without it, the plan's own. */
  readonly stage?: Stage
  /** Name → text: `sponsor`, `partials/head`. */
  readonly templates: ReadonlyMap<string, string>
  /** A picture that lies beside the brief, and what it shows in words. */
  readonly picture?: { readonly file: string; readonly words: string } | undefined
}

export type View = ReturnType<typeof viewOf>

/** Everything a template may see: plain data, in the reader's words. The same keys are there for every plan. */
export function viewOf(input: Omit<BriefInput, 'templates'>, audience: Audience) {
  const { plan, today } = input
  const telling: Telling = { plan, today, profile: profileOf(plan) }
  const readers = holdersOf(telling, audience.roles)
  const ids = readers.map((person) => person.id)
  const agreed = approvals(telling)
  const stage = input.stage ?? plan.project?.stage ?? 'kickoff'
  return {
    project: isBlank(plan.project?.name) ? 'Project without a name' : (plan.project?.name ?? ''),
    title: audience.title,
    reader: audience.reader,
    addressees: addressees(readers),
    draft: draftOf(input, telling, agreed),
    plan: planView(telling, audience.sections),
    ...caseOf(telling),
    picture: { file: input.picture?.file ?? '', words: input.picture?.words ?? '' },
    asks: [...agreementsAsked(telling, audience.roles, stage), ...tasksFor(telling, ids)],
    by_date: tasksByDate(telling),
    by_person: tasksByPerson(telling),
    decided: decidedOf(telling),
    approvals: agreed,
    agreed_by: agreedLine(agreed),
    not_agreed: agreed.filter((one) => !one.agreed),
    readers: approvalsOf(telling, audience.roles),
    agree_to: listed([...new Set(audience.roles.map((role) => coverOf(role).words))]),
    conditions: openConditions(telling, audience.hears === 'all' ? undefined : ids),
    concerns: concernsOf(telling, ids),
    threats: threats(telling, input.findings, audience),
    waivers: waivers(telling, input.findings, audience),
    left_out: leftOut(telling, audience),
    footer: { file: input.file, digest: shortDigest(input.digest), day: showDay(today) },
  }
}

/** The case for it: what it changes, how right it is, what it costs and brings, and when it stops. */
function caseOf(telling: Telling) {
  return {
    problem: problem(telling),
    right: rightness(telling),
    expected: expected(telling),
    workload: workload(telling),
    cost: cost(telling),
    money: money(telling),
    stress: stress(telling),
    figures: figures(telling),
    outcomes: outcomes(telling),
    other_figures: otherFigures(telling),
    basis: basis(telling),
    stops: stops(telling),
  }
}

function addressees(readers: readonly Person[]): string {
  return listed(
    readers.map(({ name, title, id }) => {
      const called = isBlank(name) ? id : name
      return isBlank(title) ? `${called}` : `${called} (${title})`
    }),
  )
}

export interface Draft {
  readonly stage: string
  readonly day: string
  /** Nothing is missing, everybody has agreed with all conditions met, and nothing is wrong. */
  readonly final: boolean
  readonly answers: string
  readonly approvals: string
  /** Empty while there is none that is not met. */
  readonly conditions: string
}

function draftOf(input: Omit<BriefInput, 'templates'>, telling: Telling, approvals: readonly Approval[]): Draft {
  const stage = input.stage ?? telling.plan.project?.stage ?? 'kickoff'
  const open = countOpenAnswers(telling, stage)
  const missing = approvals.filter((one) => !one.agreed).length
  const conditions = openConditions(telling).length
  const isWrong = input.findings.some((finding) => finding.severity === 'error')
  const all = counted(approvals.length, 'approvals')
  return {
    stage: STAGES.find((one) => one.value === stage)?.label ?? stage,
    day: showDay(input.today),
    final: open === 0 && missing === 0 && conditions === 0 && !isWrong,
    answers: open === 0 ? 'no answer is open' : `${counted(open, 'answers')} ${isOrAre(open)} open`,
    approvals: missing === 0 ? `all ${all} are given` : `${missing} of ${all} ${isOrAre(missing)} missing`,
    conditions: conditions === 0 ? '' : `${counted(conditions, 'conditions')} ${isOrAre(conditions)} not met`,
  }
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

export interface ConcernRow {
  readonly concern: Said
  readonly answer: Said
  readonly by: Said
}

/** What these people worry about, and what they were answered. */
function concernsOf({ plan }: Telling, people: readonly string[]): readonly ConcernRow[] {
  return (plan.concerns ?? [])
    .filter((one) => one.from !== undefined && people.includes(one.from))
    .map((one) => ({
      concern: isBlank(one.concern) ? remark('not described yet') : saying(one.concern ?? ''),
      answer: isBlank(one.answer) ? remark('not answered yet') : saying(one.answer ?? ''),
      by: one.owner === undefined ? remark('nobody yet') : saying(nameOf(plan, one.owner)),
    }))
}

/** `3f9c 1a7e` */
function shortDigest(digest: string): string {
  const hex = digest.replace(/^.*:/, '').toLowerCase()
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`.trim()
}
