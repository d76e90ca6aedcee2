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
  let here: Branch | undefined = formTree()
  let isInItem = false
  let isAstray = false
  for (const part of path) {
    if (!isInItem && here.form?.field.kind === 'list') isInItem = true
    else if (part === ANY) {
      /* Of what is no list there are no items. */
      isAstray = true
    } else {
      here = isAstray ? undefined : here.branches.get(part)
      isInItem = false
      if (!here) return undefined
    }
  }
  return here.form
}

/** A field with those in it by their names. */
export interface Branch {
  readonly name: string
  /** `undefined` for the whole form. */
  readonly form: FormField | undefined
  readonly branches: ReadonlyMap<string, Branch>
}

let tree: Branch | undefined

/** The whole form, as a plan is written: without the `*` of lists. */
export function formTree(): Branch {
  tree ??= branchOf('', undefined, PLAN, formFields().values())
  return tree
}

/** Takes from the walk what is inside; the walk goes in the same order. */
function branchOf(name: string, form: FormField | undefined, fields: Fields, walk: Iterator<FormField>): Branch {
  const branches = Object.keys(fields).map((name): [string, Branch] => {
    const inner = walk.next().value as FormField
    return [name, branchOf(name, inner, fieldsIn(inner.field), walk)]
  })
  return { name, form, branches: new Map(branches) }
}

/** What the plan says about its kind, for `when`. */
export function profileOf(plan: Plan): Profile {
  return {
    initiative: plan.project?.initiative,
    task: plan.project?.task,
    method: plan.project?.method,
    jurisdictions: plan.project?.jurisdictions,
    action_changes_outcome: plan.value?.action_changes_outcome,
    today: plan.value?.current_process?.kind,
    delivery: plan.integration?.delivery,
    automation_level: plan.integration?.automation_level,
    uses_personal_data: plan.legal?.uses_personal_data,
    organization: plan.legal?.organization,
    tier: plan.legal?.ai_act?.tier,
    is_high_impact: plan.legal?.us_federal?.is_high_impact,
  }
}

/** Does the field belong to this kind of project? `undefined` while that cannot be told yet. */
export function fieldApplies(form: FormField, profile: Profile): boolean | undefined {
  let verdict: boolean | undefined = true
  for (const when of form.when) {
    const one = applies(when, profile)
    if (one === false) return false
    if (one === undefined) verdict = undefined
  }
  return verdict
}
