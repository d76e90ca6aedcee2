import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Interface } from 'node:readline'
import {
  createPromptState,
  followTyping,
  isChoosing,
  moveActive,
  type PromptAnswer,
  type PromptConfig,
  type PromptState,
  submit,
  toggleActive,
  typeText,
} from './prompt-state.js'
import { drawPrompt } from './prompt-view.js'
import { getScreenWidth } from './stderr.js'

/**
 * A prompt for text and for lists. It differs from those of inquirer in that typed text stays visible and is never
 * dropped, several pasted lines are one answer, and lines are broken between words.
 */
export const questionPrompt = createPrompt<PromptAnswer, PromptConfig>((config, done) => {
  const [, setPaintCount] = useState(0)
  const live = useRef<LivePrompt>(undefined)
  live.current ??= { state: createPromptState(config), lastKeyAt: 0, column: 0, height: 1, below: 0, isDone: false }
  const prompt = live.current
  const paint = (): void => setPaintCount((count) => count + 1)
  const finish = (): void => {
    if (prompt.isDone) return
    const answer = submit(config, prompt.state)
    prompt.isDone = answer !== undefined
    if (answer !== undefined) done(answer)
    else {
      syncLine(prompt)
      paint()
    }
  }
  useEffect((rl) => {
    prompt.rl = rl as unknown as Line
    const stop = takeOver(prompt, paint)
    paint()
    return stop
  }, [])
  useKeypress((key, rl) => {
    prompt.rl = rl as unknown as Line
    if (prompt.isDone || isSuspendKey(key)) return
    cancelSubmit(prompt)
    handleKey(config, prompt, key, finish)
    syncLine(prompt)
    if (!prompt.isDone) paint()
    prompt.lastKeyAt = performance.now()
  })
  if (prompt.rl === undefined) return ' '
  const { above, line, column, below } = drawPrompt(config, prompt.state, getScreen())
  Object.assign(prompt, { column, height: above.length + 1 + below.length, below: below.length })
  return [[...above, line].join('\n'), below.join('\n')]
})

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
  readonly sequence?: string
}

/** Parts of readline that inquirer leaves as they are; where the cursor is can be set, though it isn't documented. */
interface Line extends Omit<Interface, 'line' | 'cursor'> {
  line: string
  cursor: number
  getCursorPos: () => { rows: number; cols: number }
  readonly output: NodeJS.WritableStream & { readonly mute: () => void; readonly unmute: () => void }
}

interface LivePrompt {
  readonly state: PromptState
  rl?: Line
  /** What is being pasted, in a terminal that marks its beginning and end. */
  paste?: string | undefined
  timer?: NodeJS.Timeout
  immediate?: NodeJS.Immediate
  lastKeyAt: number
  column: number
  height: number
  below: number
  isDone: boolean
}

/** Readline edits the line that is shown. */
function syncLine({ rl, state }: LivePrompt): void {
  if (rl !== undefined) Object.assign(rl, { line: state.text, cursor: state.cursor })
}

/** An Enter so soon after another key, in milliseconds, was pasted or came with the whole line. */
const TOGETHER = 50
/** How long to wait for the next pasted line. */
const PASTE_GAP = 40

/** Keys that have arrived by the end of the wait come first, however long the program was busy. */
function submitLater(prompt: LivePrompt, finish: () => void): void {
  prompt.timer = setTimeout(() => {
    prompt.immediate = setImmediate(finish)
  }, PASTE_GAP)
}

function cancelSubmit({ timer, immediate }: LivePrompt): void {
  clearTimeout(timer)
  clearImmediate(immediate)
}

function handleKey(config: PromptConfig, prompt: LivePrompt, key: Key, finish: () => void): void {
  const { state, rl } = prompt
  if (key.name === 'paste-start') prompt.paste = ''
  else if (key.name === 'paste-end') insertPaste(config, prompt)
  else if (prompt.paste !== undefined) prompt.paste += key.sequence ?? ''
  else if (key.name === 'return' || key.name === 'enter') {
    if (state.text.length < 2 || performance.now() - prompt.lastKeyAt > TOGETHER) finish()
    else {
      typeText(state, `${state.text}\n`)
      submitLater(prompt, finish)
    }
  } else if (isChoosing(config) && handleListKey(config, state, key)) return
  else if (key.name === 'tab')
    typeText(state, state.text === '' && !isChoosing(config) ? (config.defaults[0] ?? '') : state.text)
  else if (isHistoryKey(key)) typeText(state, state.text, state.cursor)
  else {
    const isChanged = rl !== undefined && rl.line !== state.text
    if (rl !== undefined) typeText(state, rl.line, rl.cursor)
    if (isChanged) followTyping(config, state)
  }
}

/** The program is stopped and goes on before this key is handled; by then, the screen belongs to the shell. */
function isSuspendKey({ name, ctrl }: Key): boolean {
  return ctrl === true && name === 'z'
}

/** Readline would put an earlier line in the place of what is typed. */
function isHistoryKey({ name, ctrl }: Key): boolean {
  return name === 'up' || name === 'down' || (ctrl === true && (name === 'n' || name === 'p'))
}

function handleListKey(config: PromptConfig, state: PromptState, { name }: Key): boolean {
  if (name === 'up' || name === 'down') moveActive(config, state, name === 'down' ? 1 : -1)
  else if (config.isMultiple && state.text === '' && name === 'space') toggleActive(config, state)
  else return false
  return true
}

function insertPaste(config: PromptConfig, prompt: LivePrompt): void {
  const { state, paste = '' } = prompt
  const pasted = paste.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(/\n+$/, '')
  prompt.paste = undefined
  const text = state.text.slice(0, state.cursor) + pasted + state.text.slice(state.cursor)
  typeText(state, text, state.cursor + pasted.length)
  followTyping(config, state)
}

/** Makes readline leave the cursor to this prompt, asks the terminal to mark pasted text, and paints again after `fg`. */
function takeOver(prompt: LivePrompt, paint: () => void): () => void {
  const { rl } = prompt
  if (rl === undefined) return () => {}
  rl.getCursorPos = () => ({ rows: 0, cols: prompt.column })
  /* Otherwise, Node appends keys that arrive together to the end of the line, wherever the cursor is. */
  Object.defineProperty(rl, 'isCompletionEnabled', { get: () => true, set: () => {} })
  write(rl, MARK_PASTES)
  /* The lines above now belong to the shell, so they stay. */
  const onContinue = (): void =>
    void setImmediate(() => {
      write(rl, MARK_PASTES + '\n'.repeat(prompt.height - 1) + (prompt.below > 0 ? `\u001B[${prompt.below}A` : ''))
      paint()
    })
  process.on('SIGCONT', onContinue)
  return () => {
    cancelSubmit(prompt)
    process.off('SIGCONT', onContinue)
    write(rl, '\u001B[?2004l')
  }
}

const MARK_PASTES = '\u001B[?2004h'

/** Inquirer mutes the output except while it paints. */
function write(rl: Line, text: string): void {
  rl.output.unmute()
  rl.output.write(text)
  rl.output.mute()
}

function getScreen(): { readonly width: number; readonly height: number } {
  const { rows } = process.stderr
  return { width: getScreenWidth(), height: rows > 0 ? rows : 24 }
}
