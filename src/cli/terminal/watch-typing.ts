import { stdin } from 'node:process'

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
}

/** A list forgets typed text after this pause, in milliseconds. */
const PAUSE = 700

/** Returns the text typed into a list, in lower case, so that text that matches no option isn't taken for the current one. */
export function watchTyping(): { readonly text: () => string; readonly stop: () => void } {
  let typed = ''
  let lastKeyAt = 0
  const onKey = (character: string | undefined, key: Key | undefined): void => {
    if (key?.name === 'return' || key?.name === 'enter') return
    if (Date.now() - lastKeyAt > PAUSE) typed = ''
    lastKeyAt = Date.now()
    if (key?.name === 'backspace') typed = typed.slice(0, -1)
    else typed = isText(character, key) ? typed + character.toLowerCase() : ''
  }
  stdin.on('keypress', onKey)
  return { text: () => typed, stop: () => void stdin.off('keypress', onKey) }
}

/** Digits move to an option by its number; arrow keys come without a character of their own. */
function isText(character: string | undefined, key: Key | undefined): character is string {
  return character !== undefined && key?.ctrl !== true && /^[^\p{C}\d]$/u.test(character)
}
