import { createTwoFilesPatch } from 'diff'

/** Creates a unified diff in the format of `git diff`; empty if there is no difference. */
export function createUnifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 })
  return patch.replace(/^=+\n/, '')
}
