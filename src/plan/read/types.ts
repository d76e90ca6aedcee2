import type { Path } from '../path.js'

/**
 * A fix that needs no decision: the meaning of the plan is certain, and only a path or a spelling is wrong. A near miss
 * is a guess, so it is never fixed.
 */
export interface Fix {
  /** What the fix does, such as ``move `project.base_rate` to `economics.base_rate` ``. */
  readonly description: string
  readonly edits: readonly [FixEdit, ...FixEdit[]]
}

export type FixEdit =
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  | { readonly kind: 'move'; readonly path: Path; readonly to: Path }
  /** Applies only if the current value is `from`; `undefined` means that there is no value. */
  | { readonly kind: 'set'; readonly path: Path; readonly from: FixValue | undefined; readonly to: FixValue }

export type FixValue = string | readonly string[]

/** Something in a plan that can't be read. It has a path; its line is found later. */
export interface ReadError {
  readonly kind: 'unknown-key' | 'wrong-value' | 'other-version' | 'not-a-plan'
  readonly path: Path
  readonly message: string
  readonly help: string
  /** Present only where the meaning is certain. */
  readonly fix?: Fix
}
