import type { Prompter } from '../../commands/shared/ports.js'
import { say } from './stderr.js'

/** The prompter costs as much to load as node itself; it is loaded with the first question. */
export function lazyAsk(): Prompter {
  let prompter: Promise<Prompter> | undefined
  const load = (): Promise<Prompter> => (prompter ??= import('./prompter.js').then(({ realAsk }) => realAsk()))
  return {
    ask: async (question) => (await load()).ask(question),
    print: say,
  }
}
