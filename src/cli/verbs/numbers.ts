import { type Command, Option } from 'commander'
import { repeated, type Wire } from './wire.js'

export const addNumbers: Wire = (verb, ports, finish) => {
  verb
    .description('work out whether the promise is realistic and pays')
    .argument('[plan]', 'the plan; without it, the one of this project')
    .option('--what-if <path=value>', 'show beside it what another figure would give; may be repeated', repeated, [])
    .addOption(
      new Option('--format <format>', 'of the worksheet').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .action(async (plan: string | undefined, options: NumbersFlags, command: Command) => {
      const { numbers } = await import('../../commands/numbers.js')
      finish(await numbers({ plan, ...options }, await ports(command)))
    })
}

interface NumbersFlags {
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}
