import type { PlanVersion, WorkCommit } from '../agreement/plan-history.js'
import type { LawPack } from '../law/pack.js'
import type { ChoiceOption, Profile } from '../plan/profile.js'
import type { Fix } from '../plan/read/types.js'
import type { Path } from '../plan/path.js'
import { type TypedPath, toPath } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import type { Citation } from './shared/citations.js'
import type { Limits } from './shared/limits.js'

/** A rule: its texts, its severity by stage, the paths it reads, examples that run as tests, and the check. */

export type Severity = 'error' | 'warning' | 'info'

/** A severity applies until the next stage that is listed. Before the first one, the rule is off. */
export type SeverityByStage = { readonly [S in Stage]?: Severity | 'off' }

/** Why models aren't deployed: the answers of a poll. Lint, status, and portfolio use the same names. */
export const AREAS = [
  { value: 'buy-in', label: 'Buy-in', means: "Decision makers don't support the change, or no longer do." },
  { value: 'expectations', label: 'Expectations and value', means: "The result isn't considered good enough." },
  { value: 'integration', label: 'Integration', means: 'The model is never built into the receiving system.' },
  { value: 'privacy-legal', label: 'Privacy and legal', means: 'A privacy or legal issue stops the project.' },
  { value: 'adoption', label: 'Adoption and interest', means: 'People lose interest, or no one uses the model.' },
  { value: 'plan', label: 'Plan quality', means: "The plan can't be read, or contradicts itself." },
] as const satisfies readonly ChoiceOption[]

export type Area = (typeof AREAS)[number]['value']

export function getAreaLabel(area: Area): string {
  return AREAS.find(({ value }) => value === area)?.label ?? area
}

/** What a check reports, in the plan's own words. It has a path; lint finds the line later. */
export interface Problem {
  readonly path: TypedPath<unknown> | Path
  /** Other paths that belong to the problem, such as the other half of a contradiction. */
  readonly related?: readonly Related[]
  readonly message: string
  /** What to do, starting with a verb. */
  readonly help: string
  /**
   * What the rest of the plan says of a missing answer, in a sentence. Not told while an open question covers the answer:
   * a finding of its own can say it then.
   */
  readonly consequence?: string | undefined
  /**
   * The missing answers that this problem follows from. It isn't reported where findings at least as severe name them
   * all: whoever answers those is done.
   */
  readonly followsFrom?: readonly Path[]
  /** `clock` if the passing of time caused the problem, without a change to the plan. */
  readonly cause?: 'content' | 'clock'
  /** Who can fix this problem, and the area it affects, if they differ from the rule's. */
  readonly owner?: Role
  readonly area?: Area
  /** Only if the intended value is certain. */
  readonly fix?: Fix
}

export interface Related {
  readonly path: TypedPath<unknown> | Path
  readonly note: string
}

export interface RuleContext {
  /** ISO day. */
  readonly today: string
  readonly stage: Stage
  readonly profile: Profile
  /** Paths that have a rule of their own to report that their value is missing. */
  readonly coveredPaths: readonly Path[]
  /** The whole plan, for checks that need more than single values: sign-offs cover whole parts of the plan. */
  readonly plan: Plan
  /** The committed versions of the plan, newest first, if they are known. */
  readonly history: readonly PlanVersion[]
  /** Commits with hands-on work in the folder of the plan, newest first, if they are known. */
  readonly handsOnWork: readonly WorkCommit[]
  /** All rules that run, for checks of rule ids. */
  readonly rules: readonly Rule[]
  /** The limits that are rules of thumb. */
  readonly limits: Limits
  /** What laws require, as far as law packs cover it. */
  readonly lawPacks: readonly LawPack[]
}

export interface SeverityOverride {
  readonly severity: Severity | 'off'
  readonly from?: Stage
}

/** A plan that breaks the rule, and the path of the expected finding. */
export interface BadExample {
  readonly plan: string
  readonly path: string
  /** The stage of the lint run. Default: the first stage at which the rule is on. */
  readonly stage?: Stage
  /** ISO date of the lint run, if it isn't the date that all examples share. */
  readonly today?: string
  /** What Git shows beside the plan. */
  readonly handsOnWork?: readonly WorkCommit[]
  /** The findings of the plan that a lint baseline lists. */
  readonly baseline?: readonly {
    readonly rule: string
    readonly path: string
    readonly severity: Severity
    readonly fingerprint: string
  }[]
}

