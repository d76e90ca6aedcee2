import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Decision } from '../../commands/signoff/types.js'
import { ROLES } from '../../plan/roles.js'
import { createAsOfOption, formatHelpFooter, createPlanOption, collectValues, type AddCommand } from './add-command.js'

export const addSignoff: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Record a sign-off, or draft a request for one')
    .argument('<person>', 'Person by ID or name, as listed under people')
    .option('--request', "Print the request to send, with the changes since the person's last sign-off", false)
    .addOption(roleOption())
    .addOption(
      new Option('--decision <decision>', 'Record this decision').choices([
        'approved',
        'approved_with_conditions',
        'declined',
      ]),
    )
    .option('--evidence <text>', 'Record this evidence: minutes, a link, a commit, or #12 for a pull request')
    .option(
      '--condition <what; owner; due>',
      'Add a condition with its owner and due date (repeatable)',
      collectValues,
      [],
    )
    .option('--changes <text>', 'Record what the person asked to change in the plan, or none')
    .option('--walked-through <date>', 'Record when the person was walked through the figures')
    .option('--valid-through <date>', 'Set the last day the sign-off is valid')
    .option('--wording-only', 'Keep the outdated sign-off because only wording changed', false)
    .option('--confirmed-by <person>', 'Name the person who confirms that only wording changed (not the ML lead)')
    .addOption(createPlanOption())
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({ example: 'mlplan signoff lucia --decision approved --evidence "Minutes of Nov 24, 2026"' }),
    )
    .action(async (person: string, options: SignoffFlags, command: Command) => {
      const { signoff } = await import('../../commands/signoff/signoff.js')
      const { plan, decision, evidence, validThrough, confirmedBy, ...rest } = options
      const signoffOptions = { person, plan, decision, evidence, validThrough, confirmedBy, ...rest }
      setExitCode(await signoff(signoffOptions, await ports(command)))
    })
}

function roleOption(): Option {
  return new Option('--as <role>', 'Sign off in this role (repeatable; default: all roles the person holds)')
    .argParser((role: string, previous: readonly string[]) => collectValues(parseRole(role), previous))
    .default([])
}

function parseRole(role: string): string {
  if (ROLES.some(({ value }) => value === role)) return role
  throw new InvalidArgumentError(`Choose from ${ROLES.map(({ value }) => value).join(', ')}.`)
}

interface SignoffFlags {
  readonly request: boolean
  readonly as: readonly string[]
  readonly decision?: Decision
  readonly evidence?: string
  readonly condition: readonly string[]
  readonly validThrough?: string
  readonly changes?: string
  readonly walkedThrough?: string
  readonly wordingOnly: boolean
  readonly confirmedBy?: string
  readonly plan?: string
}
