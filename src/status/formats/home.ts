import { formatGrounds, formatInactivity } from '../../plan/inactive/describe.js'
import { capitalize } from '../../text/capitalize.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { formatDate } from '../../text/format-date.js'
import { pluralize } from '../../text/pluralize.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { isOverdue } from '../deadline.js'
import type { Status } from '../status.js'
import type { NextStep } from '../types.js'
import { formatStatusVerdict, getStatusName } from './page.js'

/** What somebody sees who types only `mlplan`: where the project stands, the next command, and the one after it. */
export function renderHome(status: Status, style: TerminalStyle): string {
  const heading = sanitize(`${getStatusName(status)} · ${status.stage} · ${formatDate(status.today)}`)
  const commands = listHomeCommands(status)
  return [
    style.bold(heading),
    wrapParagraph(sanitize(formatVerdict(status)), style.width, '', ''),
    ...(commands.length === 0 ? [] : ['', renderHomeCommands(commands, style)]),
    '',
    'More: mlplan status · mlplan --help',
    '',
  ].join('\n')
}

function formatVerdict(status: Status): string {
  const { inactive, stage } = status
  return inactive === undefined
    ? [formatStatusVerdict(status), ...formatOverdue(status)].join(' ')
    : `${capitalize(formatInactivity(inactive, formatDate))}, at the ${stage} stage. Why: ${formatGrounds(inactive)}`
}

function listHomeCommands({ nextSteps, inactive, resumeCommand }: Status): readonly HomeCommand[] {
  if (inactive !== undefined)
    return resumeCommand === undefined
      ? []
      : [{ label: 'Resume', command: resumeCommand, purpose: 'only after a new decision' }]
  const [next, second] = nextSteps
  const then = next?.followUp ?? second
  return [
    ...(next === undefined ? [] : [createHomeCommand('Next', next)]),
    ...(then === undefined ? [] : [createHomeCommand('Then', then)]),
  ]
}

function formatOverdue({ actionItems, today }: Status): readonly string[] {
  const count = actionItems.filter(({ deadline }) => isOverdue(deadline, today)).length
  return count === 0 ? [] : [`${pluralize(count, 'item is', 'items are')} overdue.`]
}

function createHomeCommand(label: string, { command, action, reason }: NextStep): HomeCommand {
  return { label, command, purpose: `${action} ${reason}` }
}

export interface HomeCommand {
  /** Such as `Next`. */
  readonly label: string
  readonly command: string
  /** What the command is for. */
  readonly purpose: string
}

/** Commands below each other, each with its purpose beside it, or below it where the line would be too long. */
export function renderHomeCommands(commands: readonly HomeCommand[], { width, bold }: TerminalStyle): string {
  const labelWidth = Math.max(...commands.map(({ label }) => label.length)) + 2
  const column = labelWidth + Math.max(...commands.map(({ command }) => command.length)) + 4
  const canBeBeside = commands.every(({ purpose }) => column + purpose.length <= width)
  const indent = ' '.repeat(labelWidth)
  return commands
    .map(({ label, command, purpose }) => {
      const start = `${`${label}:`.padEnd(labelWidth)}${bold(sanitize(command))}`
      const gap = ' '.repeat(column - labelWidth - command.length)
      return canBeBeside
        ? `${start}${gap}${sanitize(purpose)}`
        : `${start}\n${wrapParagraph(sanitize(purpose), width, indent, indent)}`
    })
    .join('\n')
}
