import { type Command, Option } from 'commander'
import type { Clock, FailOn } from '../../lint/finding.js'
import { type Stage, stageNames } from '../../plan/stage.js'
import { asOfOption, type Wire } from './wire.js'

export const addLint: Wire = (program, ports, finish) => {
  program
    .command('lint')
    .description('say what is missing or weak, with the line and what to do')
    .argument('[paths...]', 'plans, folders or globs; without one, the plan of this project')
    .addOption(new Option('--stage <stage>', 'judge as at this stage').choices(stageNames()))
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on')
        .choices(['error', 'warning', 'info', 'pending', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--clock <what>', 'whether what fell due by itself fails, or only warns as in a pull request')
        .choices(['fail', 'warn'])
        .default('fail'),
    )
    .addOption(new Option('--format <format>', 'of the report').choices(['pretty', 'json']).default('pretty'))
    .addOption(asOfOption())
    .action(async (paths: string[], options: LintFlags, command: Command) => {
      const { lint } = await import('../../commands/lint.js')
      const { stage, failOn, clock, format } = options
      finish(await lint({ paths, stage, failOn, clock, outputs: [{ format }] }, await ports(command)))
    })
}

interface LintFlags {
  readonly stage?: Stage
  readonly failOn: FailOn
  readonly clock: Clock
  readonly format: 'pretty' | 'json'
}
