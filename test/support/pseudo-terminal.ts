import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built program in a real terminal, seen as a person sees it. */

export const BIN = fileURLToPath(new URL('../../bin/mlplan.cjs', import.meta.url))

export interface Folder {
  readonly path: string
  readonly read: (file: string) => string
  readonly remove: () => void
}

export function folderWith(files: Readonly<Record<string, string>>): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlplan-'))
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
  return {
    path: folder,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export interface PseudoTerminal {
  /** Waits until this is on the screen, and gives the screen. */
  readonly see: (text: string | RegExp) => Promise<string>
  /** Waits until this is the question that waits for an answer; what is typed before it is shown is lost. */
  readonly asks: (question: string) => Promise<string>
  readonly type: (keys: string) => void
  readonly kill: (signal: string) => void
  readonly ended: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>
}

export const KEYS = {
  enter: '\r',
  down: '\u001b[B',
  back: '\u0002',
  pasteStart: '\u001b[200~',
  pasteEnd: '\u001b[201~',
  stop: '\u0003',
  end: '\u0004',
} as const

const PATIENCE_MS = 8000

const SIZE = { cols: 100, rows: 50 } as const

/** Below this, a terminal says something of itself that isn't so. */
const MIN_COLUMNS = 60

/** `columns` is what the terminal says of itself; some say 0. */
export function inTerminal(cwd: string, args: readonly string[], columns: number = SIZE.cols): PseudoTerminal {
  const size = columns < MIN_COLUMNS ? SIZE : { ...SIZE, cols: columns }
  const screen = new xterm.Terminal({ ...size, scrollback: 500, allowProposedApi: true })
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, TERM: 'xterm-256color', SOURCE_DATE_EPOCH: '1795478400' }
  const sized = ['-c', `stty cols ${columns}; exec "$@"`, 'sh', process.execPath, BIN, ...args]
  const child = spawn('sh', sized, { cwd, env, ...size, name: 'xterm-256color' })
  child.onData((data) => screen.write(data))
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => child.onExit(resolve))
  const shown = (): string => {
    const { buffer } = screen
    const lines = Array.from({ length: buffer.active.length }, (_, y) =>
      buffer.active.getLine(y)?.translateToString(true),
    )
    return lines.join('\n').trimEnd()
  }
  const until = async (isThere: (screen: string) => boolean, wanted: string): Promise<string> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      const now = shown()
      if (isThere(now)) return now
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    throw new Error(`Not seen: ${wanted}\nOn the screen:\n${shown()}`)
  }
  return {
    see: (text) => until((now) => (typeof text === 'string' ? now.includes(text) : text.test(now)), String(text)),
    asks: (question) => until((now) => lastPrompt(now).startsWith(`? ${question}`), question),
    type: (keys) => child.write(keys),
    kill: (signal) => child.kill(signal),
    ended,
  }
}

/** What is answered begins with a check mark, what waits for an answer with a question mark. */
function lastPrompt(screen: string): string {
  return screen.split('\n').findLast((line) => /^[?✔] /.test(line)) ?? ''
}
