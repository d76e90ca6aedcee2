import { Command, CommanderError, Option } from 'commander'
import type { Ports } from '../commands/ports.js'
import type { FailOn } from '../lint/finding.js'
import { type Role, ROLES } from '../plan/roles.js'
import { type Stage, stageNames } from '../plan/stage.js'
import { VERSION } from '../version.js'
import type { ColorWish } from './look.js'
import { realPorts } from './real-ports.js'

/** Wiring only: from arguments to a command and its options. Commands are loaded when they are called. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const outcome = { code: 0 }
  const program = buildProgram((code) => {
    outcome.code = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return outcome.code
}

function buildProgram(finish: (code: number) => void): Command {
  const program = new Command('mlplan')
    .description('Plans the deployment of a machine-learning project before hands-on work starts.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addOption(new Option('--color <when>', 'color the output').choices(['auto', 'always', 'never']).default('auto'))
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(more with --help)')
  const ports = (command: Command): Promise<Ports> => {
    const { color, asOf } = command.optsWithGlobals<{ color: ColorWish; asOf?: string }>()
    return realPorts(asOf, color)
  }
  addInit(program, ports, finish)
  addLint(program, ports, finish)
  addNumbers(program, ports, finish)
  addBrief(program, ports, finish)
  addExplain(program, ports, finish)
  addSchema(program, ports, finish)
  return program
}

type Wire = (program: Command, ports: (command: Command) => Promise<Ports>, finish: (code: number) => void) => void

const addInit: Wire = (program, ports, finish) => {
  program
    .command('init')
    .description('interview the team and write the plan; run it again to go on')
    .argument('[file]', 'the plan', 'mlproject.yaml')
    .addOption(new Option('--stage <stage>', 'ask what this stage expects').choices(stageNames()))
    .option('--section <name>', 'ask about one section')
    .addOption(new Option('--for <role>', "ask one person's questions").choices(ROLES.map((role) => role.value)))
    .option('--answers <file>', 'take answers from a partial plan (- for standard input)')
    .option(
      '--set <path=value>',
      'answer one question; may be repeated',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--questions', 'print the open questions instead of asking them', false)
    .addOption(new Option('--format <format>', 'of the questions').choices(['markdown', 'json']).default('markdown'))
    .option('--dry-run', 'show what would be written', false)
    .addOption(asOfOption())
    .action(async (file: string, options: InitFlags, command: Command) => {
      const { init } = await import('../commands/init.js')
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

const addLint: Wire = (program, ports, finish) => {
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
    .addOption(new Option('--format <format>', 'of the report').choices(['pretty', 'json']).default('pretty'))
    .addOption(asOfOption())
    .action(async (paths: string[], options: LintFlags, command: Command) => {
      const { lint } = await import('../commands/lint.js')
      finish(
        await lint(
          { paths, stage: options.stage, failOn: options.failOn, format: options.format },
          await ports(command),
        ),
      )
    })
}

interface LintFlags {
  readonly stage?: Stage
  readonly failOn: FailOn
  readonly format: 'pretty' | 'json'
}

const addNumbers: Wire = (program, ports, finish) => {
  program
    .command('numbers')
    .description('work out whether the promise is realistic and pays')
    .argument('[plan]', 'the plan; without it, the one of this project')
    .option(
      '--what-if <path=value>',
      'show beside it what another figure would give; may be repeated',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .addOption(
      new Option('--format <format>', 'of the worksheet').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .action(async (plan: string | undefined, options: NumbersFlags, command: Command) => {
      const { numbers } = await import('../commands/numbers.js')
      finish(await numbers({ plan, ...options }, await ports(command)))
    })
}

interface NumbersFlags {
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}

const addBrief: Wire = (program, ports, finish) => {
  program
    .command('brief')
    .description('write a handout for each audience, or for those named')
    .argument('[audiences...]', 'see --list')
    .option('--plan <file>', 'the plan; without it, the one of this project')
    .option('--out <folder>', 'where to write; without it, briefs/ beside the plan')
    .option('--stdout', 'print instead of writing', false)
    .option('--list', 'list the audiences', false)
    .option('--check', 'exit with 1 when what is written is stale; write nothing', false)
    .option('--templates <folder>', 'your own templates; each replaces the shipped one of the same name')
    .addOption(asOfOption())
    .action(async (audiences: string[], options: BriefFlags, command: Command) => {
      const { brief } = await import('../commands/brief.js')
      const { shippedTemplates } = await import('./templates.js')
      finish(await brief({ audiences, ...options }, await ports(command), await shippedTemplates()))
    })
}

interface BriefFlags {
  readonly plan?: string
  readonly out?: string
  readonly stdout: boolean
  readonly list: boolean
  readonly check: boolean
  readonly templates?: string
}

const addExplain: Wire = (program, ports, finish) => {
  program
    .command('explain')
    .description('list the rules, or explain one')
    .argument('[rule]', 'a rule, or the part before its slash')
    .action(async (rule: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('../commands/explain.js')
      finish(explain(rule, await ports(command)))
    })
}

const addSchema: Wire = (program, ports, finish) => {
  program
    .command('schema')
    .description('print the JSON Schema of plans, for editors')
    .option('--out <file>', 'write it to a file')
    .option('--check', 'exit with 1 when the file is of another version; write nothing', false)
    .action(async (options: { readonly out?: string; readonly check: boolean }, command: Command) => {
      const { schema } = await import('../commands/schema.js')
      finish(await schema({ out: options.out, check: options.check }, await ports(command)))
    })
}

function asOfOption(): Option {
  return new Option('--as-of <date>', 'judge as on this day, so that a run can be repeated')
}
