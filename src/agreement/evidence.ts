/** Evidence of a sign-off (a review or a commit), and the link to it. */

/** How a Git host builds the addresses of its pages. Links are only built for hosts in this list. */
interface Host {
  readonly name: RegExp
  readonly commit: string
  readonly review: string
}

const HOSTS: readonly Host[] = [
  { name: /(^|\.)github\./, commit: '/commit/', review: '/pull/' },
  { name: /(^|\.)gitlab\./, commit: '/-/commit/', review: '/-/merge_requests/' },
  { name: /(^|\.)bitbucket\./, commit: '/commits/', review: '/pull-requests/' },
  { name: /(^|\.)codeberg\./, commit: '/commit/', review: '/pulls/' },
]

/** The number of a review, written as `#12` or `!12`; `undefined` for any other evidence. */
export function parseReviewNumber(evidence: string): string | undefined {
  return /^[#!](\d+)$/.exec(evidence.trim())?.[1]
}

/** Whether the evidence looks like a commit id. */
export function isCommitId(evidence: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(evidence.trim())
}

export function createReviewLink(number: string, remote: string | undefined): string | undefined {
  return createLink('review', number, remote)
}

export function createCommitLink(commit: string, remote: string | undefined): string | undefined {
  return createLink('commit', commit, remote)
}

function createLink(kind: 'commit' | 'review', id: string, remote: string | undefined): string | undefined {
  const page = parseRemote(remote ?? '')
  const host = page && HOSTS.find(({ name }) => name.test(page.host))
  return page && host ? `https://${page.host}/${page.repository}${host[kind]}${id}` : undefined
}

/** Host and repository of `git@host:team/repo.git`, `ssh://git@host/team/repo`, or `https://host/team/repo.git`. */
function parseRemote(remote: string): { readonly host: string; readonly repository: string } | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(remote) ??
    /^(?:[^@/]+@)?([^/:]+):(?!\/)(.+)$/.exec(remote)
  const [, host, path] = match ?? []
  return host === undefined || path === undefined
    ? undefined
    : { host, repository: path.replace(/\/$/, '').replace(/\.git$/, '') }
}
