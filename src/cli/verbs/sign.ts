import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Decision } from '../../commands/sign.js'
import { ROLES } from '../../plan/roles.js'
import { asOfOption, repeated, type Wire } from './wire.js'

export const addSign: Wire = (verb, ports, finish) => {
  verb
    .description('record that somebody agreed, bound to what they agreed to; or write the message that asks them')
    .argument('<person>', 'the id or the name of somebody under people')
    .option('--request', 'print the message to send, with what has changed since they last agreed', false)
    .addOption(
      new Option('--as <role>', 'in this role; without it, in all they hold; may be repeated')
        .argParser((role: string, all: readonly string[]) => repeated(known(role), all))
        .default([]),
    )
    .addOption(
      new Option('--decision <decision>', 'what they say').choices([
        'approved',
        'approved_with_conditions',
        'rejected',
      ]),
    )
    .option('--evidence <text>', 'how it is known: minutes, a link, a commit, #12 for a pull request')
    .option('--condition <what; owner; day>', 'a condition; may be repeated', repeated, [])
    .option('--valid-until <date>', 'the last day it counts, where it is given for a time')
    .option('--carry-over', 'only the wording has changed since: keep the agreement', false)
    .option('--by <person>', 'who says so, with --carry-over; not the ML lead')
    .option('--plan <file>', 'the plan; without it, the one of this project')
    .addOption(asOfOption())
    .action(async (person: string, options: SignFlags, command: Command) => {
      const { sign } = await import('../../commands/sign.js')
      const { plan, decision, evidence, validUntil, by, ...rest } = options
      finish(await sign({ person, plan, decision, evidence, validUntil, by, ...rest }, await ports(command)))
    })
}

function known(role: string): string {
  if (ROLES.some(({ value }) => value === role)) return role
  throw new InvalidArgumentError(`Choose from ${ROLES.map(({ value }) => value).join(', ')}.`)
}

interface SignFlags {
  readonly request: boolean
  readonly as: readonly string[]
  readonly decision?: Decision
  readonly evidence?: string
  readonly condition: readonly string[]
  readonly validUntil?: string
  readonly carryOver: boolean
  readonly by?: string
  readonly plan?: string
}
