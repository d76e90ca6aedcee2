import { type Command, Option } from 'commander'
import { asOfOption, helpEnd, PLAN_FILE, planGiven, planOptionBesideArgument, type Wire } from './wire.js'

export const addStatus: Wire = (verb, ports, finish) => {
  verb
    .description('Show readiness, blockers, action items, and next steps')
    .argument('[plan]', PLAN_FILE)
    .addOption(planOptionBesideArgument())
    .option('--agenda', 'List action items by person, for a meeting', false)
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'markdown', 'json'])
        .default('pretty'),
    )
    .addOption(asOfOption())
    .addHelpText('after', helpEnd({ example: 'mlplan status --agenda' }))
    .action(async (argument: string | undefined, { plan, ...options }: StatusFlags, command: Command) => {
      const { status } = await import('../../commands/status/status.js')
      const outside = await ports(command)
      finish(await status({ plan: planGiven(argument, plan, outside), ...options }, outside))
    })
}

interface StatusFlags {
  readonly plan?: string
  readonly agenda: boolean
  readonly format: 'pretty' | 'markdown' | 'json'
}
