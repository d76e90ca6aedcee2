import { isUserError, type UserError } from '../errors.js'
import { VERSION } from '../version.js'

/**
 * The whole program as a function of its arguments; the exit code comes back. The one place that catches: an invalid
 * request is answered in two lines; anything else is a bug and says so.
 */
export async function main(argv: readonly string[]): Promise<number> {
  quietWhenNobodyReads()
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  try {
    const { runProgram } = await import('./program.js')
    return await runProgram(argv)
  } catch (error) {
    return tell(error)
  }
}

/** Says what went wrong; the exit code comes back. */
export function tell(error: unknown): number {
  if (isUserError(error)) {
    process.stderr.write(asError(error))
    return 2
  }
  const stack = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(
    `error: internal error in mlplan ${VERSION}. Please report the bug with the stack trace below.\n${stack}\n`,
  )
  return 3
}

/** In the form in which commander prints what is wrong with a command line. */
export function asError({ message, help }: Pick<UserError, 'message' | 'help'>): string {
  const hint = help.startsWith('Did you mean ') ? `(${help})` : `Try: ${help}`
  return `error: ${message}\n${hint}\n`
}

/** `mlplan lint | head` closes the pipe early; that is no error. A full disk is one. */
function quietWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return
      if (stream === process.stdout) {
        const help = 'Write the output to another file or disk.'
        process.stderr.write(asError({ message: `Can't write the output: ${message}.`, help }))
      }
      process.exit(2)
    })
  }
}
