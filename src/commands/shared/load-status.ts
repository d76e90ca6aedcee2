import { readFoundFile } from './found-file.js'
import { isUnreadable, type PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/lint-plan.js'
import { findAnswerer } from '../../interview/sitting/order.js'
import { formatPersonName } from '../../plan/display-name.js'
import { estimateMinutes } from '../../interview/sitting/estimate-minutes.js'
import { listOpenQuestions } from '../../interview/scope.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { type Stage, listStages } from '../../plan/stage.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { renderStatusJson, renderUnreadableJson } from '../../status/formats/json.js'
import { parseSource } from '../../yaml/parse.js'
import type { Sitting } from '../../status/sitting.js'
import { groupBy } from '../../text/sort-and-group.js'
import type { PlanHistory } from '../../status/clock.js'
import type { PlanLocation } from '../../plan/command-line.js'
import { type Status, computeStatus } from '../../status/status.js'
import { VERSION } from '../../version.js'
import { listWorkAtKickoff } from './hands-on-work.js'
import { listPlanVersions } from './history.js'
import type { Ports } from './ports.js'
import { findRepository } from './repository.js'
import { type RulebookLoader, createRulebookLoader } from '../policy/rulebook.js'

/** A plan file, linted at every stage. */
export interface PlanStatus {
  readonly file: string
  /** At its own stage. */
  readonly report: PlanReport
  readonly rulebook: Rulebook
  /** `undefined` if the plan can't be read. */
  readonly status: Status | undefined
}

export async function loadStatus(
  where: PlanLocation,
  ports: Ports,
  getRulebook: RulebookLoader = createRulebookLoader(undefined, ports),
): Promise<PlanStatus> {
  const { file } = where
  const text = await readFoundFile(file, ports)
  const [history, rulebook] = [await loadHistory(file, ports), await getRulebook(file)]
  const lintOptions = { today: ports.today, ...rulebook, history: history.versions }
  const firstReport = lintPlan(file, text, lintOptions)
  const handsOnWork = await listWorkAtKickoff(file, firstReport.stage, ports)
  const report = handsOnWork.length === 0 ? firstReport : lintPlan(file, text, { ...lintOptions, handsOnWork })
  if (isUnreadable(report)) return { file, report, rulebook, status: undefined }
  const { stage: ownStage } = report
  const { plan } = readPlan(parseSource(text).data)
  const status = computeStatus({
    where,
    plan,
    today: ports.today,
    stage: ownStage,
    reports: listStages().map((stage) =>
      stage === ownStage ? report : lintPlan(file, text, { ...lintOptions, stage }),
    ),
    getArea: (rule) => rulebook.rules.find(({ id }) => id === rule)?.area ?? 'plan',
    history,
    sittingAt: (stage) => planSitting(plan, stage, ports.today),
  })
  return { file, report, rulebook, status }
}

function planSitting(plan: Plan, stage: Stage, today: string): Sitting | undefined {
  const questions = listOpenQuestions(plan, { today, stage })
  if (questions.length === 0) return undefined
  const people = [...groupBy(questions, ({ owner }) => findAnswerer(owner, plan))]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .flatMap(([person]) => (person === undefined ? [] : [formatPersonName(person)]))
  return { stage, questions: questions.length, minutes: estimateMinutes(questions), people }
}

/** The status as JSON, for other programs and for the portfolio page. */
export async function renderPlanStatusJson({ file, report, status }: PlanStatus, ports: Ports): Promise<string> {
  const context = {
    asOf: ports.today,
    toolVersion: VERSION,
    repository: await findRepository(file, ports),
    repositoryFile: await ports.files.pathInRepository(file),
  }
  return status === undefined ? renderUnreadableJson(report, context) : renderStatusJson(status, context)
}

async function loadHistory(file: string, { git, ...ports }: Ports): Promise<PlanHistory> {
  const hasGit = (await git.root(file)) !== undefined
  const versions = hasGit ? await listPlanVersions(file, { git, ...ports }) : []
  return { versions, isShallow: hasGit && (await git.isShallow(file)), hasGit }
}
