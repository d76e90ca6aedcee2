import { renderPageMarkdown } from '../../text/document/markdown.js'
import { renderPagePretty } from '../../text/document/pretty.js'
import { renderPretty } from '../../lint/formats/pretty.js'
import { agendaPage } from '../../status/formats/agenda.js'
import { statusPage } from '../../status/formats/page.js'
import { unreadablePage } from '../../status/formats/unreadable.js'
import type { Status } from '../../status/status.js'
import { VERSION } from '../../version.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { renderStand, type Stand, standOf } from '../shared/load-status.js'

export interface StatusOptions {
  readonly plan: string | undefined
  readonly format: 'pretty' | 'markdown' | 'json'
  /** A list for a meeting instead. In JSON it is always there. */
  readonly agenda: boolean
}

/** Where a project stands. 0 when that can be told, however bad it is; 1: the plan cannot be read. */
export async function status(options: StatusOptions, ports: Ports): Promise<number> {
  const file = await planNamed(options.plan, ports)
  const stand = await standOf({ file, isNamed: options.plan !== undefined }, ports)
  ports.out.result(await rendered(stand, options, ports))
  return stand.status === undefined ? 1 : 0
}

async function rendered(stand: Stand, options: StatusOptions, ports: Ports): Promise<string> {
  if (options.format === 'json') return renderStand(stand, ports)
  return stand.status === undefined ? unreadable(stand, options, ports) : told(stand.status, options, ports)
}

function told(status: Status, { format, agenda }: StatusOptions, { out }: Ports): string {
  const page = agenda ? agendaPage(status) : statusPage(status)
  return format === 'markdown' ? renderPageMarkdown(page) : renderPagePretty(page, out.look)
}

function unreadable({ report, book }: Stand, { format }: StatusOptions, { out, today }: Ports): string {
  return format === 'markdown'
    ? renderPageMarkdown(unreadablePage(report))
    : renderPretty({ asOf: today, toolVersion: VERSION, ...book, plans: [report] }, out.look)
}
