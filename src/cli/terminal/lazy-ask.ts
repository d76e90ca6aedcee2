import type { Ask } from '../../commands/shared/ports.js'
import { say } from './stderr.js'

/** The prompter costs as much to load as node itself; it is loaded with the first question. */
export function lazyAsk(): Ask {
  let prompter: Promise<Ask> | undefined
  const load = (): Promise<Ask> => (prompter ??= import('./prompter.js').then(({ realAsk }) => realAsk()))
  return {
    question: async (question) => (await load()).question(question),
    say,
  }
}
