import type { PlanReport } from '../../lint/finding.js'
import type { Ports } from './ports.js'

/**
 * The remote of the repository that contains a file, in one spelling for all URL forms: `github.com/acme/churn`.
 * `undefined` without a remote, or for a remote on disk, whose path differs on every machine.
 */
export async function findRepository(file: string, { git }: Ports): Promise<string | undefined> {
  const remote = await git.remoteUrl(file)
  if (remote === undefined) return undefined
  const [, host, path] =
    /^\w[\w+.-]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/.exec(remote) ?? SCP_ADDRESS.exec(remote) ?? []
  if (host === undefined || path === undefined || remote.startsWith('file:')) return undefined
  return `${host.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`
}

/** Adds the repository to each plan; Git runs once per repository. */
export async function withRepositories(plans: readonly PlanReport[], ports: Ports): Promise<readonly PlanReport[]> {
  const byRoot = new Map<string, Promise<string | undefined>>()
  return Promise.all(
    plans.map(async (plan) => {
      const root = await ports.files.repositoryRoot(plan.file)
      const repository = byRoot.get(root) ?? findRepository(plan.file, ports)
      byRoot.set(root, repository)
      return { ...plan, repository: await repository }
    }),
  )
}

/** `git@github.com:acme/churn.git`; a single letter before the colon is a Windows drive. */
const SCP_ADDRESS = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)\/*(.+)$/
