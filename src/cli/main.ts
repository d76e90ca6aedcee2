import { isUserError } from '../errors.js'
import { VERSION } from '../version.js'

/**
 * The whole program as a function of its arguments; the exit code comes back. The one place that catches: what a
 * person asked for and cannot have is told in two lines; anything else is a bug and says so.
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
    process.stderr.write(`mlplan: ${error.message}\n        ${error.help}\n`)
    return 2
  }
  const stack = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(
    `mlplan: this is a bug in mlplan ${VERSION}, not in your plan. Please report it with what follows.\n${stack}\n`,
  )
  return 3
}

/** `mlplan lint | head` closes the pipe early; that is no error. A full disk is one. */
function quietWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return
      if (stream === process.stdout)
        process.stderr.write(`mlplan: the output cannot be written: ${message}.\n        Write it elsewhere.\n`)
      process.exit(2)
    })
  }
}
