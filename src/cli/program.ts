import { Command, CommanderError, Help, Option } from 'commander'
import type { Ports } from '../commands/shared/ports.js'
import { VERSION } from '../version.js'
import type { ColorWish } from './terminal/detect-style.js'
import { realPorts } from './real-ports.js'
import { addBrief } from './verbs/brief.js'
import { addDiff } from './verbs/diff.js'
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
import type { Wire } from './verbs/wire.js'

/** In the order of the help. */
export const VERBS: ReadonlyMap<string, Wire> = new Map([
  ['init', addInit],
  ['lint', addLint],
  ['status', addStatus],
  ['portfolio', addPortfolio],
  ['signoff', addSignoff],
  ['stage', addStage],
  ['waive', addWaive],
  ['numbers', addNumbers],
  ['brief', addBrief],
  ['diff', addDiff],
  ['explain', addExplain],
  ['policy', addPolicy],
  ['schema', addSchema],
  ['migrate', addMigrate],
])

/** Wiring only: from arguments to a command and its options. Commands are loaded when they are called. */
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

/** Below the list of verbs. */
const START = `
Start with \`mlplan init\`, check the plan with \`mlplan lint\`, and see what to do next with \`mlplan status\`.
Docs: README.md in the mlplan package`

function buildProgram(first: string | undefined, finish: (code: number) => void): Command {
  const program = new Command('mlplan')
    .description('Plan a machine learning deployment before hands-on work starts.')
    .version(VERSION, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Print this help')
    .addOption(new Option('--color <when>', 'Color the output').choices(['auto', 'always', 'never']).default('auto'))
    .configureHelp({ optionDescription: withoutEmptyDefault })
    .exitOverride()
    .showSuggestionAfterError()
    .helpCommand('help [command]', 'Print help for a command')
    .showHelpAfterError('Try: mlplan --help')
    .addHelpText('after', START)
  const ports = (command: Command): Promise<Ports> => {
    const { color, asOf } = command.optsWithGlobals<{ color: ColorWish; asOf?: string }>()
    return realPorts(asOf, color)
  }
  for (const [name, add] of called(first)) {
    add(program.command(name).showHelpAfterError(`Try: mlplan ${name} --help`), ports, finish)
  }
  return program
}

/** Only the verb that comes first, if one does: the others are there to be listed, and take 2 ms to add. */
function called(first = ''): Iterable<readonly [string, Wire]> {
  const add = VERBS.get(first)
  return add ? [[first, add]] : VERBS
}

/** What is off unless it is asked for goes without saying. */
function withoutEmptyDefault(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '')
}
