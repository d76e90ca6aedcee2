import { userError } from '../../errors.js'
import { isUnreadable, type PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/run.js'
import { readPlan } from '../../plan/read/read.js'
import { stageNames } from '../../plan/stage.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { renderStatusJson, renderUnreadableJson } from '../../status/formats/json.js'
import { parseSource } from '../../yaml/parse.js'
import type { History } from '../../status/clock.js'
import type { Where } from '../../plan/command-line.js'
import { type Status, statusOf } from '../../status/status.js'
import { VERSION } from '../../version.js'
import { pastPlans } from './history.js'
import type { Ports } from './ports.js'
import { repositoryOf } from './repository.js'
import { type Rulebooks, rulebooks } from '../policy/rulebook.js'

/** A plan, judged at every stage. */
export interface Stand {
  readonly file: string
  /** At its own stage. */
  readonly report: PlanReport
  readonly book: Rulebook
  /** `undefined`: it cannot be read. */
  readonly status: Status | undefined
}

export async function standOf(
  where: Where,
  ports: Ports,
  bookOf: Rulebooks = rulebooks(undefined, ports),
): Promise<Stand> {
  const { file } = where
  const text = await ports.files.read(file)
  if (text === undefined)
    throw userError('no-such-file', `${file} has just been deleted or moved.`, 'Run the command again.')
  const [history, book] = [await historyOf(file, ports), await bookOf(file)]
  const given = { today: ports.today, ...book, past: history.past }
  const report = lintPlan(file, text, given)
  if (isUnreadable(report)) return { file, report, book, status: undefined }
  const { stage: own } = report
  const status = statusOf({
    where,
    plan: readPlan(parseSource(text).data).plan,
    today: ports.today,
    stage: own,
    reports: stageNames().map((stage) => (stage === own ? report : lintPlan(file, text, { ...given, stage }))),
    familyOf: (rule) => book.rules.find(({ id }) => id === rule)?.area ?? 'plan',
    history,
  })
  return { file, report, book, status }
}

/** As JSON, for programs and for a page over many projects. */
export async function renderStand({ file, report, status }: Stand, ports: Ports): Promise<string> {
  const from = {
    asOf: ports.today,
    toolVersion: VERSION,
    repository: await repositoryOf(file, ports),
    repositoryFile: await ports.files.fromRepository(file),
  }
  return status === undefined ? renderUnreadableJson(report, from) : renderStatusJson(status, from)
}

async function historyOf(file: string, { git, ...ports }: Ports): Promise<History> {
  const hasGit = (await git.root(file)) !== undefined
  const past = hasGit ? await pastPlans(file, { git, ...ports }) : []
  return { past, isShallow: hasGit && (await git.isShallow(file)), hasGit }
}
