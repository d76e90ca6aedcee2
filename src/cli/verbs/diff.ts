import { type Command, Option } from 'commander'
import { createAsOfOption, formatHelpFooter, type AddCommand } from './add-command.js'

export const addDiff: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Show plan changes and their effect on sign-offs, findings, figures, and briefs')
    .argument('[from]', 'File or commit to compare from (default: where this branch started)')
    .argument('[to]', 'File or commit to compare to (default: the current plan file)')
    .option('--plan <file>', "Plan file to read from the commits (default: this project's plan)")
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan diff HEAD~1',
        exitCodes: { 0: 'Comparison finished, with or without changes' },
      }),
    )
    .action(async (from: string | undefined, to: string | undefined, options: DiffFlags, command: Command) => {
      const { diff } = await import('../../commands/diff/diff.js')
      const { loadShippedTemplates } = await import('../templates.js')
      const { plan, format } = options
      setExitCode(await diff({ from, to, plan, format }, await ports(command), await loadShippedTemplates()))
    })
}

interface DiffFlags {
  readonly plan?: string
  readonly format: 'pretty' | 'json' | 'markdown'
}
