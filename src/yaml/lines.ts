/** A range of the file. Lines and columns count from 1; columns are UTF-16 units, and `endColumn` is exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Converts offsets to lines and columns, both counted from 1. */
export interface LineIndex {
  readonly positionAt: (offset: number) => { readonly line: number; readonly col: number }
}

/** Creates a line index. Line starts are computed on first use, because only findings need positions. */
export function createLineIndex(text: string): LineIndex {
  let starts: readonly number[] | undefined
  return {
    positionAt: (offset) => {
      starts ??= findLineStarts(text)
      const line = starts.findLastIndex((start) => start <= offset)
      return { line: line + 1, col: offset - (starts[line] ?? 0) + 1 }
    },
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let offset = text.indexOf('\n') + 1; offset > 0; offset = text.indexOf('\n', offset) + 1) starts.push(offset)
  return starts
}
