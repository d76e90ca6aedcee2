import { stdin } from 'node:process'

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
}

/**
 * A prompt that can be left: Ctrl-B goes back, Ctrl-C, Ctrl-D and the end of the input stop. At Ctrl-D and at the
 * end of the input a prompt would stay pending for ever, and the program would end in the middle of it.
 */
export async function untilCut<T>(asks: (signal: AbortSignal) => Promise<T>): Promise<T | 'back' | 'stop'> {
  const controller = new AbortController()
  let cut: 'back' | 'stop' = 'stop'
  const stop = (): void => controller.abort()
  const onKey = (_text: string | undefined, key: Key | undefined): void => {
    if (key?.ctrl !== true || (key.name !== 'b' && key.name !== 'd')) return
    cut = key.name === 'b' ? 'back' : 'stop'
    controller.abort()
  }
  stdin.on('keypress', onKey)
  stdin.once('end', stop)
  process.once('beforeExit', stop)
  try {
    return await asks(controller.signal)
  } catch (error) {
    if (isCut(error)) return cut
    throw error
  } finally {
    stdin.off('keypress', onKey)
    stdin.off('end', stop)
    process.off('beforeExit', stop)
  }
}

function isCut(error: unknown): boolean {
  return error instanceof Error && ['AbortPromptError', 'ExitPromptError', 'CancelPromptError'].includes(error.name)
}
