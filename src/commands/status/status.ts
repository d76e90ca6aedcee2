import { renderDocumentMarkdown } from '../../text/document/markdown.js'
import { renderDocumentPretty } from '../../text/document/pretty.js'
import { renderLintPretty } from '../../lint/formats/pretty.js'
import { createAgendaDocument } from '../../status/formats/agenda.js'
import { createStatusDocument } from '../../status/formats/page.js'
import { createUnreadableDocument } from '../../status/formats/unreadable.js'
import type { Status } from '../../status/status.js'
import { VERSION } from '../../version.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { renderPlanStatusJson, type PlanStatus, loadStatus } from '../shared/load-status.js'

export interface StatusOptions {
  readonly plan: string | undefined
  readonly format: 'pretty' | 'markdown' | 'json'
  /** Print an agenda for a meeting instead. JSON always includes the agenda. */
  readonly agenda: boolean
}

/** Prints the status of a plan. Exit code 0 whatever the status is; 1 if the plan can't be read. */
export async function status(options: StatusOptions, ports: Ports): Promise<number> {
  const file = await resolvePlan(options.plan, ports)
  const loaded = await loadStatus({ file, isNamed: options.plan !== undefined }, ports)
  ports.out.stdout(await formatStatus(loaded, options, ports))
  return loaded.status === undefined ? 1 : 0
}

async function formatStatus(loaded: PlanStatus, options: StatusOptions, ports: Ports): Promise<string> {
  if (options.format === 'json') return renderPlanStatusJson(loaded, ports)
  return loaded.status === undefined
    ? formatUnreadable(loaded, options, ports)
    : formatReadable(loaded.status, options, ports)
}

function formatReadable(status: Status, { format, agenda }: StatusOptions, { out }: Ports): string {
  const page = agenda ? createAgendaDocument(status) : createStatusDocument(status)
  return format === 'markdown' ? renderDocumentMarkdown(page) : renderDocumentPretty(page, out.stdoutStyle)
}

function formatUnreadable({ report, rulebook }: PlanStatus, { format }: StatusOptions, { out, today }: Ports): string {
  return format === 'markdown'
    ? renderDocumentMarkdown(createUnreadableDocument(report))
    : renderLintPretty({ asOf: today, toolVersion: VERSION, ...rulebook, plans: [report] }, out.stdoutStyle)
}
