import { type Command, Option } from 'commander'
import { createAsOfOption, formatHelpFooter, type AddCommand } from './add-command.js'

export const addPortfolio: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Summarize many plans on one page: owners, readiness, value, open items')
    .argument('[paths...]', 'Plans, folders, or globs (default: all plans in the repository)')
    .option('--from <reports...>', 'Add lint and status reports (JSON) from other repositories', [])
    .addOption(
      new Option('--format <format>', 'Set the output format')
        .choices(['pretty', 'markdown', 'json', 'html'])
        .default('pretty'),
    )
    .option('--output <file>', 'Write the page to this file instead of standard output')
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan portfolio --format html --output portfolio.html',
        exitCodes: {
          0: 'All plans and reports could be read, whatever their state',
          1: "A plan or a report couldn't be read",
        },
      }),
    )
    .action(async (paths: string[], options: PortfolioFlags, command: Command) => {
      const { portfolio } = await import('../../commands/portfolio/portfolio.js')
      setExitCode(await portfolio({ paths, ...options }, await ports(command)))
    })
}

interface PortfolioFlags {
  readonly from: readonly string[]
  readonly format: 'pretty' | 'markdown' | 'json' | 'html'
  readonly output?: string
}
