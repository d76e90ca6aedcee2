import { userError } from '../errors.js'
import type { PlanReport } from '../lint/finding.js'
import { lintPlan } from '../lint/run.js'
import { readPlan } from '../plan/read.js'
import { stageNames } from '../plan/stage.js'
import { renderPageMarkdown } from '../report/page-markdown.js'
import { renderPagePretty } from '../report/page-pretty.js'
import { renderPretty } from '../report/pretty.js'
import { agendaPage } from '../report/status-agenda.js'
import { renderStatusJson, renderUnreadableJson } from '../report/status-json.js'
import { statusPage } from '../report/status-page.js'
import { unreadablePage } from '../report/status-unreadable.js'
import { RULES } from '../rules/index.js'
import { parseSource } from '../source/parse.js'
import type { History } from '../status/clock.js'
import { type Status, statusOf } from '../status/status.js'
import { LAW_PACKS } from '../law/packs.js'
import { VERSION } from '../version.js'
import { pastPlans } from './history.js'
import { planNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface StatusOptions {
  readonly plan: string | undefined
  readonly format: 'pretty' | 'markdown' | 'json'
  /** A list for a meeting instead. In JSON it is always there. */
  readonly agenda: boolean
}

/** Where a project stands. 0 when that can be told, however bad it is; 1: the plan cannot be read. */
export async function status(options: StatusOptions, ports: Ports): Promise<number> {
  const file = await planNamed(options.plan, ports)
  const text = await ports.files.read(file)
  if (text === undefined) throw userError('no-such-file', `${file} is gone.`, 'Run it again.')
  const history = await historyOf(file, ports)
  const given = { today: ports.today, rules: RULES, past: history.past }
  const own = lintPlan(file, text, given)
  if (isUnreadable(own)) return tellUnreadable(own, options, ports)
  const told = statusOf({
    where: { file, isNamed: options.plan !== undefined },
    plan: readPlan(parseSource(text).data).plan,
    today: ports.today,
    stage: own.stage,
    reports: stageNames().map((stage) => (stage === own.stage ? own : lintPlan(file, text, { ...given, stage }))),
    familyOf: (rule) => RULES.find(({ id }) => id === rule)?.impediment ?? 'plan',
    history,
  })
  ports.out.result(rendered(told, options, ports))
  return 0
}

function rendered(told: Status, { format, agenda }: StatusOptions, { out }: Ports): string {
  if (format === 'json') return renderStatusJson(told, VERSION)
  const page = agenda ? agendaPage(told) : statusPage(told)
  return format === 'markdown' ? renderPageMarkdown(page) : renderPagePretty(page, out.look)
}

/** Nothing at all is known of it then; that must not look like nothing to do. */
function isUnreadable({ findings }: PlanReport): boolean {
  return findings.some(({ path, rule }) => path === '' || rule === 'plan/other-version')
}

function tellUnreadable(report: PlanReport, { format }: StatusOptions, { out, today }: Ports): number {
  const text = {
    pretty: () =>
      renderPretty({ asOf: today, toolVersion: VERSION, rules: RULES, law: LAW_PACKS, plans: [report] }, out.look),
    markdown: () => renderPageMarkdown(unreadablePage(report)),
    json: () => renderUnreadableJson(report, today, VERSION),
  }
  out.result(text[format]())
  return 1
}

async function historyOf(file: string, ports: Ports): Promise<History> {
  const hasGit = (await ports.git.root()) !== undefined
  const past = hasGit ? await pastPlans(file, ports) : []
  return { past, isShallow: hasGit && (await ports.git.isShallow()), hasGit }
}
