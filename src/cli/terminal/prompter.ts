import { createPromptModule } from 'inquirer'
import type { Prompter, Reply } from '../../commands/shared/ports.js'
import { takeLines } from '../../text/pasted-lines.js'
import type { Question } from '../../interview/question.js'
import { sanitize } from '../../text/sanitize.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { wrapParagraph } from '../../text/wrap.js'
import { runCancellable } from './cancellable-prompt.js'
import type { PromptOption } from './match-option.js'
import type { PromptAnswer, PromptConfig } from './prompt-state.js'
import { drawAnswer } from './prompt-view.js'
import { questionPrompt } from './question-prompt.js'
import { printStderr, getScreenWidth } from './stderr.js'

/** Creates a prompter for a terminal. It writes to stderr, so that stdout contains only results. */
export function createPrompter(style: TerminalStyle): Prompter {
  const shown: Shown = { topic: '', areKeysShown: false }
  return { print: printStderr, ask: (question) => askQuestion(question, shown, style) }
}

/** What has been shown above earlier questions and stays on the screen. */
interface Shown {
  topic: string
  areKeysShown: boolean
}

const UNKNOWN = '!'
const NOT_APPLICABLE = '-'
const WHY = '?'

async function askQuestion(question: Question, shown: Shown, style: TerminalStyle): Promise<Reply> {
  const heading = listHeadingLines(question, shown, style)
  const input = await ask(createConfig(question, heading, style))
  if (input === 'back' || input === 'stop') return { kind: input }
  Object.assign(shown, { topic: question.topic, areKeysShown: true })
  const { text, leftOut } = takeLines(input.text, question.lines)
  const shownAnswer = input.shown === input.text ? text.replaceAll('\n', '; ') : input.shown
  printLines([...heading, ...drawAnswer(sanitize(question.message), shownAnswer, style, getScreenWidth())])
  if (question.canSkip && input.text === UNKNOWN) return { kind: 'unknown' }
  if (question.canSkip && input.text === NOT_APPLICABLE) return { kind: 'not-applicable' }
  if (leftOut.length > 0) printLines(wrapText(describeLeftOut(leftOut)))
  const meaning = question.readBack(text)
  if (meaning === undefined) return { kind: 'answer', text }
  if (!question.isAmbiguous(text)) {
    printLines(wrapText(`${meaning}.`))
    return { kind: 'answer', text }
  }
  const confirmation = await confirm(meaning, style)
  if (confirmation === 'stop') return { kind: 'stop' }
  return confirmation === 'yes'
    ? { kind: 'answer', text }
    : askQuestion({ ...question, suggestion: { text, source: 'your last entry' } }, shown, style)
}

function describeLeftOut(lines: readonly string[]): string {
  return `Only the first line was taken, since one line is asked here. Left out: ${lines.map((line) => `"${line}"`).join(', ')}.`
}

/** The title once per topic. What the keys do is said once: in a list, they are also the last lines. */
function listHeadingLines({ topic, progress, canSkip }: Question, shown: Shown, style: TerminalStyle): string[] {
  if (topic === shown.topic) return []
  const title = ['', style.bold(sanitize(progress === '' ? topic : `${topic} · ${progress}`))]
  return shown.areKeysShown ? title : [...title, ...wrapText(describeKeys(canSkip)).map((line) => style.dim(line))]
}

function describeKeys(canSkip: boolean): string {
  const shortcuts = ['? why we ask', ...(canSkip ? ["! I don't know yet", '- not applicable'] : [])]
  return [...shortcuts, 'Ctrl-B back', 'Ctrl-C stop'].join(' · ')
}

function wrapText(text: string): string[] {
  return wrapParagraph(sanitize(text), getScreenWidth(), '  ', '  ').split('\n')
}

