import { type Command, Option } from 'commander'
import { type Role, ROLES } from '../../plan/roles.js'
import { type Stage, listStages } from '../../plan/stage.js'
import {
  createAsOfOption,
  formatHelpFooter,
  choosePlan,
  createPlanAliasOption,
  collectValues,
  type AddCommand,
} from './add-command.js'

export const addInit: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Interview the team and write the plan (run again to resume)')
    .argument('[file]', 'Plan file (default: mlproject.yaml)')
    .addOption(createPlanAliasOption())
    .addOption(
      new Option('--stage <stage>', "Ask the questions for this stage (default: the plan's own stage)").choices(
        listStages(),
      ),
    )
    .option('--section <name>', 'Ask only about this section, such as economics')
    .addOption(new Option('--for <role>', "Ask only this role's questions").choices(ROLES.map((role) => role.value)))
    .option('--with <people>', "Ask only these people's questions, such as ilse,tom (repeatable)", collectValues, [])
    .option('--answers <file>', 'Read answers from a partial plan (- for standard input)')
    .option('--replace', 'Let --answers replace answers in the plan', false)
    .option('--set <path=value>', 'Answer one question, then ask the rest (repeatable)', collectValues, [])
    .option('--questions', 'Print the open questions instead of asking them', false)
    .addOption(
      new Option('--format <format>', 'Set the format of the --questions output')
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .option('--dry-run', 'Show the changes without writing them', false)
    .addOption(createAsOfOption())
    .addHelpText('after', formatHelpFooter({ example: 'mlplan init --section economics' }))
    .action(async (argument: string | undefined, { plan, ...options }: InitFlags, command: Command) => {
      const { init } = await import('../../commands/init/init.js')
      const resolvedPorts = await ports(command)
      const file = choosePlan(argument, plan, resolvedPorts) ?? 'mlproject.yaml'
      setExitCode(await init({ file, ...options }, resolvedPorts))
    })
}

interface InitFlags {
  readonly plan?: string
  readonly stage?: Stage
  readonly section?: string
  readonly for?: Role
  readonly with: readonly string[]
  readonly answers?: string
  readonly replace: boolean
  readonly set: readonly string[]
  readonly questions: boolean
  readonly format: 'markdown' | 'json'
  readonly dryRun: boolean
}
