/**
 * The words the form of a law pack is built from. Types, the check of a pack from a file and its page are derived from
 * them, so that each key is described once.
 */

declare const holds: unique symbol

interface Base<K extends string, T> {
  readonly kind: K
  /** What it says, for whoever writes a pack. */
  readonly help: string
  /** Never there at run time: carries the type of the value. */
  readonly [holds]?: T
}

/** What a text has to be one of. Asked for only when a pack is read: it may be found in the form of plans. */
export interface Among {
  /** As in "`x` is not a role": what one of them is. */
  readonly noun: string
  readonly known: () => readonly string[]
}

export interface TextShape extends Base<'text', string> {
  readonly among: Among | undefined
}
export interface DayShape extends Base<'day', string> {}
export interface LinkShape extends Base<'link', string> {}
export interface NumberShape extends Base<'number', number> {}
export interface YesNoShape extends Base<'yesNo', boolean> {}
export interface WordsShape extends Base<'words', readonly string[]> {
  readonly among: Among | undefined
}
export interface RecordShape<F extends Shapes> extends Base<'record', Values<F>> {
  readonly fields: F
}
export interface ListShape<F extends Shapes> extends Base<'list', readonly Values<F>[]> {
  /** What one item is called: "a duty". */
  readonly item: string
  readonly fields: F
}

/* Of whatever keys: what is in them is checked key by key. */
export interface AnyRecord extends Base<'record', unknown> {
  readonly fields: Shapes
}
export interface AnyList extends Base<'list', unknown> {
  readonly item: string
  readonly fields: Shapes
}

export type Shape = TextShape | DayShape | LinkShape | NumberShape | YesNoShape | WordsShape | AnyRecord | AnyList
export type Shapes = { readonly [name: string]: Shape & { readonly optional?: true } }

export type Held<S> = S extends { readonly [holds]?: infer T } ? Exclude<T, undefined> : never
type OptionalIn<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F]
export type Values<F> = { readonly [K in Exclude<keyof F, OptionalIn<F>>]: Held<F[K]> } & {
  readonly [K in OptionalIn<F>]?: Held<F[K]> | undefined
}

export const text = (help: string, among?: Among): TextShape => ({ kind: 'text', help, among })
export const day = (help: string): DayShape => ({ kind: 'day', help })
export const link = (help: string): LinkShape => ({ kind: 'link', help })
export const figure = (help: string): NumberShape => ({ kind: 'number', help })
export const yesNo = (help: string): YesNoShape => ({ kind: 'yesNo', help })
export const words = (help: string, among?: Among): WordsShape => ({ kind: 'words', help, among })
export const record = <const F extends Shapes>(help: string, fields: F): RecordShape<F> => ({
  kind: 'record',
  help,
  fields,
})
export const listOf = <const F extends Shapes>(item: string, help: string, fields: F): ListShape<F> => ({
  kind: 'list',
  help,
  item,
  fields,
})
export const may = <const S extends Shape>(shape: S): S & { readonly optional: true } => ({ ...shape, optional: true })