/** Prints lines that already fit the terminal. */
function printLines(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

const PROMPT_TYPE = 'question'

async function ask(config: PromptConfig): Promise<PromptAnswer | 'back' | 'stop'> {
  return runCancellable(async (signal) => {
    /* A question leaves the screen when it is answered, when the printed answer takes its place, and on going back. */
    const streams = { input: process.stdin, output: process.stderr, signal, clearPromptOnDone: true }
    const module = createPromptModule<{ [PROMPT_TYPE]: PromptConfig & Record<string, unknown> }>(streams)
    module.registerPrompt(PROMPT_TYPE, questionPrompt)
    const answers = await module<{ answer: PromptAnswer }>([{ ...config, type: PROMPT_TYPE, name: 'answer' }])
    return answers.answer
  })
}

function createConfig(question: Question, heading: readonly string[], style: TerminalStyle): PromptConfig {
  const { kind, canSkip, suggestion } = question
  const isMultiple = kind === 'choices'
  const options = listOptions(question)
  const defaults = suggestion === undefined ? [] : isMultiple ? suggestion.text.split(', ') : [suggestion.text]
  return {
    heading: [...heading, ...(kind === 'text' ? listHints(question).flatMap(wrapText) : [])],
    message: sanitize(question.message),
    options,
    shortcuts: listShortcuts(question),
    isMultiple,
    exclusive: isMultiple ? NONE.value : undefined,
    defaults: kind === 'text' ? defaults.map((text) => sanitize(text)) : defaults,
    help: kind === 'text' ? [question.help, describeKeys(canSkip)] : [question.help],
    check: (text) => question.check(takeLines(text, question.lines).text),
    isReply: (text) => canSkip && question.check(text) === undefined,
    style,
  }
}

function listHints({ example, suggestion, options }: Question): string[] {
  return [
    ...(suggestion === undefined ? [] : [`Press Enter for "${suggestion.text}" (from ${suggestion.source}).`]),
    ...(suggestion?.explanation === undefined ? [] : [suggestion.explanation]),
    ...(suggestion === undefined && example !== undefined ? [`Example: ${example}`] : []),
    ...(options.length === 0 ? [] : [`Already in the plan: ${options.map(({ label }) => label).join('; ')}`]),
  ]
}

const NONE: PromptOption = { value: 'none', label: 'None of these', means: '' }

function listOptions({ kind, options }: Question): readonly PromptOption[] {
  if (kind === 'text') return []
  if (kind === 'yes-no') return ['yes', 'no'].map((value) => ({ value, label: value, means: '' }))
  const plain = options.map(({ value, label, means }) => ({ value, label, means }))
  return kind === 'choices' ? [...plain, NONE] : plain
}

function listShortcuts({ canSkip, kind }: Question): readonly PromptOption[] {
  const replies = [
    { value: UNKNOWN, label: "! I don't know yet", means: '' },
    { value: NOT_APPLICABLE, label: '- Not applicable', means: '' },
  ]
  const why = { value: WHY, label: '? Why we ask', means: '' }
  return [...(canSkip ? replies : []), ...(kind === 'text' ? [] : [why])]
}

/** Text other than yes or no is refused, so that a stray key doesn't confirm a figure. */
async function confirm(meaning: string, style: TerminalStyle): Promise<'yes' | 'no' | 'stop'> {
  const message = sanitize(`${meaning}. Correct? (Y/n)`)
  const answer = await ask({
    heading: [],
    message,
    options: [],
    shortcuts: [],
    isMultiple: false,
    exclusive: undefined,
    defaults: ['yes'],
    help: ['This is how your entry was read. Enter no to enter it again.'],
    check: (text) => (/^(?:y|yes|n|no)$/i.test(text) ? undefined : 'Enter yes or no.'),
    isReply: () => false,
    style,
  })
  if (answer === 'stop') return 'stop'
  /* Going back leads to the entry that is read back. */
  if (answer === 'back') return 'no'
  printLines(drawAnswer(message, answer.shown, style, getScreenWidth()))
  return /^y/i.test(answer.text) ? 'yes' : 'no'
}
