import type { Git } from '../../commands/shared/ports.js'
import { type RunGit, splitAtNul } from './run-git.js'

/** So many commits are looked through; work that matters shows in the latest ones. */
const MAX_COMMITS = 1000

const COMMIT = 'commit:'

/**
 * Returns the commits since a day that add or change notebooks, training code, or model files, newest first, one for each
 * file. Paths are relative to the root of the repository. Git can't match patterns here, since paths are taken literally.
 */
export async function listHandsOnWork(git: RunGit, since: string): ReturnType<Git['listHandsOnWork']> {
  const output = await git([
    'log',
    `--since=${since}T00:00:00`,
    `--max-count=${MAX_COMMITS}`,
    '--no-merges',
    '--diff-filter=AM',
    '--no-renames',
    '--name-only',
    '-z',
    `--format=${COMMIT}%h %cs`,
  ])
  const found = new Map<string, Awaited<ReturnType<Git['listHandsOnWork']>>[number]>()
  let commit = { commit: '', committedOn: '' }
  for (const field of output === undefined ? [] : splitAtNul(output)) {
    const text = field.replace(/^\n+/, '')
    const [, id, day] = /^commit:([0-9a-f]+) (\d{4}-\d{2}-\d{2})$/.exec(text.trimEnd()) ?? []
    if (id !== undefined && day !== undefined) commit = { commit: id, committedOn: day }
    else if (isHandsOn(text) && !found.has(text)) found.set(text, { ...commit, path: text })
  }
  return [...found.values()]
}

const HANDS_ON =
  /\.(?:ipynb|pkl|pickle|joblib|onnx|pt|pth|h5|hdf5|keras|safetensors|pmml|cbm)$|(?:^|\/)(?:train|fit)(?:ing)?(?:[_-][^/]*)?\.(?:py|r|jl|scala)$|[_-]train(?:ing)?\.(?:py|r|jl|scala)$/i

function isHandsOn(path: string): boolean {
  return HANDS_ON.test(path)
}
