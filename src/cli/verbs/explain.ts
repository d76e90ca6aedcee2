import type { Command } from 'commander'
import { helpEnd, type Wire } from './wire.js'

export const addExplain: Wire = (verb, ports, finish) => {
  verb
    .description('List all rules, or explain one rule')
    .argument('[rule]', 'Rule ID, or a section such as buy-in (default: all rules)')
    .addHelpText('after', helpEnd({ example: 'mlplan explain integration/no-owner' }))
    .action(async (rule: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('../../commands/explain/explain.js')
      finish(await explain(rule, await ports(command)))
    })
}
