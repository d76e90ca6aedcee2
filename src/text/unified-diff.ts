import { createTwoFilesPatch } from 'diff'

/** A unified diff, as `git diff` shows it; empty when there is no difference. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 })
  return patch.replace(/^=+\n/, '')
}
