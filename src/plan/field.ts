import type { ChoiceOption, Task, When } from './profile.js'
import type { Role } from './roles.js'
import type { Stage } from './stage.js'

/**
 * The functions that the plan's form is built from. Each returns plain data. Types, questions, the schema, and labels
 * are derived from that data elsewhere, so each fact about a field is written once.
 */

/** Metadata of a field. `owner`, `expectedFrom`, and `signoffEffect` default to those of the parent field. */
export interface FieldMeta {
  readonly title: string
  /** Why mlplan asks, for a business reader. */
  readonly help: string
  /** The interview question. A field without one gives the reason in `notAskedReason`. */
  readonly question?: string
  readonly notAskedReason?: string
  readonly example?: string
  /** Other words for the question and its example, where a task needs them. */
  readonly forTask?: { readonly [T in Task]?: TaskWording }
  /** The role that should answer, not the person who types. */
  readonly owner?: Role
  /** The first stage at which an answer is expected; `optional` is never expected. */
  readonly expectedFrom?: Stage | 'optional'
  /** A sign-off covers commitments. Progress may change without making a sign-off outdated. */
  readonly signoffEffect?: 'commitment' | 'progress'
  /** A missing answer is an error immediately; otherwise it is a warning first, and an error from the next stage on. */
  readonly vital?: true
  readonly when?: When
  /** A sibling field that replaces this one: if the sibling is filled in, this field isn't missing. */
  readonly satisfiedBy?: string
}

export interface TaskWording {
  readonly question?: string
  readonly example?: string
}

declare const valueType: unique symbol

interface BaseField<K extends string, T> extends FieldMeta {
  readonly kind: K
  /** Doesn't exist at run time: carries the type of the value. */
  readonly [valueType]?: T
}

/** A figure with its range and source. Reading turns a bare number into `{ likely }`. */
export interface Estimate {
  readonly likely: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly source?: string | undefined
  /** ISO date. */
  readonly as_of?: string | undefined
  readonly owner?: string | undefined
  /** Of a measured share: the number of cases it was measured on; of a difference, the cases in each group. */
  readonly sample_size?: number | undefined
}

/** The keys of an estimate, in the order in which they are written. */
export const ESTIMATE_KEYS = [
  'likely',
  'low',
  'high',
  'source',
  'as_of',
  'owner',
  'sample_size',
] as const satisfies readonly (keyof Estimate)[]

/** `share` is between 0 and 1 and may be written `1.8%`; money is in `economics.currency`. */
export type Quantity = 'share' | 'money' | 'count' | 'number'

export interface TextField extends BaseField<'text', string> {
  /** Prose is checked for placeholder words and may run over several lines. */
  readonly prose: boolean
}
export interface ChoiceField<V extends string = string> extends BaseField<'choice', V> {
  readonly options: readonly ChoiceOption<V>[]
}
export interface ChoicesField<V extends string = string> extends BaseField<'choices', readonly V[]> {
  readonly options: readonly ChoiceOption<V>[]
}
export interface NumberField extends BaseField<'number', number> {
  readonly quantity: Quantity
  /** Unit of the number, such as days, minutes, or people. */
  readonly unit: string
  /** A number that is a share for some plans, and may then be written as `6.5%`. */
  readonly mayBePercent?: true
}
export interface EstimateField extends BaseField<'estimate', Estimate> {
  readonly quantity: Quantity
  readonly unit: string
  readonly sample: Sample
}

/**
 * What a sample size of the figure counts. `cases`: those the share was measured on. `groups`: those in each of two
 * groups that were compared. `none`: the figure isn't a measured share, so it has no sample size.
 */
export type Sample = 'cases' | 'groups' | 'none'
/** An ISO date, `2026-11-24`; no time, no time zone. */
export interface DateField extends BaseField<'date', string> {}
export interface YesNoField extends BaseField<'yesNo', boolean> {}
/** The id of a person in `people`. */
export interface PersonField extends BaseField<'person', string> {}
/** The id of an item of another list, such as a success criterion. */
export interface RefField extends BaseField<'ref', string> {
  readonly targetList: string
}
export interface ScalarsField extends BaseField<'scalars', Readonly<Record<string, string | number | boolean>>> {}
export interface GroupField<F extends Fields = Fields> extends BaseField<'group', FieldValues<F>> {
  readonly fields: F
}
export interface ListField<F extends Fields = Fields> extends BaseField<'list', readonly ListItem<F>[]> {
  readonly fields: F
  /** The name of one item, such as "a source". */
  readonly item: string
  /** The field an item's id is made from. */
  readonly labelField: keyof F & string
  /** True if "none" is a valid answer in the interview; it is written as an empty list. */
  readonly canBeNone: boolean
}

