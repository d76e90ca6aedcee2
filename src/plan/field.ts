import type { Option, When } from './profile.js'
import type { Role } from './roles.js'
import type { Stage } from './stage.js'

/**
 * The words a plan's form is built from. Each returns plain data; types, questions, the schema
 * and labels are derived from it elsewhere, so a fact about a field is written once, here.
 */

/** What a field says about itself. `who`, `from` and `binds` fall back to those of the field around it. */
export interface Words {
  readonly title: string
  /** Why we ask, for a business reader. */
  readonly help: string
  /** As asked in the room. A field without one says why in `unasked`. */
  readonly question?: string
  readonly unasked?: string
  readonly example?: string
  /** Who should answer, not who types. */
  readonly who?: Role
  /** The first stage at which an answer is expected; `optional` is never expected. */
  readonly from?: Stage | 'optional'
  /** A commitment is what people agree to; progress may move without voiding an agreement. */
  readonly binds?: 'commitment' | 'progress'
  /** Missing it is an error at once, not first a warning and an error from the next stage on. */
  readonly vital?: true
  readonly when?: When
  /** A sibling that may be said instead of it; then it is not missed. */
  readonly instead?: string
}

declare const holds: unique symbol

interface Base<K extends string, T> extends Words {
  readonly kind: K
  /** Never there at run time: carries the type of the value. */
  readonly [holds]?: T
}

/** A figure with its range and where it comes from. On reading, a bare number becomes `{ likely }`. */
export interface Estimate {
  readonly likely: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly source?: string | undefined
  /** ISO day. */
  readonly as_of?: string | undefined
  readonly owner?: string | undefined
}

/** As a range is written, and in that order. */
export const ESTIMATE_KEYS = [
  'likely',
  'low',
  'high',
  'source',
  'as_of',
  'owner',
] as const satisfies readonly (keyof Estimate)[]

/** `share` is between 0 and 1 and may be written `1.8%`; money is in `economics.currency`. */
export type Quantity = 'share' | 'money' | 'count' | 'number'

export interface TextField extends Base<'text', string> {
  /** Prose is checked for placeholder words and may run over several lines. */
  readonly prose: boolean
}
export interface ChoiceField<V extends string = string> extends Base<'choice', V> {
  readonly options: readonly Option<V>[]
}
export interface ChoicesField<V extends string = string> extends Base<'choices', readonly V[]> {
  readonly options: readonly Option<V>[]
}
export interface NumberField extends Base<'number', number> {
  readonly of: Quantity
  /** What one of it is: days, minutes, people. */
  readonly unit: string
}
export interface EstimateField extends Base<'estimate', Estimate> {
  readonly of: Quantity
  readonly unit: string
}
/** An ISO day, `2026-11-24`; no time, no zone. */
export interface DateField extends Base<'date', string> {}
export interface YesNoField extends Base<'yesNo', boolean> {}
/** The id of somebody in `people`. */
export interface PersonField extends Base<'person', string> {}
/** The id of an item of another list, such as a bar. */
export interface RefField extends Base<'ref', string> {
  readonly into: string
}
export interface ScalarsField extends Base<'scalars', Readonly<Record<string, string | number | boolean>>> {}
export interface GroupField<F extends Fields = Fields> extends Base<'group', Values<F>> {
  readonly fields: F
}
export interface ListField<F extends Fields = Fields> extends Base<'list', readonly Item<F>[]> {
  readonly fields: F
  /** What one item is called: "a source". */
  readonly item: string
  /** The field an item's id is made from. */
  readonly named: keyof F & string
  /** The interview may be told "none", which is written as an empty list. */
  readonly mayBeNone: boolean
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
export type Held<F> = F extends { readonly [holds]?: infer T } ? Exclude<T, undefined> : never
export type Values<F> = { readonly [K in keyof F]?: Held<F[K]> | undefined }
/** An item without an id of its own is read with its position as id: `#1`. */
export type Item<F> = Values<F> & { readonly id: string }

export const text = (words: Words): TextField => ({ ...words, kind: 'text', prose: false })

export const prose = (words: Words): TextField => ({ ...words, kind: 'text', prose: true })

export const choice = <const V extends string>(
  words: Words & { readonly options: readonly Option<V>[] },
): ChoiceField<V> => ({
  ...words,
  kind: 'choice',
})

export const choices = <const V extends string>(
  words: Words & { readonly options: readonly Option<V>[] },
): ChoicesField<V> => ({ ...words, kind: 'choices' })

type Measured = Words & { readonly unit?: string }

const number =
  (of: Quantity) =>
  ({ unit = '', ...words }: Measured): NumberField => ({ ...words, kind: 'number', of, unit })

/** Any number. */
export const figure = number('number')
/** Zero or more. */
export const count = number('count')
/** Between 0 and 1, written `1.8%` or 0.018. */
export const share = number('share')

export const estimate = (of: Quantity, { unit = '', ...words }: Measured): EstimateField => ({
  ...words,
  kind: 'estimate',
  of,
  unit,
})

export const date = (words: Words): DateField => ({ ...words, kind: 'date' })

export const yesNo = (words: Words): YesNoField => ({ ...words, kind: 'yesNo' })

export const person = (words: Words): PersonField => ({ ...words, kind: 'person' })

export const ref = (into: string, words: Words): RefField => ({ ...words, kind: 'ref', into })

export const scalars = (words: Words): ScalarsField => ({ ...words, kind: 'scalars' })

export const group = <const F extends Fields>(words: Words, fields: F): GroupField<F> => ({
  ...words,
  kind: 'group',
  fields,
})

export const listOf = <const F extends Fields>(
  words: Words & { readonly item: string; readonly named: keyof F & string; readonly mayBeNone?: boolean },
  fields: F,
): ListField<F> => ({ ...words, kind: 'list', mayBeNone: words.mayBeNone ?? false, fields })

/** A section says for all its fields who answers, from when, and what they are, unless a field says otherwise. */
export type SectionWords = Words & Required<Pick<Words, 'who' | 'from' | 'binds'>>

export const section = <const F extends Fields>(words: SectionWords, fields: F): GroupField<F> & SectionWords => ({
  ...words,
  kind: 'group',
  fields,
})

export const ledger = <const F extends Fields>(
  words: SectionWords & { readonly item: string; readonly named: keyof F & string },
  fields: F,
): ListField<F> & SectionWords => ({ ...words, kind: 'list', mayBeNone: false, fields })
