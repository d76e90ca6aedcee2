import type { PlanReport } from '../../lint/finding.js'
import type { Ports } from './ports.js'

/**
 * The repository in which a file lies, by its remote, in one spelling for all ways to reach it: `github.com/acme/churn`.
 * `undefined` where there is none, or where it lies on a disk and has another path on every machine.
 */
export async function repositoryOf(file: string, { git }: Ports): Promise<string | undefined> {
  const remote = await git.remoteUrl(file)
  if (remote === undefined) return undefined
  const [, host, path] = /^\w[\w+.-]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/.exec(remote) ?? SCP.exec(remote) ?? []
  if (host === undefined || path === undefined || remote.startsWith('file:')) return undefined
  return `${host.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`
}

/** Says of each plan in which repository it lies; git is asked once for each of those. */
export async function withRepositories(plans: readonly PlanReport[], ports: Ports): Promise<readonly PlanReport[]> {
  const known = new Map<string, Promise<string | undefined>>()
  return Promise.all(
    plans.map(async (plan) => {
      const root = await ports.files.rootOf(plan.file)
      const repository = known.get(root) ?? repositoryOf(plan.file, ports)
      known.set(root, repository)
      return { ...plan, repository: await repository }
    }),
  )
}

/** `git@github.com:acme/churn.git`; a single letter before the colon is a drive of Windows. */
const SCP = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)\/*(.+)$/
