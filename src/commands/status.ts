import { renderPageMarkdown } from '../report/page-markdown.js'
import { renderPagePretty } from '../report/page-pretty.js'
import { renderPretty } from '../report/pretty.js'
import { agendaPage } from '../report/status-agenda.js'
import { statusPage } from '../report/status-page.js'
import { unreadablePage } from '../report/status-unreadable.js'
import type { Status } from '../status/status.js'
import { VERSION } from '../version.js'
import { planNamed } from './plans.js'
import type { Ports } from './ports.js'
import { renderStand, type Stand, standOf } from './stand.js'

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
