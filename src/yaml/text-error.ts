/** Why a text can't be parsed at all. */
export interface TextError {
  readonly kind: 'empty' | 'broken-yaml'
  /** Offsets into `text`. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}
