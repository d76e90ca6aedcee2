import type { Field, Fields } from './field.js'
import type { Path } from './path.js'
import { PLAN, type Plan } from './plan.js'
import { applies, type Profile, type When } from './profile.js'
import type { Role } from './roles.js'
import type { Stage } from './stage.js'

/** Walking the form: every field with what it inherits from the fields around it. */

export interface FormField {
  /** `*` stands for any item of a list. */
  readonly path: Path
  readonly field: Field
  readonly who: Role
  readonly from: Stage | 'optional'
  readonly binds: 'commitment' | 'progress'
  readonly vital: boolean
  /** Its own condition and those of the fields around it; all have to be met. */
  readonly when: readonly When[]
}

const ANY = '*'
let walked: readonly FormField[] | undefined
let indexed: Map<string, FormField> | undefined

/** All fields, groups and lists before what is in them, in reading order. */
export function formFields(): readonly FormField[] {
  walked ??= Object.entries(PLAN).flatMap(([name, field]) => [
    ...walk([name], field, { who: 'ml_lead', from: 'kickoff', binds: 'commitment', vital: false, when: [] }),
  ])
  return walked
}

type Inherited = Pick<FormField, 'who' | 'from' | 'binds' | 'vital' | 'when'>

function* walk(path: Path, field: Field, outer: Inherited): Generator<FormField> {
  const here: Inherited = {
    who: field.who ?? outer.who,
    from: outer.from === 'optional' && path.length > 2 ? 'optional' : (field.from ?? outer.from),
    binds: field.binds ?? outer.binds,
    vital: field.vital ?? outer.vital,
    when: field.when ? [...outer.when, field.when] : outer.when,
  }
  yield { path, field, ...here }
  const inside = field.kind === 'list' ? [...path, ANY] : path
  for (const [name, child] of Object.entries(fieldsIn(field))) yield* walk([...inside, name], child, here)
}

export function fieldsIn(field: Field): Fields {
  return field.kind === 'group' || field.kind === 'list' ? field.fields : {}
}

/** The field at a place; ids of list items match any item. */
export function fieldAt(path: Path): FormField | undefined {
  indexed ??= new Map(formFields().map((one) => [one.path.join('.'), one]))
  let here: FormField | undefined
  let at: string[] = []
  for (const part of path) {
    at = [...at, here?.field.kind === 'list' && !at.at(-1)?.startsWith(ANY) ? ANY : part]
    if (at.at(-1) === ANY) continue
    here = indexed.get(at.join('.'))
    if (!here) return undefined
  }
  return here
}

/** What the plan says about its kind, for `when`. */
export function profileOf(plan: Plan): Profile {
  return {
    initiative: plan.project?.initiative,
    task: plan.project?.task,
    method: plan.project?.method,
    jurisdictions: plan.project?.jurisdictions,
    changes_outcome: plan.value?.changes_outcome,
    today: plan.value?.current_process?.kind,
    delivery: plan.integration?.delivery,
    autonomy: plan.integration?.autonomy,
    personal_data: plan.legal?.personal_data,
  }
}

/** Does the field belong to this kind of project? `undefined` while that cannot be told yet. */
export function fieldApplies(form: FormField, profile: Profile): boolean | undefined {
  const verdicts = new Set(form.when.map((when) => applies(when, profile)))
  if (verdicts.has(false)) return false
  return verdicts.has(undefined) ? undefined : true
}
