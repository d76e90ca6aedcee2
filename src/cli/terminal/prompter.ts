import { createPromptModule, type DistinctQuestion } from 'inquirer'
import type { Prompter, Reply } from '../../commands/shared/ports.js'
import type { Question } from '../../interview/question.js'
import { truncateToLength } from '../../text/truncate.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { runCancellable } from './cancellable-prompt.js'
import { watchTyping } from './watch-typing.js'
import { printStderr, getStderrWidth } from './stderr.js'

/** Creates a prompter for a terminal. It writes to stderr, so that stdout contains only results. */
export function createPrompter(): Prompter {
  let topic = ''
  return {
    print: printStderr,
    ask: async (question) => {
      if (question.topic !== topic) printStderr(formatHeading(question))
      topic = question.topic
      for (;;) {
        const reply = await askOnce(question)
        if (reply !== 'why') return reply
        printStderr(wrapText(question.help))
      }
    },
  }
}

const WHY = '?'
const UNKNOWN = '!'
const NOT_APPLICABLE = '-'

function wrapText(text: string): string {
  return wrapParagraph(sanitize(text), getStderrWidth(), '  ', '  ')
}

/** Wraps a question between words, with room for the prompt symbol before it; a terminal would break it anywhere. */
function formatMessage(message: string): string {
  return wrapParagraph(sanitize(message), getStderrWidth(), '  ', '  ').trimStart()
}

/** Printed once per topic: the title, and the shortcuts, which in a list are also the last lines. */
function formatHeading({ topic, progress, canSkip }: Question): string {
  const title = progress === '' ? topic : `${topic} · ${progress}`
  const shortcuts = ['? why we ask', ...(canSkip ? ["! I don't know yet", '- not applicable'] : [])]
  const keys = [...shortcuts, 'Ctrl-B back', 'Ctrl-C stop']
  return `\n${sanitize(title)}\n${wrapText(keys.join(' · '))}`
}

async function askOnce(question: Question): Promise<Reply | 'why'> {
  const input = await runCancellable((signal) => readReply(question, signal))
  if (input === 'back' || input === 'stop') return { kind: input }
  const text = input.text.trim()
  if (text === WHY) return 'why'
  if (question.canSkip && text === UNKNOWN) return { kind: 'unknown' }
  if (question.canSkip && text === NOT_APPLICABLE) return { kind: 'not-applicable' }
  const meaning = question.readBack(text)
  if (meaning === undefined) return { kind: 'answer', text }
  if (!question.isAmbiguous(text)) {
    printStderr(wrapText(`${meaning}.`))
    return { kind: 'answer', text }
  }
  const confirmation = await runCancellable((signal) => confirm(formatMessage(`${meaning}. Correct?`), signal))
  if (confirmation === 'back' || confirmation === 'stop') return { kind: confirmation }
  return confirmation.yes
    ? { kind: 'answer', text }
    : askOnce({ ...question, suggestion: { text, source: 'your last entry' } })
}

async function readReply(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  if (question.kind === 'text') return readText(question, signal)
  return question.kind === 'choices' ? selectSeveral(question, signal) : selectOne(question, signal)
}

async function readText(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  for (const hint of listHints(question)) printStderr(wrapText(hint))
  return prompt(signal, {
    type: 'input',
    name: 'text',
    message: formatMessage(question.message),
    ...(question.suggestion === undefined ? {} : { default: sanitize(question.suggestion.text) }),
    validate: (input: string) => isShortcut(input, question) || (question.check(input.trim()) ?? true),
  })
}

function isShortcut(input: string, { canSkip }: Question): boolean {
  const text = input.trim()
  return text === WHY || (canSkip && (text === UNKNOWN || text === NOT_APPLICABLE))
}

function listHints({ example, suggestion, options }: Question): string[] {
  return [
    ...(suggestion === undefined ? [] : [`Press Enter for "${suggestion.text}" (from ${suggestion.source}).`]),
    ...(suggestion?.explanation === undefined ? [] : [suggestion.explanation]),
    ...(suggestion === undefined && example !== undefined ? [`Example: ${example}`] : []),
    ...(options.length === 0 ? [] : [`Already in the plan: ${options.map(({ label }) => label).join('; ')}`]),
  ]
}

