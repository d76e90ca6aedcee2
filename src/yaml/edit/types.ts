import type { Path } from '../../plan/path.js'

/** A change to a plan's text. */
export type Edit =
  /**
   * Sets the value at a path, and creates missing sections, groups, and list items on the way. A list item is named by
   * its id; a new item goes to the end, or before the item `before`.
   */
  | { readonly kind: 'set'; readonly path: Path; readonly value: EditValue; readonly before?: string }
  /** Removes a key or a list item with its content, and every parent that becomes empty. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Renames a key in place; refused if a sibling already has that name. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /**
   * Moves a key with the comments above and beside it. Missing sections and groups are created; parents that become
   * empty are removed. Refused if the new path already exists.
   */
  | { readonly kind: 'move'; readonly path: Path; readonly to: Path }

/** A text that is a bare figure or share, such as `1.8%`, is kept as written. */
export type EditValue = string | number | boolean | readonly string[]

export type EditResult = { readonly text: string } | { readonly refused: string }

export type SetEdit = Extract<Edit, { kind: 'set' }>
export type RenameEdit = Extract<Edit, { kind: 'rename' }>
export type MoveEdit = Extract<Edit, { kind: 'move' }>
