import { createPromptModule, type DistinctQuestion } from 'inquirer'
import type { Prompter, Reply } from '../../commands/shared/ports.js'
import type { Question } from '../../interview/question.js'
import { truncateToLength } from '../../text/truncate.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { runCancellable } from './cancellable-prompt.js'
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

async function selectOne(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  const { suggestion } = question
  const options =
    question.kind === 'yes-no'
      ? ['yes', 'no'].map((value) => ({ value, name: value }))
      : question.options.map(({ value, label, means }) => ({
          value,
          name: formatChoice(label, means),
          short: sanitize(label),
        }))
  return prompt(signal, {
    type: 'select',
    name: 'text',
    message: formatMessage(question.message),
    choices: [...options, ...listShortcutChoices(question)],
    pageSize: 12,
    loop: false,
    ...(suggestion === undefined ? {} : { default: suggestion.text }),
  })
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
    ...(canSkip ? [{ value: UNKNOWN, name: "I don't know yet" }] : []),
    ...(canSkip ? [{ value: NOT_APPLICABLE, name: 'Not applicable' }] : []),
    { value: WHY, name: 'Why we ask' },
  ]
}

async function confirm(message: string, signal: AbortSignal): Promise<{ readonly yes: boolean }> {
  return prompt(signal, { type: 'confirm', name: 'yes', message, default: true })
}
