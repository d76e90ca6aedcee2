/** A range of the file. Lines and columns count from 1; columns are UTF-16 units, and `endColumn` is exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
