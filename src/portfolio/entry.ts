import type { Stage } from '../plan/stage.js'
import type { Area } from '../rules/rule.js'
import type { SponsorAgreement } from '../status/clock.js'

/** What one source says of one plan. */
export interface Entry extends Identity {
  readonly source: Source
  /** Nothing else is known of it then. */
  readonly trouble?: Trouble
  readonly judged?: Judged
  /** Only a status has it; what lint finds says nothing about people, money, and dates. */
  readonly led?: Led
}

export interface Identity {
  /** As whoever ran it named it, with forward slashes. */
  readonly file: string
  /** `github.com/acme/churn`; `undefined` where no remote is known. */
  readonly repository: string | undefined
  /** From the root of its repository. */
  readonly repositoryFile: string
  readonly name: string | undefined
}

export interface Source {
  /** A plan that was judged now, or a report that was made somewhere else. */
  readonly kind: 'plan' | 'status' | 'lint'
  readonly file: string
  /** ISO day on which the plan was judged. */
  readonly asOf: string
}

/** Why something cannot be read. */
export interface Trouble {
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
}

/** How far a plan is, and what was found. */
export interface Judged {
  readonly stage: Stage
  /** The last stage for which all of it is ready. `not-told`: lint judged it at one stage only. */
  readonly readyFor: Stage | 'nothing' | 'not-told'
  /** In the order of the areas. */
  readonly families: readonly FamilyState[]
  /** At its stage; also what a baseline or a pull request lets pass. */
  readonly counts: Counts
  /** Rules that could not be asked. */
  readonly notJudged: number
  readonly held: readonly Held[]
}

export interface FamilyState {
  readonly family: Area
  /** `no-error`: none at its stage; what earlier stages say was not asked. */
  readonly state: 'ready' | 'held' | 'not-known' | 'no-error'
  readonly readyFor: Stage | undefined
  /** At the stage it is held before; 0 where nothing is. */
  readonly errors: number
  readonly errorsAt: Stage | undefined
  readonly pending: number
  readonly waived: number
}

export type Counts = Readonly<Record<'error' | 'warning' | 'info' | 'pending' | 'waived', number>>

/** Why it does not go on: the finding to read first of what holds it where it is. */
export interface Held {
  readonly family: Area
  readonly stage: Stage
  readonly errors: number
  readonly message: string | undefined
}

/** Who stands behind it, what it is worth and what comes next. Days are ISO days, people are named. */
export interface Led {
  readonly sponsors: readonly string[]
  readonly integrationOwners: readonly string[]
  /** The latest sign-off of a sponsor, whether it is still valid or not. */
  readonly agreed: Agreed | undefined
  readonly value: Value
  readonly nextDecision: Awaited | undefined
  readonly oldestQuestion: Question | undefined
  readonly launch: Launch
  readonly steps: readonly Step[]
  /** Agreements that are wanted now or before the next stage. */
  readonly agreements: readonly Awaited[]
}

export interface Agreed {
  readonly on: string
  readonly who: string
  readonly standing: SponsorAgreement['standing']
}

export interface Value {
  /** A year; `undefined` while a figure is missing. */
  readonly likely: number | undefined
  readonly range: { readonly low: number; readonly high: number } | undefined
  readonly currency: string | undefined
}

export interface Awaited {
  readonly what: string
  readonly who: string | undefined
  readonly due: string | undefined
  readonly wanted: 'day' | 'now' | 'before' | 'none'
  readonly beforeStage: Stage | undefined
  readonly because: string
}

export interface Question {
  readonly what: string | undefined
  readonly who: string | undefined
  readonly askedOn: string | undefined
  readonly due: string | undefined
}

export interface Launch {
  readonly on: string | undefined
  /** Later than first planned; negative: earlier. */
  readonly movedDays: number | undefined
  readonly liveSince: string | undefined
}

export interface Step {
  readonly what: string
  readonly why: string
  readonly command: string
}
