import { userError } from '../../errors.js'
import { shellWord } from '../../plan/command-line.js'
import { listed } from '../../text/join.js'
import type { Ports } from './ports.js'

/** The plan files a person means: files, folders and globs as named; with none named, those of this project. */
export async function plansNamed(paths: readonly string[], ports: Ports): Promise<readonly string[]> {
  const found =
    paths.length === 0 ? await plansHere(ports) : (await Promise.all(paths.map((path) => plansAt(path, ports)))).flat()
  /* One file may be named in several ways. */
  const asNamed = new Map(found.map((file) => [ports.files.asSeen(file), file]))
  return [...asNamed.values()]
}

/** The one plan a command works on. */
export async function planNamed(path: string | undefined, ports: Ports): Promise<string> {
  const plans = await plansNamed(path === undefined ? [] : [path], ports)
  const [plan = '', ...others] = plans
  if (others.length === 0) return plan
  const shown = plans.length <= MOST_SHOWN ? listed(plans) : `${plans.slice(0, MOST_SHOWN).join(', ')}, and more`
  throw userError('no-plan', `Several plans found: ${shown}.`, `Name one, such as --plan ${shellWord(plan)}.`)
}

const MOST_SHOWN = 4

/** The plan of the folder or of one above it; in a repository with several and none here, all of them. */
async function plansHere(ports: Ports): Promise<readonly string[]> {
  const upward = await ports.files.planUpward()
  if (upward !== undefined) return [upward]
  const below = await ports.files.findPlans('.')
  if (below.length === 0) throw nothingFound('in this folder, its parents, or its subfolders')
  return below
}

async function plansAt(path: string, ports: Ports): Promise<readonly string[]> {
  const kind = await ports.files.kind(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const below = await ports.files.findPlans(path)
    if (below.length === 0) throw nothingFound(path === '.' ? 'in this folder' : `in ${path}`)
    return below
  }
  const matched = /[*?[{]/.test(path) ? await ports.files.glob(path) : []
  if (matched.length > 0) return matched
  const near = await ports.files.findPlans('.')
  const seen =
    near.length === 0 ? 'Run `mlplan init` to write a plan.' : `Did you mean ${listed(near.slice(0, 3), 'or')}?`
  throw userError('no-such-file', `File not found: ${path}.`, seen)
}

function nothingFound(where: string): Error {
  return userError(
    'no-plan',
    `No mlproject.yaml found ${where}.`,
    'Run `mlplan init` to write a plan, or name the plan file.',
  )
}
