import { formatCommandLine } from '../../plan/command-line.js'
import { renderHome, renderHomeCommands, type HomeCommand } from '../../status/formats/home.js'
import { pluralize } from '../../text/pluralize.js'
import { sanitize } from '../../text/sanitize.js'
import { loadStatus } from '../shared/load-status.js'
import type { Ports } from '../shared/ports.js'

/** What `mlplan` alone prints: where this project stands and the next command; without a plan, how to start. */
export async function home(ports: Ports): Promise<number> {
  const nearest = await ports.files.findPlanUpward()
  const plans = nearest === undefined ? await ports.files.findPlans('.') : [nearest]
  const [plan] = plans
  if (plan === undefined) return printStart(ports)
  if (plans.length > 1) return printPlans(plans, ports)
  const { status, report } = await loadStatus({ file: plan, isNamed: nearest === undefined }, ports)
  if (status === undefined) return printUnreadable(report.file, ports)
  ports.out.stdout(renderHome(status, ports.out.stdoutStyle))
  return 0
}

function printStart({ out }: Ports): number {
  return printCommands(
    'No plan in this folder, its parents, or its subfolders.',
    [
      {
        label: 'Start',
        command: 'mlplan init',
        purpose: 'interview the team and write the plan: about 45 short questions',
      },
      { label: 'Look', command: 'mlplan explain', purpose: 'list what the plan is checked for' },
    ],
    { out },
  )
}

function printPlans(plans: readonly string[], { out }: Ports): number {
  return printCommands(
    `${pluralize(plans.length, 'plan')} in the subfolders.`,
    [
      { label: 'Next', command: 'mlplan portfolio', purpose: 'see all of them on one page' },
      {
        label: 'Then',
        command: formatCommandLine('status', [], { file: plans[0] ?? '', isNamed: true }),
        purpose: 'see what one of them needs',
      },
    ],
    { out },
  )
}

function printUnreadable(file: string, { out }: Ports): number {
  return printCommands(
    `${file} can't be read, so its status is unknown.`,
    [{ label: 'Next', command: 'mlplan lint', purpose: 'see the line and the fix' }],
    { out },
  )
}

function printCommands(intro: string, commands: readonly HomeCommand[], { out }: Pick<Ports, 'out'>): number {
  const lines = [sanitize(intro), '', renderHomeCommands(commands, out.stdoutStyle), '', 'More: mlplan --help', '']
  out.stdout(lines.join('\n'))
  return 0
}
