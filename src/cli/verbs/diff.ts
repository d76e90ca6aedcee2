import { type Command, Option } from 'commander'
import { asOfOption, helpEnd, type Wire } from './wire.js'

export const addDiff: Wire = (verb, ports, finish) => {
  verb
    .description('Show what changed and its effect on sign-offs, findings, figures, and briefs')
    .argument('[from]', 'File or commit to compare from (default: where this branch started)')
    .argument('[to]', 'File or commit to compare to (default: the plan as it is now)')
    .option('--plan <file>', "Plan the commits belong to (default: this project's plan)")
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addOption(asOfOption())
    .addHelpText(
      'after',
      helpEnd({
        example: 'mlplan diff HEAD~1',
        exitCodes: { 0: 'Compared, with or without changes' },
      }),
    )
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
