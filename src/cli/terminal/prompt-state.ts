import type { TerminalStyle } from '../../text/terminal-style.js'
import { matchOption, matchOptions, type PromptOption } from './match-option.js'

/** One question on the screen: what it shows, what is typed and selected so far, and what a key changes. */

export interface PromptConfig {
  /** Lines above the question. They leave the screen with it. */
  readonly heading: readonly string[]
  readonly message: string
  /** Empty where text is asked. */
  readonly options: readonly PromptOption[]
  /** Options that say that there is no answer, such as "I don't know yet". */
  readonly shortcuts: readonly PromptOption[]
  readonly isMultiple: boolean
  /** An option that excludes the others, such as "None of these". */
  readonly exclusive: string | undefined
  /** What Enter takes while nothing is typed; in a list the options that are selected. */
  readonly defaults: readonly string[]
  /** Why the question is asked, shown on request. */
  readonly help: readonly string[]
  /** What is wrong with an answer; `undefined` if it can be taken. */
  readonly check: (text: string) => string | undefined
  /** Whether text that names no option says something all the same, such as "not applicable". */
  readonly isReply: (text: string) => boolean
  readonly style: TerminalStyle
}

export interface PromptState {
  text: string
  cursor: number
  /** The position of the current option; -1 where there is none yet. */
  active: number
  readonly selected: Set<string>
  error: string | undefined
  isHelpShown: boolean
}

/** What has been answered: the text for the plan, and how it reads on the screen. */
export interface PromptAnswer {
  readonly text: string
  readonly shown: string
}

const WHY = '?'

export function createPromptState({ options, shortcuts, isMultiple, defaults }: PromptConfig): PromptState {
  const current = [...options, ...shortcuts].findIndex(({ value }) => defaults.includes(value))
  return {
    text: '',
    cursor: 0,
    active: isMultiple ? Math.max(0, current) : current,
    selected: new Set(isMultiple ? options.map(({ value }) => value).filter((value) => defaults.includes(value)) : []),
    error: undefined,
    isHelpShown: false,
  }
}

export function isChoosing({ options }: PromptConfig): boolean {
  return options.length > 0
}

export function typeText(state: PromptState, text: string, cursor = text.length): void {
  state.text = text
  state.cursor = cursor
}

/** What is typed in a list moves to the option that it names. */
export function followTyping(config: PromptConfig, state: PromptState): void {
  state.error = undefined
  if (!isChoosing(config)) return
  const all = [...config.options, ...config.shortcuts]
  const match = matchOption(all, state.text)
  if (match !== undefined) state.active = all.indexOf(match)
}

export function moveActive(config: PromptConfig, state: PromptState, step: 1 | -1): void {
  const last = config.options.length + config.shortcuts.length - 1
  state.active = state.active === -1 ? (step === 1 ? 0 : last) : Math.min(last, Math.max(0, state.active + step))
  state.error = undefined
  typeText(state, '')
}

export function toggleActive(config: PromptConfig, state: PromptState): void {
  const value = config.options[state.active]?.value
  state.error = undefined
  if (value === undefined) {
    state.error = 'Press Enter to choose this line.'
    return
  }
  if (state.selected.has(value)) state.selected.delete(value)
  else state.selected.add(value)
}

/** Takes what is typed or selected. Returns `undefined` and says why if it is no answer yet. */
export function submit(config: PromptConfig, state: PromptState): PromptAnswer | undefined {
  state.error = undefined
  const typed = state.text.trim()
  if (typed === WHY || (typed === '' && getActive(config, state)?.value === WHY)) {
    state.isHelpShown = true
    state.active = createPromptState(config).active
    typeText(state, '')
    return undefined
  }
  const answer = isChoosing(config) ? submitList(config, state, typed) : submitText(config, typed)
  if (typeof answer !== 'string') return answer
  state.error = answer
  typeText(state, isChoosing(config) ? '' : state.text.trimEnd())
  return undefined
}

function submitText({ defaults, shortcuts, check }: PromptConfig, typed: string): PromptAnswer | string {
  const text = typed === '' ? (defaults[0] ?? '') : typed
  const shortcut = shortcuts.find(({ value }) => value === text)
  if (shortcut !== undefined) return { text, shown: shortcut.label }
  return check(text) ?? { text, shown: text }
}

function submitList(config: PromptConfig, state: PromptState, typed: string): PromptAnswer | string {
  const { options, shortcuts, isMultiple, isReply } = config
  if (typed === '') return isMultiple ? submitSelection(config, state) : submitActive(config, state)
  if (isMultiple && /^a(?:ll)?$/i.test(typed) && matchOption(options, typed) === undefined) {
    return acceptSelection(
      config,
      options.filter(({ value }) => value !== config.exclusive),
    )
  }
  const shortcut = matchOption(options, typed) === undefined ? matchOption(shortcuts, typed) : undefined
  if (shortcut !== undefined) return toAnswer([shortcut])
  const matches = isMultiple ? matchOptions(options, typed) : [matchOption(options, typed)].flatMap((one) => one ?? [])
  if (matches !== undefined && matches.length > 0) {
    const added = new Set(matches)
    return isMultiple
      ? acceptSelection(
          config,
          options.filter((option) => state.selected.has(option.value) || added.has(option)),
        )
      : toAnswer(matches)
  }
  if (isReply(typed)) return { text: typed, shown: typed }
  return `"${typed}" isn't one of the options. ${CHOOSE}`
}

const CHOOSE = 'Choose an option with the arrow keys, or type its first letters.'

function getActive({ options, shortcuts }: PromptConfig, { active }: PromptState): PromptOption | undefined {
  return [...options, ...shortcuts][active]
}

function submitActive(config: PromptConfig, state: PromptState): PromptAnswer | string {
  const option = getActive(config, state)
  return option === undefined ? CHOOSE : toAnswer([option])
}

function submitSelection(config: PromptConfig, state: PromptState): PromptAnswer | string {
  const { options, shortcuts } = config
  const shortcut = shortcuts[state.active - options.length]
  if (shortcut !== undefined) return toAnswer([shortcut])
  const chosen = options.filter(({ value }) => state.selected.has(value))
  if (chosen.length > 0) return acceptSelection(config, chosen)
  return 'Select at least one option with Space. If none fits, use one of the last lines.'
}

function acceptSelection({ exclusive, check }: PromptConfig, chosen: readonly PromptOption[]): PromptAnswer | string {
  if (chosen.length > 1 && chosen.some(({ value }) => value === exclusive)) {
    return 'Select either "None of these" or other options, not both.'
  }
  const answer = toAnswer(chosen)
  return check(answer.text) ?? answer
}

function toAnswer(chosen: readonly PromptOption[]): PromptAnswer {
  return {
    text: chosen.map(({ value }) => value).join(', '),
    shown: chosen.map(({ label }) => label.replace(/^[!-] /, '')).join(', '),
  }
}
