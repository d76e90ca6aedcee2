import { type Command, Option } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addStatus: Wire = (verb, ports, finish) => {
  verb
    .description('say how far it is, who is waited for, what runs out and what to do next')
    .argument('[plan]', 'the plan; without it, the one of this project')
    .option('--agenda', 'a list for a meeting instead: whom to ask what, by when', false)
    .addOption(new Option('--format <format>', 'of the page').choices(['pretty', 'markdown', 'json']).default('pretty'))
    .addOption(asOfOption())
    .action(async (plan: string | undefined, options: StatusFlags, command: Command) => {
      const { status } = await import('../../commands/status.js')
      finish(await status({ plan, ...options }, await ports(command)))
    })
}

interface StatusFlags {
  readonly agenda: boolean
  readonly format: 'pretty' | 'markdown' | 'json'
}