export type Field =
  | TextField
  | ChoiceField
  | ChoicesField
  | NumberField
  | EstimateField
  | DateField
  | YesNoField
  | PersonField
  | RefField
  | ScalarsField
  | GroupField
  | ListField

export type Fields = { readonly [name: string]: Field }

/** The value a field holds once read. */
export type ValueOf<F> = F extends { readonly [valueType]?: infer T } ? Exclude<T, undefined> : never
export type FieldValues<F> = { readonly [K in keyof F]?: ValueOf<F[K]> | undefined }
/** A list item. One without an id gets its position as id: `#1`. */
export type ListItem<F> = FieldValues<F> & { readonly id: string }

export const text = (meta: FieldMeta): TextField => ({ ...meta, kind: 'text', prose: false })

export const prose = (meta: FieldMeta): TextField => ({ ...meta, kind: 'text', prose: true })

export const choice = <const V extends string>(
  meta: FieldMeta & { readonly options: readonly ChoiceOption<V>[] },
): ChoiceField<V> => ({
  ...meta,
  kind: 'choice',
})

export const choices = <const V extends string>(
  meta: FieldMeta & { readonly options: readonly ChoiceOption<V>[] },
): ChoicesField<V> => ({ ...meta, kind: 'choices' })

type MeasuredFieldMeta = FieldMeta & { readonly unit?: string; readonly mayBePercent?: true }

const number =
  (quantity: Quantity) =>
  ({ unit = '', ...meta }: MeasuredFieldMeta): NumberField => ({ ...meta, kind: 'number', quantity, unit })

/** Any number. */
export const figure = number('number')
/** Zero or more. */
export const count = number('count')
/** Between 0 and 1, written `1.8%` or 0.018. */
export const share = number('share')

/** A measured share has a sample unless `sample` says otherwise. */
export const estimate = (
  quantity: Quantity,
  {
    unit = '',
    sample = quantity === 'share' ? 'cases' : 'none',
    ...meta
  }: MeasuredFieldMeta & { readonly sample?: Sample },
): EstimateField => ({
  ...meta,
  kind: 'estimate',
  quantity,
  unit,
  sample,
})

export const date = (meta: FieldMeta): DateField => ({ ...meta, kind: 'date' })

export const yesNo = (meta: FieldMeta): YesNoField => ({ ...meta, kind: 'yesNo' })

export const person = (meta: FieldMeta): PersonField => ({ ...meta, kind: 'person' })

export const ref = (targetList: string, meta: FieldMeta): RefField => ({ ...meta, kind: 'ref', targetList })

export const scalars = (meta: FieldMeta): ScalarsField => ({ ...meta, kind: 'scalars' })

export const group = <const F extends Fields>(meta: FieldMeta, fields: F): GroupField<F> => ({
  ...meta,
  kind: 'group',
  fields,
})

export const list = <const F extends Fields>(
  meta: FieldMeta & { readonly item: string; readonly labelField: keyof F & string; readonly canBeNone?: boolean },
  fields: F,
): ListField<F> => ({ ...meta, kind: 'list', canBeNone: meta.canBeNone ?? false, fields })

/** Metadata of a section: the defaults that its fields inherit unless they set their own. */
export type SectionMeta = FieldMeta & Required<Pick<FieldMeta, 'owner' | 'expectedFrom' | 'signoffEffect'>>

export const section = <const F extends Fields>(meta: SectionMeta, fields: F): GroupField<F> & SectionMeta => ({
  ...meta,
  kind: 'group',
  fields,
})

export const listSection = <const F extends Fields>(
  meta: SectionMeta & { readonly item: string; readonly labelField: keyof F & string },
  fields: F,
): ListField<F> & SectionMeta => ({ ...meta, kind: 'list', canBeNone: false, fields })
