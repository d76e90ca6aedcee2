import type { Prompter } from '../../commands/shared/ports.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { printStderr } from './stderr.js'

/** Creates a prompter that is loaded with the first question, because loading it takes as long as starting Node. */
export function createLazyPrompter(style: TerminalStyle): Prompter {
  let prompter: Promise<Prompter> | undefined
  const load = (): Promise<Prompter> =>
    (prompter ??= import('./prompter.js').then(({ createPrompter }) => createPrompter(style)))
  return {
    ask: async (question) => (await load()).ask(question),
    print: printStderr,
  }
}
