import { stdin } from 'node:process'

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
}

/** After Ctrl-Z and `fg`, Node leaves the input paused; without input, the program would end in the middle of a prompt. */
function resumeInput(): void {
  setImmediate(() => stdin.resume())
}

/**
 * Runs a prompt that can be canceled: Ctrl-B goes back, and Ctrl-C, Ctrl-D, and the end of the input stop. Otherwise,
 * at Ctrl-D or the end of the input, the prompt would stay pending forever, and the program would end in the middle of it.
 */
export async function runCancellable<T>(showPrompt: (signal: AbortSignal) => Promise<T>): Promise<T | 'back' | 'stop'> {
  const controller = new AbortController()
  let outcome: 'back' | 'stop' = 'stop'
  const stop = (): void => controller.abort()
  const onKey = (_text: string | undefined, key: Key | undefined): void => {
    if (key?.ctrl !== true || (key.name !== 'b' && key.name !== 'd')) return
    outcome = key.name === 'b' ? 'back' : 'stop'
    controller.abort()
  }
  stdin.on('keypress', onKey)
  stdin.once('end', stop)
  process.once('beforeExit', stop)
  process.on('SIGCONT', resumeInput)
  try {
    return await showPrompt(controller.signal)
  } catch (error) {
    if (isCancelError(error)) return outcome
    throw error
  } finally {
    stdin.off('keypress', onKey)
    stdin.off('end', stop)
    process.off('beforeExit', stop)
    process.off('SIGCONT', resumeInput)
  }
}

function isCancelError(error: unknown): boolean {
  return error instanceof Error && ['AbortPromptError', 'ExitPromptError', 'CancelPromptError'].includes(error.name)
}
