import type { Field, Fields } from './field.js'
import type { Path } from './path.js'
import { PLAN, type Plan } from './plan.js'
import { isApplicable, type Profile, type When } from './profile.js'
import type { Role } from './roles.js'
import type { Stage } from './stage.js'

/** Walks the form: every field with the metadata it inherits from its parents. */

export interface FormField {
  /** `*` stands for any item of a list. */
  readonly path: Path
  readonly field: Field
  readonly owner: Role
  readonly expectedFrom: Stage | 'optional'
  readonly signoffEffect: 'commitment' | 'progress'
  readonly vital: boolean
  /** Its own condition and those of its parents; all must be met. */
  readonly when: readonly When[]
}

const ANY_ITEM = '*'
let cachedFields: readonly FormField[] | undefined

/** Lists all fields in reading order, with groups and lists before their children. */
export function listFormFields(): readonly FormField[] {
  cachedFields ??= Object.entries(PLAN).flatMap(([name, field]) => [
    ...walkFields([name], field, {
      owner: 'ml_lead',
      expectedFrom: 'kickoff',
      signoffEffect: 'commitment',
      vital: false,
      when: [],
    }),
  ])
  return cachedFields
}

type InheritedMeta = Pick<FormField, 'owner' | 'expectedFrom' | 'signoffEffect' | 'vital' | 'when'>

function* walkFields(path: Path, field: Field, inherited: InheritedMeta): Generator<FormField> {
  const current: InheritedMeta = {
    owner: field.owner ?? inherited.owner,
    expectedFrom:
      inherited.expectedFrom === 'optional' && path.length > 2
        ? 'optional'
        : (field.expectedFrom ?? inherited.expectedFrom),
    signoffEffect: field.signoffEffect ?? inherited.signoffEffect,
    vital: field.vital ?? inherited.vital,
    when: field.when ? [...inherited.when, field.when] : inherited.when,
  }
  yield { path, field, ...current }
  const childPath = field.kind === 'list' ? [...path, ANY_ITEM] : path
  for (const [name, child] of Object.entries(childFields(field)))
    yield* walkFields([...childPath, name], child, current)
}

export function childFields(field: Field): Fields {
  return field.kind === 'group' || field.kind === 'list' ? field.fields : {}
}

/** Finds the field at a path; any id matches a list item. */
export function findFormField(path: Path): FormField | undefined {
  let node: FormNode | undefined = getFormTree()
  let isInItem = false
  let isOffForm = false
  for (const part of path) {
    if (!isInItem && node.formField?.field.kind === 'list') isInItem = true
    else if (part === ANY_ITEM) {
      /* Only a list has items. */
      isOffForm = true
    } else {
      node = isOffForm ? undefined : node.children.get(part)
      isInItem = false
      if (!node) return undefined
    }
  }
  return node.formField
}

/** A field with its children by name. */
export interface FormNode {
  readonly name: string
  /** `undefined` for the whole form. */
  readonly formField: FormField | undefined
  readonly children: ReadonlyMap<string, FormNode>
}

let cachedTree: FormNode | undefined

/** Returns the whole form as a tree, without the `*` of lists. */
export function getFormTree(): FormNode {
  cachedTree ??= createFormNode('', undefined, PLAN, listFormFields().values())
  return cachedTree
}

/** Creates a node and its children. It takes the children from the iterator, which yields fields in the same order. */
function createFormNode(
  name: string,
  formField: FormField | undefined,
  fields: Fields,
  fieldsInOrder: Iterator<FormField>,
): FormNode {
  const children = Object.keys(fields).map((name): [string, FormNode] => {
    const childField = fieldsInOrder.next().value as FormField
    return [name, createFormNode(name, childField, childFields(childField.field), fieldsInOrder)]
  })
  return { name, formField, children: new Map(children) }
}

/** Returns the answers of a plan that `when` conditions depend on. */
export function getProfile(plan: Plan): Profile {
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

/** True if the field applies to this kind of project; `undefined` while the answers that decide this are missing. */
export function isFieldApplicable(formField: FormField, profile: Profile): boolean | undefined {
  let verdict: boolean | undefined = true
  for (const when of formField.when) {
    const isMet = isApplicable(when, profile)
    if (isMet === false) return false
    if (isMet === undefined) verdict = undefined
  }
  return verdict
}
