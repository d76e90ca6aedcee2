import { type Command, Option } from 'commander'
import { helpEnd, PLAN_FILE, planGiven, planOptionBesideArgument, repeated, type Wire } from './wire.js'

export const addNumbers: Wire = (verb, ports, finish) => {
  verb
    .description('Check whether the expected performance is realistic and pays off')
    .argument('[plan]', PLAN_FILE)
    .addOption(planOptionBesideArgument())
    .option(
      '--what-if <path=value>',
      'Compare the results with a different value, side by side (repeatable)',
      repeated,
      [],
    )
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addHelpText('after', helpEnd({ example: 'mlplan numbers --what-if economics.base_rate=1.5%' }))
    .action(async (argument: string | undefined, { plan, ...options }: NumbersFlags, command: Command) => {
      const { numbers } = await import('../../commands/numbers/numbers.js')
      const outside = await ports(command)
      finish(await numbers({ plan: planGiven(argument, plan, outside), ...options }, outside))
    })
}

interface NumbersFlags {
  readonly plan?: string
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}
