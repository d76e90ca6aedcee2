import { isUserError, type UserError } from '../errors.js'
import { VERSION } from '../version.js'

/**
 * Runs the program and returns its exit code. This is the only place that catches errors: an invalid request is
 * answered in two lines, and any other error is reported as a bug.
 */
export async function main(argv: readonly string[]): Promise<number> {
  handleStreamErrors()
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  try {
    const { runProgram } = await import('./program.js')
    return await runProgram(argv)
  } catch (error) {
    return reportError(error)
  }
}

/** Prints an error and returns the exit code. */
export function reportError(error: unknown): number {
  if (isUserError(error)) {
    process.stderr.write(formatError(error))
    return 2
  }
  const stack = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(
    `error: internal error in mlplan ${VERSION}. Please report the bug with the stack trace below.\n${stack}\n`,
  )
  return 3
}

/** Formats an error like the errors that commander prints for a command line. */
export function formatError({ message, help }: Pick<UserError, 'message' | 'help'>): string {
  const hint = help.startsWith('Did you mean ') ? `(${help})` : `Try: ${help}`
  return `error: ${message}\n${hint}\n`
}

/** A pipe that is closed early, as by `mlplan lint | head`, is not an error. A full disk is. */
function handleStreamErrors(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return
      if (stream === process.stdout) {
        const help = 'Write the output to another file or disk.'
        process.stderr.write(formatError({ message: `Can't write the output: ${message}.`, help }))
      }
      process.exit(2)
    })
  }
}
