import { type Command, Option } from 'commander'
import {
  formatHelpFooter,
  PLAN_FILE,
  choosePlan,
  createPlanAliasOption,
  collectValues,
  type AddCommand,
} from './add-command.js'

export const addNumbers: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Check whether the expected performance is realistic and pays off')
    .argument('[plan]', PLAN_FILE)
    .addOption(createPlanAliasOption())
    .option(
      '--what-if <path=value>',
      'Compare the results with a different value, side by side (repeatable)',
      collectValues,
      [],
    )
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--as-of <date>',
        "Accept the date of other commands; the figures don't depend on it (default: today)",
      ),
    )
    .addHelpText('after', formatHelpFooter({ example: 'mlplan numbers --what-if economics.base_rate=1.5%' }))
    .action(async (argument: string | undefined, { plan, ...options }: NumbersFlags, command: Command) => {
      const { numbers } = await import('../../commands/numbers/numbers.js')
      const resolvedPorts = await ports(command)
      setExitCode(await numbers({ plan: choosePlan(argument, plan, resolvedPorts), ...options }, resolvedPorts))
    })
}

interface NumbersFlags {
  readonly plan?: string
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}
