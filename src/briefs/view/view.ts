import type { Finding } from '../../lint/finding.js'
import { profileOf } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import type { Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { nounsOf } from '../nouns.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from '../template-value.js'
import { notDecided } from '../undecided.js'
import { holdersOf, signoffGroups, signoffs } from './signoffs.js'
import { asksOf, whyNothingIsAsked } from './requests.js'
import { openConditions } from './conditions.js'
import { addressees, draftOf } from './heading.js'
import { expected } from './expected.js'
import { basis, figures } from './figures.js'
import { money } from './money.js'
import { ownSignoff } from './own-signoff.js'
import { planView } from './plan.js'
import { prediction, rightInUse, rightness } from './accuracy.js'
import { rowsFor } from './rows.js'
import { shared } from './shared.js'
import { bottomLineFor } from './summary.js'
import { stops } from './stop-conditions.js'
import { stress } from './stress.js'
import { decidedOf, tasksByDate, tasksByPerson } from './tasks.js'
import { threats } from './threats.js'
import { cost, goals, phases, today, workload } from './value.js'
import { notApplicable, waivers } from './waivers.js'

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

type Input = Omit<BriefInput, 'templates'>

/** Everything a template may see: plain data, in the reader's words. The same keys are there for every plan. */
export function viewOf(input: Input, audience: Audience) {
  const { plan, today, findings } = input
  const telling: Telling = { plan, today, profile: profileOf(plan) }
  const readers = holdersOf(telling, audience.roles)
  const ids = readers.map((person) => person.id)
  const all = signoffs(telling)
  const stage = input.stage ?? plan.project?.stage ?? 'kickoff'
  const asks = asksOf(telling, findings, audience, stage, ids)
  return {
    project: isBlank(plan.project?.name) ? 'Untitled project' : (plan.project?.name ?? ''),
    title: audience.title,
    reader: audience.reader,
    addressees: addressees(audience, readers),
    draft: draftOf(input, telling, all, audience),
    plan: planView(telling, audience.sections),
    ...caseOf(telling),
    bottom_line: bottomLineFor(telling, { audience, stage, findings, readers: ids, asks }),
    rows: rowsFor(telling, audience.id),
    not_decided: notDecided(telling, audience),
    picture: { file: input.picture?.file ?? '', words: input.picture?.words ?? '' },
    asks,
    no_asks: whyNothingIsAsked(ids, openConditions(telling, ids).length),
    by_date: tasksByDate(telling),
    by_person: tasksByPerson(telling),
    decided: decidedOf(telling),
    signoffs: all,
    signoffs_open: all.some((one) => !one.signed_off),
    signoff_groups: signoffGroups(all),
    signoff: ownSignoff(telling, audience.roles),
    conditions: openConditions(telling, audience.hears === 'all' ? undefined : ids),
    concerns: concernsOf(telling, ids),
    threats: threats(telling, findings, audience, ids),
    waivers: waivers(telling, findings, audience),
    not_applicable: notApplicable(telling, audience),
    footer: { file: input.file, digest: shortDigest(input.digest), day: formatDate(today) },
  }
}

/** The case for it: what changes, how right the model is, what it costs and earns, and when we stop. */
function caseOf(telling: Telling) {
  return {
    nouns: nounsOf(telling.plan),
    today: today(telling),
    goals: goals(telling),
    workload: workload(telling),
    phases: phases(telling),
    prediction: prediction(telling),
    right: rightness(telling),
    right_in_use: rightInUse(telling),
    expected: expected(telling),
    cost: cost(telling),
    money: money(telling),
    stress: stress(telling),
    figures: figures(telling),
    basis: basis(telling),
    stops: stops(telling),
    shared: shared(telling),
  }
}

export interface ConcernRow {
  readonly concern: Said
  readonly response: Said
  readonly owner: Said
}

/** What these people worry about, and the response. */
function concernsOf({ plan }: Telling, people: readonly string[]): readonly ConcernRow[] {
  return (plan.concerns ?? [])
    .filter((one) => one.raised_by !== undefined && people.includes(one.raised_by))
    .map((one) => ({
      concern: isBlank(one.concern) ? remark('not described yet') : saying(one.concern ?? ''),
      response: isBlank(one.response) ? remark('no response yet') : saying(one.response ?? ''),
      owner: one.owner === undefined ? remark('no owner yet') : saying(nameOf(plan, one.owner)),
    }))
}

/** `3f9c 1a7e` */
function shortDigest(digest: string): string {
  const hex = digest.replace(/^.*:/, '').toLowerCase()
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`.trim()
}
