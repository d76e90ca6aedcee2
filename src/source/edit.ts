import type { Path } from '../plan/path.js'

/** A change to a plan's text. */
export type Edit =
  /**
   * Sets what stands at a place; sections, groups and list items on the way are made where they are missing. An
   * item of a list is named by its id, and a new one goes to the end, or before the item `before`.
   */
  | { readonly kind: 'set'; readonly path: Path; readonly value: EditValue; readonly before?: string }
  /** Takes out a key or a list item with what belongs to it; what becomes empty by that goes too. */
  | { readonly kind: 'remove'; readonly path: Path }

/** A text that is a bare figure or share, such as `1.8%`, is kept as written. */
export type EditValue = string | number | boolean | readonly string[]

export type Edited = { readonly text: string } | { readonly refused: string }