export interface Rule {
  /** `<section>/<the-mistake>`, which is also the path of its file. Ids are never reused. */
  readonly id: string
  readonly since: string
  readonly area: Area
  /** The role that can fix the problem. */
  readonly owner: Role
  readonly summary: string
  readonly why: string
  readonly sources: readonly [Citation, ...Citation[]]
  /** `as-expected` derives the severity from the stage at which the missing field is expected. */
  readonly severity: SeverityByStage | 'as-expected'
  /** The severity that a policy sets instead: at the stages at which the rule is on, or from one stage on. */
  readonly severityOverride?: SeverityOverride
  /** The policy that locks the rule, so that no plan can waive it. */
  readonly lockedBy?: string
  /** Whether warnings become errors for a new capability, deep learning, and language models. */
  readonly escalates: boolean
  /** Paths that this rule reports as missing. Such a finding can be pending. */
  readonly missing: readonly Path[]
  /** Rules whose findings make this rule's finding redundant. */
  readonly suppressedBy: readonly string[]
  readonly reads: readonly Path[]
  readonly good: readonly [string, ...string[]]
  readonly bad: readonly [BadExample, ...BadExample[]]
  /** Whether the rule checks the form of the file, not the project; only these check an inactive project. */
  readonly judgesForm?: true
  /** `undefined` if the findings come from reading the file or from the findings of other rules. */
  readonly check: ((get: (path: Path) => unknown, context: RuleContext) => Iterable<Problem>) | undefined
}

type InputPaths = Readonly<Record<string, TypedPath<unknown>>>
type PathValue<P> = P extends TypedPath<infer T> ? Exclude<T, undefined> : never
export type RequiredInputs<R extends InputPaths> = { readonly [K in keyof R]: PathValue<R[K]> }
export type OptionalInputs<R extends InputPaths> = { readonly [K in keyof R]: PathValue<R[K]> | undefined }

/** What the author of a rule writes about it. */
export interface RuleMeta {
  readonly id: string
  readonly since: string
  readonly area: Area
  readonly owner: Role
  readonly summary: string
  readonly why: string
  readonly sources: readonly [Citation, ...Citation[]]
  readonly escalates?: true
  readonly suppressedBy?: readonly [string, ...string[]]
  readonly judgesForm?: true
  readonly good: readonly [string, ...string[]]
  readonly bad: readonly [BadExample, ...BadExample[]]
}

interface RuleDefinition<G extends InputPaths, M extends InputPaths> extends RuleMeta {
  readonly severity: SeverityByStage
  /** Unless all of these have a value, the check doesn't run. */
  readonly requires: G
  readonly optional: M
  readonly check: (inputs: RequiredInputs<G> & OptionalInputs<M>, context: RuleContext) => Iterable<Problem>
}

/** Creates a rule that checks values of a plan. */
export function rule<G extends InputPaths, M extends InputPaths>(definition: RuleDefinition<G, M>): Rule {
  const { requires, optional, check, escalates, suppressedBy, ...meta } = definition
  const requiredPaths = listInputPaths(requires)
  const optionalPaths = listInputPaths(optional)
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    missing: [],
    reads: [...requiredPaths, ...optionalPaths].map(([, path]) => path),
    check(get, context) {
      const inputs: Record<string, unknown> = {}
      for (const [name, path] of requiredPaths) {
        inputs[name] = get(path)
        if (inputs[name] === undefined) return []
      }
      for (const [name, path] of optionalPaths) inputs[name] = get(path)
      /* Each value was read at a typed path, which guarantees its type. */
      return check(inputs as RequiredInputs<G> & OptionalInputs<M>, context)
    },
  }
}

function listInputPaths(inputPaths: InputPaths): readonly (readonly [name: string, Path])[] {
  return Object.entries(inputPaths).map(([name, path]) => [name, toPath(path)])
}

/** Creates a rule whose findings come from reading the file, before any check can run. */
export function readingRule(meta: RuleMeta): Rule {
  return lintRule({ ...meta, severity: { kickoff: 'error' }, judgesForm: true })
}

/** Creates a rule without a check: lint derives its findings from the findings of other rules. */
export function lintRule(definition: RuleMeta & { readonly severity: SeverityByStage }): Rule {
  const { escalates, suppressedBy, ...meta } = definition
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    missing: [],
    reads: [],
    check: undefined,
  }
}
