import type { Command } from 'commander'
import { formatHelpFooter, type AddCommand } from './add-command.js'

export const addExplain: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('List all rules, or explain one rule')
    .argument('[rule]', 'Rule ID, or a section such as buy-in (default: all rules)')
    .addHelpText('after', formatHelpFooter({ example: 'mlplan explain integration/no-owner' }))
    .action(async (rule: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('../../commands/explain/explain.js')
      setExitCode(await explain(rule, await ports(command)))
    })
}
