import { fstatSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { isatty } from 'node:tty'
import type { Out, Ports, Prompter } from '../commands/shared/ports.js'
import { userError } from '../errors.js'
import { todayOf } from './clock.js'
import { realFiles } from './files/files.js'
import { realGit } from './git/git.js'
import { type ColorWish, lookOf } from './terminal/detect-style.js'
import { startSpinner } from './terminal/spinner.js'
import { say } from './terminal/stderr.js'

/** The real outside world. */
export async function realPorts(asOf: string | undefined, color: ColorWish): Promise<Ports> {
  const { cwd, env } = { cwd: process.cwd(), env: process.env }
  const today = todayOf(asOf, env)
  /* Not by `process.stdin`, which takes node 4 ms to make, and which hardly any run reads. */
  const isTyped = isatty(0)
  const canAsk = isTyped && process.stderr.isTTY
  const out = await realOut(color)
  return {
    files: realFiles(cwd),
    out,
    today,
    git: realGit(cwd, env),
    env,
    prompter: canAsk ? createLazyPrompter() : undefined,
    stdin: isTyped ? undefined : readStdin,
    yieldToEventLoop: () => setImmediate(),
  }
}

/** Creates a prompter that is loaded with the first question, because loading it takes as long as starting Node.js. */
function createLazyPrompter(): Prompter {
  let prompter: Promise<Prompter> | undefined
  const load = (): Promise<Prompter> => (prompter ??= import('./terminal/prompter.js').then(({ realAsk }) => realAsk()))
  return {
    ask: async (question) => (await load()).ask(question),
    print: say,
  }
}

async function realOut(color: ColorWish): Promise<Out> {
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdoutStyle: await lookOf(process.stdout, process.env, color),
    stderrStyle: await lookOf(process.stderr, process.env, color),
    showProgress: startSpinner,
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  try {
    /* Of a folder nothing comes, and no error either. */
    if (fstatSync(0).isDirectory()) throw new Error('the input is a folder')
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw userError('no-such-file', `Can't read standard input: ${why}.`, 'Pass a file, as in `- < FILE`.')
  }
  return Buffer.concat(chunks).toString('utf8')
}
