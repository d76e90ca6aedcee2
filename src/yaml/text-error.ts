/** Why a text cannot be read at all. */
export interface TextTrouble {
  readonly kind: 'empty' | 'broken-yaml'
  /** Offsets into `text`. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}