/** Typing moves to the option that starts with the text. Where no option is the default, Enter alone takes nothing. */
async function selectOne(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  const { suggestion } = question
  const options = [...listOptionChoices(question), ...listShortcutChoices(question)]
  const hasDefault = suggestion !== undefined && options.some(({ value }) => value === suggestion.text)
  const choices = hasDefault ? options : [NO_CHOICE, ...options]
  for (;;) {
    const typed = watchTyping()
    const reply = await prompt<{ readonly text: string }>(signal, {
      type: 'select',
      name: 'text',
      message: formatMessage(question.message),
      choices,
      pageSize: 12,
      loop: false,
      ...(hasDefault ? { default: suggestion.text } : {}),
    }).finally(typed.stop)
    const name = choices.find(({ value }) => value === reply.text)?.name ?? ''
    const isStray = !name.toLowerCase().startsWith(typed.text())
    if (reply.text !== NO_CHOICE.value && !isStray) return reply
    printStderr(wrapText('Choose an option with the arrow keys, or type its first letters.'))
  }
}

const NO_CHOICE = { value: '', name: '(choose an option)', short: '' }

function listOptionChoices({ kind, options }: Question) {
  if (kind === 'yes-no') return ['yes', 'no'].map((value) => ({ value, name: value, short: value }))
  return options.map(({ value, label, means }) => ({ value, name: formatChoice(label, means), short: sanitize(label) }))
}

async function selectSeveral(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  const selected = question.suggestion?.text.split(', ') ?? []
  const { text } = await prompt<{ readonly text: readonly string[] }>(signal, {
    type: 'checkbox',
    name: 'text',
    message: formatMessage(`${question.message} (Space to select, Enter to continue)`),
    choices: [
      ...question.options.map(({ value, label, means }) => ({
        value,
        name: formatChoice(label, means),
        short: sanitize(label),
        checked: selected.includes(value),
      })),
      { value: NONE, name: 'None of these', checked: selected.includes(NONE) },
      ...listShortcutChoices(question),
    ],
    pageSize: 14,
    loop: false,
    /* "All" would select "None of these" as well. */
    shortcuts: { all: null, invert: null },
    validate: (selection) =>
      validateSelection(
        selection.map(({ value }) => String(value)),
        question,
      ),
  })
  const shortcut = text.find((value) => isShortcut(value, question))
  return { text: shortcut ?? text.join(', ') }
}

const NONE = 'none'

async function prompt<A>(signal: AbortSignal, question: DistinctQuestion): Promise<A> {
  const module = createPromptModule({ input: process.stdin, output: process.stderr, signal })
  /* The type of the answer depends on the question, which the caller knows. */
  return (await module([question])) as A
}

function validateSelection(selection: readonly string[], question: Question): string | true {
  if (selection.some((value) => isShortcut(value, question))) return true
  if (selection.length === 0) return 'Select at least one option with Space. If none fits, use one of the last lines.'
  if (selection.includes(NONE) && selection.length > 1)
    return 'Select either "None of these" or other options, not both.'
  return question.check(selection.join(', ')) ?? true
}

function formatChoice(label: string, means: string): string {
  const text = sanitize(means === '' ? label : `${label}: ${means}`)
  return truncateToLength(text, getStderrWidth() - 6)
}

function listShortcutChoices({ canSkip }: Question) {
  return [
    ...(canSkip ? [{ value: UNKNOWN, name: "! I don't know yet", short: "I don't know yet" }] : []),
    ...(canSkip ? [{ value: NOT_APPLICABLE, name: '- Not applicable', short: 'Not applicable' }] : []),
    { value: WHY, name: '? Why we ask', short: 'Why we ask' },
  ]
}

/** Text other than yes or no is refused, so that a stray key doesn't confirm a figure. */
async function confirm(message: string, signal: AbortSignal): Promise<{ readonly yes: boolean }> {
  for (;;) {
    const { text } = await prompt<{ readonly text: string }>(signal, {
      type: 'input',
      name: 'text',
      message: `${message} (Y/n)`,
      validate: (input: string) => /^(?:y|yes|n|no|\?)?$/i.test(input.trim()) || 'Enter yes or no.',
    })
    if (text.trim() !== WHY) return { yes: !/^n/i.test(text.trim()) }
    printStderr(wrapText('This is how your entry was read. Enter no to enter it again.'))
  }
}
