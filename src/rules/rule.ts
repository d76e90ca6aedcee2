import type { PastPlan } from '../agreement/plan-history.js'
import type { LawPack } from '../law/pack.js'
import type { Option, Profile } from '../plan/profile.js'
import type { Fix } from '../plan/read/fix.js'
import type { Path } from '../plan/path.js'
import { type Place, pathOf } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { Citation } from './shared/citations.js'
import type { Limits } from './shared/limits.js'

/** What a rule is: its words, when it matters, what it reads, examples that run, and the check. */

export type Severity = 'error' | 'warning' | 'info'

/** A severity holds until the next stage that is named; before the first one the rule is off. */
export type SeverityByStage = { readonly [S in Stage]?: Severity | 'off' }

/** Why models aren't deployed: the answers of a poll. Lint, status, and portfolio use the same names. */
export const AREAS = [
  { value: 'buy-in', label: 'Buy-in', means: "Decision makers don't support the change, or no longer do." },
  { value: 'expectations', label: 'Expectations and value', means: "The result isn't considered good enough." },
  { value: 'integration', label: 'Integration', means: 'The model is never built into the receiving system.' },
  { value: 'privacy-legal', label: 'Privacy and legal', means: 'A privacy or legal issue stops the project.' },
  { value: 'adoption', label: 'Adoption and interest', means: 'People lose interest, or no one uses the model.' },
  { value: 'plan', label: 'Plan quality', means: "The plan can't be read, or contradicts itself." },
] as const satisfies readonly Option[]

export type Area = (typeof AREAS)[number]['value']

export function areaLabel(area: Area): string {
  return AREAS.find(({ value }) => value === area)?.label ?? area
}

/** What a check found, in the plan's own words. It has a place; the line is found later. */
export interface Problem {
  readonly at: Place<unknown> | Path
  /** Other places that belong to it, such as the other half of a contradiction. */
  readonly related?: readonly Related[]
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
  /** `clock` when it fell due by itself, without anybody changing the plan. */
  readonly cause?: 'content' | 'clock'
  /** Where it differs from the rule's: who can fix this one, and what it would stop. */
  readonly who?: Role
  readonly area?: Area
  /** Where it is certain what is meant. */
  readonly fix?: Fix
}

export interface Related {
  readonly at: Place<unknown> | Path
  readonly note: string
}

export interface Context {
  /** ISO day. */
  readonly today: string
  readonly stage: Stage
  readonly profile: Profile
  /** The places whose absence some rule of its own speaks for. */
  readonly spokenFor: readonly Path[]
  /** All of it, for what hangs on more than single places: agreement is bound to whole parts. */
  readonly plan: Plan
  /** Its versions that were committed, newest first, where they are known. */
  readonly past: readonly PastPlan[]
  /** All the rules that are asked, for what names one. */
  readonly rules: readonly Rule[]
  /** Where the lines are drawn that are rules of thumb. */
  readonly limits: Limits
  /** What the law asks, as far as somebody has looked. */
  readonly law: readonly LawPack[]
}

export interface Ruling {
  readonly severity: Severity | 'off'
  readonly from?: Stage
}

/** A plan that breaks the rule, and where the finger points. */
export interface BadExample {
  readonly plan: string
  readonly at: string
  /** The stage it is judged at; without one, the first at which the rule is on. */
  readonly stage?: Stage
  /** ISO day on which it is judged, where that is not the day of all examples. */
  readonly today?: string
  /** What a baseline lists of it. */
  readonly listed?: readonly {
    readonly rule: string
    readonly path: string
    readonly severity: Severity
    readonly fingerprint: string
  }[]
}

export interface Rule {
  /** `<section>/<the-mistake>`, which is also the path of its file. Never used twice. */
  readonly id: string
  readonly since: string
  readonly area: Area
  /** Who can fix it. */
  readonly who: Role
  readonly summary: string
  readonly why: string
  readonly sources: readonly [Citation, ...Citation[]]
  /** `as-expected` takes it from the stage of the field that is missing. */
  readonly severity: SeverityByStage | 'as-expected'
  /** What an organization says instead: at the stages at which the rule is on, or from one stage on. */
  readonly ruling?: Ruling
  /** The policy that has locked it: no plan can have it waived. */
  readonly lockedBy?: string
  /** For a new capability, deep learning and language models a warning is an error. */
  readonly escalates: boolean
  /** The places whose absence this rule speaks for; such a finding can be pending. */
  readonly missing: readonly Path[]
  /** Rules whose finding makes this one's superfluous. */
  readonly follows: readonly string[]
  readonly reads: readonly Path[]
  readonly good: readonly [string, ...string[]]
  readonly bad: readonly [BadExample, ...BadExample[]]
  /** `undefined` for what is found while reading the file, or in what the other rules found. */
  readonly check: ((look: (path: Path) => unknown, context: Context) => Iterable<Problem>) | undefined
}

type Reads = Readonly<Record<string, Place<unknown>>>
type Said<P> = P extends Place<infer T> ? Exclude<T, undefined> : never
export type AllSaid<R extends Reads> = { readonly [K in keyof R]: Said<R[K]> }
export type MaybeSaid<R extends Reads> = { readonly [K in keyof R]: Said<R[K]> | undefined }

/** What the author of a rule writes about it. */
export interface RuleWords {
  readonly id: string
  readonly since: string
  readonly area: Area
  readonly who: Role
  readonly summary: string
  readonly why: string
  readonly sources: readonly [Citation, ...Citation[]]
  readonly escalates?: true
  readonly follows?: readonly [string, ...string[]]
  readonly good: readonly [string, ...string[]]
  readonly bad: readonly [BadExample, ...BadExample[]]
}

interface Judgment<G extends Reads, M extends Reads> extends RuleWords {
  readonly severity: SeverityByStage
  /** Without all of these there is nothing to judge. */
  readonly given: G
  readonly maybe: M
  readonly check: (said: AllSaid<G> & MaybeSaid<M>, context: Context) => Iterable<Problem>
}

/** A rule that judges what a plan says. */
export function rule<G extends Reads, M extends Reads>(words: Judgment<G, M>): Rule {
  const { given, maybe, check, escalates, follows, ...rest } = words
  const needed = pathsOf(given)
  const further = pathsOf(maybe)
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    missing: [],
    reads: [...needed, ...further].map(([, path]) => path),
    check(look, context) {
      const said: Record<string, unknown> = {}
      for (const [name, path] of needed) {
        said[name] = look(path)
        if (said[name] === undefined) return []
      }
      for (const [name, path] of further) said[name] = look(path)
      /* Each value was read from the place whose type says what it holds. */
      return check(said as AllSaid<G> & MaybeSaid<M>, context)
    },
  }
}

function pathsOf(places: Reads): readonly (readonly [name: string, Path])[] {
  return Object.entries(places).map(([name, at]) => [name, pathOf(at)])
}

/** A rule whose findings come from reading the file, before any check can run. */
export function readingRule(words: RuleWords): Rule {
  return lintRule({ ...words, severity: { kickoff: 'error' } })
}

/** A rule whose findings come from what the other rules found: lint knows that, and no check does. */
export function lintRule(words: RuleWords & { readonly severity: SeverityByStage }): Rule {
  const { escalates, follows, ...rest } = words
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    missing: [],
    reads: [],
    check: undefined,
  }
}
