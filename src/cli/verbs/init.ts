import { type Command, Option } from 'commander'
import { type Role, ROLES } from '../../plan/roles.js'
import { type Stage, stageNames } from '../../plan/stage.js'
import { asOfOption, repeated, type Wire } from './wire.js'

export const addInit: Wire = (verb, ports, finish) => {
  verb
    .description('interview the team and write the plan; run it again to go on')
    .argument('[file]', 'the plan', 'mlproject.yaml')
    .addOption(new Option('--stage <stage>', 'ask what this stage expects').choices(stageNames()))
    .option('--section <name>', 'ask about one section')
    .addOption(new Option('--for <role>', "ask one person's questions").choices(ROLES.map((role) => role.value)))
    .option('--answers <file>', 'take answers from a partial plan (- for standard input)')
    .option(
      '--set <path=value>',
      'answer one question, then go on with those that are open; may be repeated',
      repeated,
      [],
    )
    .option('--questions', 'print the open questions instead of asking them', false)
    .addOption(new Option('--format <format>', 'of the questions').choices(['markdown', 'json']).default('markdown'))
    .option('--dry-run', 'show what would be written', false)
    .addOption(asOfOption())
    .action(async (file: string, options: InitFlags, command: Command) => {
      const { init } = await import('../../commands/init.js')
      finish(await init({ file, ...options }, await ports(command)))
    })
}

interface InitFlags {
  readonly stage?: Stage
  readonly section?: string
  readonly for?: Role
  readonly answers?: string
  readonly set: readonly string[]
  readonly questions: boolean
  readonly format: 'markdown' | 'json'
  readonly dryRun: boolean
}
