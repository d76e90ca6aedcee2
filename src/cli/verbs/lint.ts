import { type Command, Option } from 'commander'
import type { OverdueMode, FailOn } from '../../lint/finding.js'
import { type Stage, listStages } from '../../plan/stage.js'
import { createOutputOptions } from './output-options.js'
import { createAsOfOption, formatHelpFooter, type AddCommand } from './add-command.js'

export const addLint: AddCommand = (verb, ports, setExitCode) => {
  const output = createOutputOptions()
  const lintCommand = verb
    .description('Check the plan and report each gap with its line and fix')
    .argument('[paths...]', "Plans, folders, or globs; - for standard input (default: this project's plan)")
    .addOption(
      new Option('--stage <stage>', "Check against this stage (default: the plan's own stage)").choices(listStages()),
    )
    .addOption(
      new Option('--fail-on <level>', 'Exit 1 if any finding is at this level or higher')
        .choices(['error', 'warning', 'info', 'pending', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--overdue <action>', 'Treat findings caused only by a passed date as failures or warnings')
        .choices(['fail', 'warn'])
        .default('fail'),
    )
    .option('--all', 'Show each missing answer by itself', false)
    .addOption(output.format)
    .addOption(output.file)
  addFileOptions(lintCommand)
    .addOption(createAsOfOption())
    .addHelpText('after', HELP_FOOTER)
    .action(async (paths: string[], { overdue, stage, ...options }: LintFlags, command: Command) => {
      const { lint } = await import('../../commands/lint/lint.js')
      const { parseOutputs } = await import('../../commands/lint/outputs.js')
      const outputs = parseOutputs(output.outputs)
      setExitCode(await lint({ paths, stage, overdueMode: overdue, ...options, outputs }, await ports(command)))
    })
}

function addFileOptions(verb: Command): Command {
  return verb
    .option('--policy <file>', 'Apply this policy file, overriding the policies in the repository')
    .option('--baseline <file>', 'Ignore findings listed in this file, but fail if a listed finding is already fixed')
    .option('--update-baseline', 'Rewrite the baseline with the current findings', false)
    .option('--prune-baseline', 'Remove fixed findings from the baseline', false)
    .option('--since <revision>', 'Fail only on findings introduced since this branch, tag, or commit')
    .option('--stdin-filename <file>', 'Treat standard input as this file, whose folder determines the policy')
    .option('--fix', 'Fix what is safe to fix, then lint the rest', false)
    .option('--dry-run', 'Show what --fix would change; write nothing', false)
}

const HELP_FOOTER = formatHelpFooter({
  example: 'mlplan lint --stage modeling --fail-on warning',
  exitCodes: {
    0: 'No findings at the --fail-on level or higher',
    1: "Findings at the --fail-on level or higher, or a rule that couldn't run",
  },
})

interface LintFlags {
  readonly stage?: Stage
  readonly failOn: FailOn
  readonly overdue: OverdueMode
  readonly policy?: string
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly pruneBaseline: boolean
  readonly since?: string
  readonly stdinFilename?: string
  readonly all: boolean
  readonly fix: boolean
  readonly dryRun: boolean
}
