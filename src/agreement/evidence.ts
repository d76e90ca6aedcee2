/** How it is known that somebody agreed, with a link where the repository has one. */

/** Where a repository can be looked at, from the address it is cloned from; only for hosts whose pages are known. */
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

/** `#12` or `!12`: the number of a review; without one, `undefined`. */
export function reviewNumber(evidence: string): string | undefined {
  return /^[#!](\d+)$/.exec(evidence.trim())?.[1]
}

/** Looks like the id of a commit. */
export function isCommitId(evidence: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(evidence.trim())
}

export function reviewLink(number: string, remote: string | undefined): string | undefined {
  return linkTo('review', number, remote)
}

export function commitLink(commit: string, remote: string | undefined): string | undefined {
  return linkTo('commit', commit, remote)
}

function linkTo(what: 'commit' | 'review', id: string, remote: string | undefined): string | undefined {
  const at = pageOf(remote ?? '')
  const host = at && HOSTS.find(({ name }) => name.test(at.host))
  return at && host ? `https://${at.host}/${at.repository}${host[what]}${id}` : undefined
}

/** `git@host:team/repo.git`, `ssh://git@host/team/repo`, `https://host/team/repo.git` */
function pageOf(remote: string): { readonly host: string; readonly repository: string } | undefined {
  const found =
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(remote) ??
    /^(?:[^@/]+@)?([^/:]+):(?!\/)(.+)$/.exec(remote)
  const [, host, path] = found ?? []
  return host === undefined || path === undefined
    ? undefined
    : { host, repository: path.replace(/\/$/, '').replace(/\.git$/, '') }
}
