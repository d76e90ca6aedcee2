/** Where in lines and columns an offset is, both from 1. */
export interface Lines {
  readonly linePos: (offset: number) => { readonly line: number; readonly col: number }
}

/** Where lines begin is only asked for what is found, so most plans do without. */
export function linesOf(text: string): Lines {
  let starts: readonly number[] | undefined
  return {
    linePos: (offset) => {
      starts ??= startsIn(text)
      const line = starts.findLastIndex((start) => start <= offset)
      return { line: line + 1, col: offset - (starts[line] ?? 0) + 1 }
    },
  }
}

function startsIn(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) starts.push(at)
  return starts
}
