import type { Out, Ports } from '../commands/ports.js'
import { todayOf } from './clock.js'
import { realFiles } from './files.js'
import { realGit } from './git.js'
import { type ColorWish, lookOf } from './look.js'
import { lazyAsk } from './lazy-ask.js'
import { startSpinner } from './spinner.js'

/** The real outside world. */
export async function realPorts(asOf: string | undefined, color: ColorWish): Promise<Ports> {
  const { cwd, env } = { cwd: process.cwd(), env: process.env }
  const canAsk = process.stdin.isTTY && process.stderr.isTTY
  return {
    files: realFiles(cwd),
    out: await realOut(color),
    today: todayOf(asOf, env),
    git: realGit(cwd, env),
    env,
    ask: canAsk ? lazyAsk() : undefined,
    stdin: process.stdin.isTTY ? undefined : readStdin,
  }
}

async function realOut(color: ColorWish): Promise<Out> {
  return {
    result: (text) => process.stdout.write(text),
    talk: (text) => process.stderr.write(text),
    look: await lookOf(process.stdout, process.env, color),
    lookOfTalk: await lookOf(process.stderr, process.env, color),
    progress: startSpinner,
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
