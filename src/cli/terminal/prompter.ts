import { createPromptModule, type DistinctQuestion } from 'inquirer'
import type { Prompter, Reply } from '../../commands/shared/ports.js'
import type { Question } from '../../interview/question.js'
import { truncateToLength } from '../../text/truncate.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { untilCut } from './cancellable-prompt.js'
import { say, widthOfTalk } from './stderr.js'

/** Asks at a real terminal, on stderr, so that stdout stays free for results. */
export function realAsk(): Prompter {
  let topic = ''
  return {
    print: say,
    ask: async (question) => {
      if (question.topic !== topic) say(heading(question))
      topic = question.topic
      for (;;) {
        const reply = await ask(question)
        if (reply !== 'why') return reply
        say(inWidth(question.why))
      }
    },
  }
}

const WHY = '?'
const UNKNOWN = '!'
const NOT_APPLICABLE = '-'

function inWidth(text: string): string {
  return wrapParagraph(sanitize(text), widthOfTalk(), '  ', '  ')
}

/** A question that breaks between words, beside the mark in front of it: a terminal would break it anywhere. */
function asked(message: string): string {
  return wrapParagraph(sanitize(message), widthOfTalk(), '  ', '  ').trimStart()
}

/** Said once a topic: what may be typed besides an answer; in a list, these are the last lines. */
function heading({ topic, step, maySkip }: Question): string {
  const title = step === '' ? topic : `${topic} · ${step}`
  const asides = ['? why we ask', ...(maySkip ? ["! I don't know yet", '- not applicable'] : [])]
  const keys = [...asides, 'Ctrl-B back', 'Ctrl-C stop']
  return `\n${sanitize(title)}\n${inWidth(keys.join(' · '))}`
}

async function ask(question: Question): Promise<Reply | 'why'> {
  const typed = await untilCut((signal) => answerTo(question, signal))
  if (typed === 'back' || typed === 'stop') return { kind: typed }
  const text = typed.text.trim()
  if (text === WHY) return 'why'
  if (question.maySkip && text === UNKNOWN) return { kind: 'unknown' }
  if (question.maySkip && text === NOT_APPLICABLE) return { kind: 'not-applicable' }
  const meaning = question.readBack(text)
  if (meaning === undefined) return { kind: 'answer', text }
  const isRight = await untilCut((signal) => confirmed(asked(`${meaning}. Correct?`), signal))
  if (isRight === 'back' || isRight === 'stop') return { kind: isRight }
  return isRight.yes ? { kind: 'answer', text } : ask({ ...question, suggestion: { text, from: 'your last entry' } })
}

async function answerTo(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  if (question.kind === 'text') return typedText(question, signal)
  return question.kind === 'choices' ? chosenSome(question, signal) : chosenOne(question, signal)
}

async function typedText(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  for (const hint of hintsOf(question)) say(inWidth(hint))
  return prompt(signal, {
    type: 'input',
    name: 'text',
    message: asked(question.message),
    ...(question.suggestion === undefined ? {} : { default: sanitize(question.suggestion.text) }),
    validate: (typed: string) => isAside(typed, question) || (question.check(typed.trim()) ?? true),
  })
}

function isAside(typed: string, { maySkip }: Question): boolean {
  const text = typed.trim()
  return text === WHY || (maySkip && (text === UNKNOWN || text === NOT_APPLICABLE))
}

function hintsOf({ example, suggestion, options }: Question): string[] {
  return [
    ...(suggestion === undefined ? [] : [`Press Enter for "${suggestion.text}" (from ${suggestion.from}).`]),
    ...(suggestion?.reading === undefined ? [] : [suggestion.reading]),
    ...(suggestion === undefined && example !== undefined ? [`Example: ${example}`] : []),
    ...(options.length === 0 ? [] : [`Already in the plan: ${options.map(({ label }) => label).join('; ')}`]),
  ]
}

async function chosenOne(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  const { suggestion } = question
  const options =
    question.kind === 'yes-no'
      ? ['yes', 'no'].map((value) => ({ value, name: value }))
      : question.options.map(({ value, label, means }) => ({
          value,
          name: named(label, means),
          short: sanitize(label),
        }))
  return prompt(signal, {
    type: 'select',
    name: 'text',
    message: asked(question.message),
    choices: [...options, ...asides(question)],
    pageSize: 12,
    loop: false,
    ...(suggestion === undefined ? {} : { default: suggestion.text }),
  })
}

async function chosenSome(question: Question, signal: AbortSignal): Promise<{ readonly text: string }> {
  const present = question.suggestion?.text.split(', ') ?? []
  const { text } = await prompt<{ readonly text: readonly string[] }>(signal, {
    type: 'checkbox',
    name: 'text',
    message: asked(`${question.message} (Space to select, Enter to continue)`),
    choices: [
      ...question.options.map(({ value, label, means }) => ({
        value,
        name: named(label, means),
        short: sanitize(label),
        checked: present.includes(value),
      })),
      { value: NONE, name: 'None of these', checked: present.includes(NONE) },
      ...asides(question),
    ],
    pageSize: 14,
    loop: false,
    validate: (chosen) =>
      complaintAbout(
        chosen.map(({ value }) => String(value)),
        question,
      ),
  })
  const aside = text.find((value) => isAside(value, question))
  return { text: aside ?? text.join(', ') }
}

const NONE = 'none'

async function prompt<A>(signal: AbortSignal, question: DistinctQuestion): Promise<A> {
  const module = createPromptModule({ input: process.stdin, output: process.stderr, signal })
  /* What an answer is follows from the question, which the caller knows. */
  return (await module([question])) as A
}

function complaintAbout(chosen: readonly string[], question: Question): string | true {
  if (chosen.some((value) => isAside(value, question))) return true
  if (chosen.length === 0) return 'Select at least one option with Space. If none fits, use one of the last lines.'
  if (chosen.includes(NONE) && chosen.length > 1) return 'Select either "None of these" or other options, not both.'
  return question.check(chosen.join(', ')) ?? true
}

function named(label: string, means: string): string {
  const text = sanitize(means === '' ? label : `${label}: ${means}`)
  return truncateToLength(text, widthOfTalk() - 6)
}

function asides({ maySkip }: Question) {
  return [
    ...(maySkip ? [{ value: UNKNOWN, name: "I don't know yet" }] : []),
    ...(maySkip ? [{ value: NOT_APPLICABLE, name: 'Not applicable' }] : []),
    { value: WHY, name: 'Why we ask' },
  ]
}

async function confirmed(message: string, signal: AbortSignal): Promise<{ readonly yes: boolean }> {
  return prompt(signal, { type: 'confirm', name: 'yes', message, default: true })
}
