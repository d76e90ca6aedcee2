import { type Command, Option } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addPortfolio: Wire = (verb, ports, finish) => {
  verb
    .description('show many plans on one page: who stands behind each, how far it is, what is open')
    .argument('[paths...]', 'plans, folders or globs; without one, all plans of the repository')
    .option('--from <reports...>', 'reports of lint and status in JSON, collected from other repositories', [])
    .addOption(
      new Option('--format <format>', 'of the page').choices(['pretty', 'markdown', 'json', 'html']).default('pretty'),
    )
    .option('--output <file>', 'where the page goes, instead of to the screen')
    .addOption(asOfOption())
    .action(async (paths: string[], options: PortfolioFlags, command: Command) => {
      const { portfolio } = await import('../../commands/portfolio.js')
      finish(await portfolio({ paths, ...options }, await ports(command)))
    })
}

interface PortfolioFlags {
  readonly from: readonly string[]
  readonly format: 'pretty' | 'markdown' | 'json' | 'html'
  readonly output?: string
}
