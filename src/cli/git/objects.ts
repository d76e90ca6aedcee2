import type { AskGit } from './run-git.js'

export interface GitObject {
  readonly id: string
  readonly type: string
  /** Every byte of it, as UTF-8: nothing trimmed, nothing converted. */
  readonly text: string
}

/**
 * What git keeps under each of these names, by one process for all of them. It ends early at what a partial clone does
 * not have, since it may not fetch that; what was read until then is given.
 */
export async function objectsOf(git: AskGit, names: readonly string[]): Promise<readonly (GitObject | undefined)[]> {
  if (names.length === 0 || names.some((name) => name.includes('\n'))) return []
  const how = { input: `${names.join('\n')}\n`, seconds: 15, isPartEnough: true }
  const answer = (await git(['cat-file', '--batch'], how)) ?? Buffer.alloc(0)
  let at = 0
  return names.map((name) => {
    const begin = answer.indexOf('\n', at) + 1
    if (begin === 0) return undefined
    const head = answer.toString('utf8', at, begin - 1)
    const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(head) ?? []
    at = begin
    if (id === undefined || type === undefined || head === `${name} missing`) return undefined
    const end = begin + Number(size)
    at = end + 1
    return end < answer.length ? { id, type, text: answer.toString('utf8', begin, end) } : undefined
  })
}
