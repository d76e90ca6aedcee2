/**
 * The functions that the format of a law pack is built from. Types, the check of pack files, and the documentation are
 * derived from it, so that each key is described once.
 */

declare const valueType: unique symbol

interface BaseShape<K extends string, T> {
  readonly kind: K
  /** What the key means, for authors of packs. */
  readonly help: string
  /** Doesn't exist at run time: carries the type of the value. */
  readonly [valueType]?: T
}

/** The allowed values of a text. Listed only when a pack is read, because they may come from the form of plans. */
export interface AllowedValues {
  /** The noun for one value, as in "`x` isn't a valid role". */
  readonly noun: string
  readonly listValues: () => readonly string[]
}

export interface TextShape extends BaseShape<'text', string> {
  readonly among: AllowedValues | undefined
}
export interface DateShape extends BaseShape<'day', string> {}
export interface LinkShape extends BaseShape<'link', string> {}
export interface NumberShape extends BaseShape<'number', number> {}
export interface BooleanShape extends BaseShape<'yesNo', boolean> {}
export interface TextListShape extends BaseShape<'words', readonly string[]> {
  readonly among: AllowedValues | undefined
}
export interface RecordShape<F extends Shapes> extends BaseShape<'record', ShapeValues<F>> {
  readonly fields: F
}
export interface ListShape<F extends Shapes> extends BaseShape<'list', readonly ShapeValues<F>[]> {
  /** The name of one item, such as "an obligation". */
  readonly item: string
  readonly fields: F
}

/* Records and lists with any keys; their content is checked key by key. */
export interface AnyRecord extends BaseShape<'record', unknown> {
  readonly fields: Shapes
}
export interface AnyList extends BaseShape<'list', unknown> {
  readonly item: string
  readonly fields: Shapes
}

export type Shape = TextShape | DateShape | LinkShape | NumberShape | BooleanShape | TextListShape | AnyRecord | AnyList
export type Shapes = { readonly [name: string]: Shape & { readonly optional?: true } }

export type ShapeValue<S> = S extends { readonly [valueType]?: infer T } ? Exclude<T, undefined> : never
type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F]
export type ShapeValues<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ShapeValue<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: ShapeValue<F[K]> | undefined
}

export const textShape = (help: string, among?: AllowedValues): TextShape => ({ kind: 'text', help, among })
export const dateShape = (help: string): DateShape => ({ kind: 'day', help })
export const linkShape = (help: string): LinkShape => ({ kind: 'link', help })
export const numberShape = (help: string): NumberShape => ({ kind: 'number', help })
export const booleanShape = (help: string): BooleanShape => ({ kind: 'yesNo', help })
export const textListShape = (help: string, among?: AllowedValues): TextListShape => ({ kind: 'words', help, among })
export const recordShape = <const F extends Shapes>(help: string, fields: F): RecordShape<F> => ({
  kind: 'record',
  help,
  fields,
})
export const listShape = <const F extends Shapes>(item: string, help: string, fields: F): ListShape<F> => ({
  kind: 'list',
  help,
  item,
  fields,
})
export const optional = <const S extends Shape>(shape: S): S & { readonly optional: true } => ({
  ...shape,
  optional: true,
})
