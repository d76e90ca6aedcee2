import { Command, CommanderError, Help, Option } from 'commander'
import type { Ports } from '../commands/shared/ports.js'
import { VERSION } from '../version.js'
import type { ColorMode } from './terminal/detect-style.js'
import { createPorts } from './real-ports.js'
import { addBrief } from './verbs/brief.js'
import { addDiff } from './verbs/diff.js'
import { addEvaluate } from './verbs/evaluate.js'
import { addExplain } from './verbs/explain.js'
import { addInit } from './verbs/init.js'
import { addLint } from './verbs/lint.js'
import { addMigrate } from './verbs/migrate.js'
import { addNumbers } from './verbs/numbers.js'
import { addPolicy } from './verbs/policy.js'
import { addPortfolio } from './verbs/portfolio.js'
import { addSchema } from './verbs/schema.js'
import { addSignoff } from './verbs/signoff.js'
import { addStage } from './verbs/stage.js'
import { addStatus } from './verbs/status.js'
import { addWaive } from './verbs/waive.js'
import type { AddCommand } from './verbs/add-command.js'

/** The commands in the order of the help, in groups by what they are for. */
const COMMAND_GROUPS: readonly {
  readonly title: string
  readonly commands: Readonly<Record<string, AddCommand>>
}[] = [
  { title: 'Start:', commands: { init: addInit, lint: addLint, brief: addBrief, status: addStatus } },
  {
    title: 'Decide:',
    commands: {
      numbers: addNumbers,
      evaluate: addEvaluate,
      signoff: addSignoff,
      stage: addStage,
      waive: addWaive,
      diff: addDiff,
    },
  },
  { title: 'Organize:', commands: { portfolio: addPortfolio, policy: addPolicy } },
  { title: 'Look up and maintain:', commands: { explain: addExplain, schema: addSchema, migrate: addMigrate } },
]

export const COMMANDS: ReadonlyMap<string, AddCommand> = new Map(
  COMMAND_GROUPS.flatMap(({ commands }) => Object.entries(commands)),
)

/** Parses the arguments, runs the command, and returns the exit code. Commands are loaded when they are called. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const outcome = { code: 0 }
  const program = buildProgram(argv, (code) => {
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

/** Printed below the list of commands. */
const HELP_FOOTER = `
Without a command, mlplan says where the project stands and which command comes next.
Docs: README.md in the mlplan package`

function buildProgram(argv: readonly string[], setExitCode: (code: number) => void): Command {
  const program = new Command('mlplan')
    .description('Plan a machine learning deployment before hands-on work starts.')
    .version(VERSION, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Print this help')
    .addOption(new Option('--color <when>', 'Color the output').choices(['auto', 'always', 'never']).default('auto'))
    .configureHelp({ optionDescription: describeOption })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Try: mlplan --help')
    .addHelpText('after', HELP_FOOTER)
  const ports = (command: Command): Promise<Ports> => {
    const { color, asOf } = command.optsWithGlobals<{ color: ColorMode; asOf?: string }>()
    return createPorts(asOf, color)
  }
  for (const { title, commands } of COMMAND_GROUPS) {
    program.commandsGroup(title)
    for (const [name, addCommand] of Object.entries(commands)) {
      if (isNeeded(name, argv))
        addCommand(program.command(name).showHelpAfterError(`Try: mlplan ${name} --help`), ports, setExitCode)
    }
  }
  program.helpCommand('help [command]', 'Print help for a command')
  if (!namesCommand(argv)) program.action(async () => setExitCode(await runHome(ports(program))))
  return program
}

async function runHome(ports: Promise<Ports>): Promise<number> {
  const { home } = await import('../commands/home/home.js')
  return home(await ports)
}

/** A misspelled command is one too: commander would hand it to an action of the program instead of saying so. */
function namesCommand(argv: readonly string[]): boolean {
  return argv.some((argument, index) => !argument.startsWith('-') && argv[index - 1] !== '--color')
}

/** Whether the arguments name this command or, as for the help, none. Adding all of them takes 2 ms. */
function isNeeded(name: string, [first = '']: readonly string[]): boolean {
  return first === name || !COMMANDS.has(first)
}

/** Leaves out a default of `false` or an empty list, which is obvious. */
function describeOption(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '')
}
