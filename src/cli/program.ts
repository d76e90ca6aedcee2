import { Command, CommanderError, Help, Option } from 'commander'
import type { Ports } from '../commands/ports.js'
import { VERSION } from '../version.js'
import type { ColorWish } from './look.js'
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
import { addSign } from './verbs/sign.js'
import { addStage } from './verbs/stage.js'
import { addStatus } from './verbs/status.js'
import { addWaive } from './verbs/waive.js'

/** In the order of the help. */
const VERBS = [
  addInit,
  addLint,
  addStatus,
  addPortfolio,
  addSign,
  addStage,
  addWaive,
  addNumbers,
  addBrief,
  addDiff,
  addExplain,
  addPolicy,
  addSchema,
  addMigrate,
]

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
    .configureHelp({ optionDescription: withoutEmptyDefault })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(more with --help)')
  const ports = (command: Command): Promise<Ports> => {
    const { color, asOf } = command.optsWithGlobals<{ color: ColorWish; asOf?: string }>()
    return realPorts(asOf, color)
  }
  for (const add of VERBS) add(program, ports, finish)
  return program
}

/** What is off unless it is asked for goes without saying. */
function withoutEmptyDefault(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '')
}
