import { fstatSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { isatty } from 'node:tty'
import type { Out, Ports } from '../commands/shared/ports.js'
import { userError } from '../errors.js'
import { getToday } from './clock.js'
import { realFiles } from './files/files.js'
import { createGit } from './git/git.js'
import { type ColorMode, detectStyle } from './terminal/detect-style.js'
import { createLazyPrompter } from './terminal/lazy-prompter.js'
import { startSpinner } from './terminal/spinner.js'

/** Creates the ports of a real process. */
export async function createPorts(asOf: string | undefined, color: ColorMode): Promise<Ports> {
  const { cwd, env } = { cwd: process.cwd(), env: process.env }
  const today = getToday(asOf, env)
  /* Not `process.stdin.isTTY`: Node takes 4 ms to create `process.stdin`, and hardly any run reads it. */
  const isInputTerminal = isatty(0)
  const canAsk = isInputTerminal && process.stderr.isTTY
  const out = await createOut(color)
  return {
    files: realFiles(cwd),
    out,
    today,
    git: createGit(cwd, env),
    env,
    prompter: canAsk ? createLazyPrompter(out.stderrStyle) : undefined,
    stdin: isInputTerminal ? undefined : readStdin,
    yieldToEventLoop: () => setImmediate(),
  }
}

async function createOut(color: ColorMode): Promise<Out> {
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdoutStyle: await detectStyle(process.stdout, process.env, color),
    stderrStyle: await detectStyle(process.stderr, process.env, color),
    showProgress: startSpinner,
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  try {
    /* Reading a folder yields neither data nor an error. */
    if (fstatSync(0).isDirectory()) throw new Error('the input is a folder')
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw userError('no-such-file', `Can't read standard input: ${reason}.`, 'Pass a file, as in `- < FILE`.')
  }
  return Buffer.concat(chunks).toString('utf8')
}
