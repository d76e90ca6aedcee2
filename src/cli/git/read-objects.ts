import type { RunGit } from './run-git.js'

export interface GitObject {
  readonly id: string
  readonly type: string
  /** The whole content, decoded as UTF-8; nothing is trimmed or converted. */
  readonly text: string
}

/**
 * Reads the objects with these names in one Git process. The process ends early at an object that a partial clone
 * lacks, because it may not fetch it; the objects before it are returned.
 */
export async function readObjects(git: RunGit, names: readonly string[]): Promise<readonly (GitObject | undefined)[]> {
  if (names.length === 0 || names.some((name) => name.includes('\n'))) return []
  const options = { input: `${names.join('\n')}\n`, seconds: 15, acceptsPartialOutput: true }
  const answer = (await git(['cat-file', '--batch'], options)) ?? Buffer.alloc(0)
  let offset = 0
  return names.map((name) => {
    const start = answer.indexOf('\n', offset) + 1
    if (start === 0) return undefined
    const header = answer.toString('utf8', offset, start - 1)
    const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? []
    offset = start
    if (id === undefined || type === undefined || header === `${name} missing`) return undefined
    const end = start + Number(size)
    offset = end + 1
    return end < answer.length ? { id, type, text: answer.toString('utf8', start, end) } : undefined
  })
}
