import { type Command, Option } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addDiff: Wire = (verb, ports, finish) => {
  verb
    .description('say what has changed in the plan and what follows: agreements, findings, figures, briefs')
    .argument('[from]', 'a file or a commit; without it, where this branch began')
    .argument('[to]', 'a file or a commit; without it, the plan as it is now')
    .option('--plan <file>', 'the plan that commits are of; without it, the one of this project')
    .addOption(
      new Option('--format <format>', 'of the report').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .addOption(asOfOption())
    .action(async (from: string | undefined, to: string | undefined, options: DiffFlags, command: Command) => {
      const { diff } = await import('../../commands/diff.js')
      const { shippedTemplates } = await import('../templates.js')
      const { plan, format } = options
      finish(await diff({ from, to, plan, format }, await ports(command), await shippedTemplates()))
    })
}

interface DiffFlags {
  readonly plan?: string
  readonly format: 'pretty' | 'json' | 'markdown'
}
