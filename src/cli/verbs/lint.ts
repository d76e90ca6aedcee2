import { type Command, Option } from 'commander'
import type { Clock, FailOn } from '../../lint/finding.js'
import { type Stage, stageNames } from '../../plan/stage.js'
import { outputOptions } from './output-options.js'
import { asOfOption, type Wire } from './wire.js'

export const addLint: Wire = (verb, ports, finish) => {
  const output = outputOptions()
  verb
    .description('say what is missing or weak, with the line and what to do')
    .argument('[paths...]', 'plans, folders or globs; - for standard input; without one, the plan of this project')
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
    .addOption(output.format)
    .addOption(output.file)
    .option('--policy <file>', 'the policy of an organization; it outranks those in the repository')
    .option('--baseline <file>', 'findings listed in this file do not fail; one that is fixed has to leave it')
    .option('--update-baseline', 'write the baseline anew from what is found now', false)
    .option('--prune-baseline', 'take out of the baseline what is no longer found', false)
    .option('--since <revision>', 'fail only on what has come in since this branch, tag or commit')
    .option('--stdin-filename <file>', 'where the plan on standard input will be saved; its folder decides the policy')
    .option('--fix', 'mend what is certain, and judge what is left', false)
    .option('--dry-run', 'with --fix: show the change, write nothing', false)
    .addOption(asOfOption())
    .action(async (paths: string[], { stage, ...options }: LintFlags, command: Command) => {
      const { lint } = await import('../../commands/lint.js')
      const { outputsOf } = await import('../../commands/lint-outputs.js')
      finish(await lint({ paths, stage, ...options, outputs: outputsOf(output.asked) }, await ports(command)))
    })
}

interface LintFlags {
  readonly stage?: Stage
  readonly failOn: FailOn
  readonly clock: Clock
  readonly policy?: string
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly pruneBaseline: boolean
  readonly since?: string
  readonly stdinFilename?: string
  readonly fix: boolean
  readonly dryRun: boolean
}
