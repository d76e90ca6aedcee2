import { type Command, Option } from 'commander'
import {
  createAsOfOption,
  formatHelpFooter,
  PLAN_FILE,
  choosePlan,
  createPlanAliasOption,
  type AddCommand,
} from './add-command.js'

export const addStatus: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Show readiness, blockers, action items, and next steps')
    .argument('[plan]', PLAN_FILE)
    .addOption(createPlanAliasOption())
    .option('--agenda', 'List action items by person, for a meeting', false)
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'markdown', 'json'])
        .default('pretty'),
    )
    .addOption(createAsOfOption())
    .addHelpText('after', formatHelpFooter({ example: 'mlplan status --agenda' }))
    .action(async (argument: string | undefined, { plan, ...options }: StatusFlags, command: Command) => {
      const { status } = await import('../../commands/status/status.js')
      const resolvedPorts = await ports(command)
      setExitCode(await status({ plan: choosePlan(argument, plan, resolvedPorts), ...options }, resolvedPorts))
    })
}

interface StatusFlags {
  readonly plan?: string
  readonly agenda: boolean
  readonly format: 'pretty' | 'markdown' | 'json'
}
