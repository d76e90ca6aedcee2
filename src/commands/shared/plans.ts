import { userError } from '../../errors.js'
import { quoteShellWord } from '../../plan/command-line.js'
import { joinWith } from '../../text/join.js'
import type { Ports } from './ports.js'

/** The plan files to work on: the named files, folders, and globs; without any, the plans of this project. */
export async function resolvePlans(paths: readonly string[], ports: Ports): Promise<readonly string[]> {
  const files =
    paths.length === 0
      ? await findProjectPlans(ports)
      : (await Promise.all(paths.map((path) => expandPlanPath(path, ports)))).flat()
  /* The same file may be named in several ways. */
  const uniqueFiles = new Map(files.map((file) => [ports.files.normalizePath(file), file]))
  return [...uniqueFiles.values()]
}

/** The one plan a command works on. */
export async function resolvePlan(path: string | undefined, ports: Ports): Promise<string> {
  const plans = await resolvePlans(path === undefined ? [] : [path], ports)
  const [plan = '', ...others] = plans
  if (others.length === 0) return plan
  const planList = plans.length <= MAX_SHOWN ? joinWith(plans) : `${plans.slice(0, MAX_SHOWN).join(', ')}, and more`
  throw userError('no-plan', `Several plans found: ${planList}.`, `Name one, such as --plan ${quoteShellWord(plan)}.`)
}

const MAX_SHOWN = 4

/** The plan in this folder or the nearest parent; without one, all plans in the subfolders. */
async function findProjectPlans(ports: Ports): Promise<readonly string[]> {
  const nearestPlan = await ports.files.findPlanUpward()
  if (nearestPlan !== undefined) return [nearestPlan]
  const plans = await ports.files.findPlans('.')
  if (plans.length === 0) throw noPlanError('in this folder, its parents, or its subfolders')
  return plans
}

async function expandPlanPath(path: string, ports: Ports): Promise<readonly string[]> {
  const kind = await ports.files.kind(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const plans = await ports.files.findPlans(path)
    if (plans.length === 0) throw noPlanError(path === '.' ? 'in this folder' : `in ${path}`)
    return plans
  }
  const matched = /[*?[{]/.test(path) ? await ports.files.glob(path) : []
  if (matched.length > 0) return matched
  const plans = await ports.files.findPlans('.')
  const help =
    plans.length === 0 ? 'Run `mlplan init` to write a plan.' : `Did you mean ${joinWith(plans.slice(0, 3), 'or')}?`
  throw userError('no-such-file', `File not found: ${path}.`, help)
}

function noPlanError(where: string): Error {
  return userError(
    'no-plan',
    `No mlproject.yaml found ${where}.`,
    'Run `mlplan init` to write a plan, or name the plan file.',
  )
}
