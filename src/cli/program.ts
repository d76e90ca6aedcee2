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

/** The commands in the order of the help. */
export const COMMANDS: ReadonlyMap<string, AddCommand> = new Map([
  ['init', addInit],
  ['lint', addLint],
  ['status', addStatus],
  ['portfolio', addPortfolio],
  ['signoff', addSignoff],
  ['stage', addStage],
  ['waive', addWaive],
  ['numbers', addNumbers],
  ['evaluate', addEvaluate],
  ['brief', addBrief],
  ['diff', addDiff],
  ['explain', addExplain],
  ['policy', addPolicy],
  ['schema', addSchema],
  ['migrate', addMigrate],
])

/** Parses the arguments, runs the command, and returns the exit code. Commands are loaded when they are called. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const outcome = { code: 0 }
  const program = buildProgram(argv[0], (code) => {
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
Start with \`mlplan init\`, check the plan with \`mlplan lint\`, and see what to do next with \`mlplan status\`.
Docs: README.md in the mlplan package`

function buildProgram(commandName: string | undefined, setExitCode: (code: number) => void): Command {
  const program = new Command('mlplan')
    .description('Plan a machine learning deployment before hands-on work starts.')
    .version(VERSION, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Print this help')
    .addOption(new Option('--color <when>', 'Color the output').choices(['auto', 'always', 'never']).default('auto'))
    .configureHelp({ optionDescription: describeOption })
    .exitOverride()
    .showSuggestionAfterError()
    .helpCommand('help [command]', 'Print help for a command')
    .showHelpAfterError('Try: mlplan --help')
    .addHelpText('after', HELP_FOOTER)
  const ports = (command: Command): Promise<Ports> => {
    const { color, asOf } = command.optsWithGlobals<{ color: ColorMode; asOf?: string }>()
    return createPorts(asOf, color)
  }
  for (const [name, addCommand] of selectCommands(commandName)) {
    addCommand(program.command(name).showHelpAfterError(`Try: mlplan ${name} --help`), ports, setExitCode)
  }
  return program
}

/** The command that the arguments name, or all commands for the help. Adding all of them takes 2 ms. */
function selectCommands(commandName = ''): Iterable<readonly [string, AddCommand]> {
  const addCommand = COMMANDS.get(commandName)
  return addCommand ? [[commandName, addCommand]] : COMMANDS
}

/** Leaves out a default of `false` or an empty list, which is obvious. */
function describeOption(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '')
}
