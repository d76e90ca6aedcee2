import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import measureWidth from 'fast-string-width'
import { layOut } from './lay-out.js'
import type { PromptOption } from './match-option.js'
import { isChoosing, type PromptConfig, type PromptState } from './prompt-state.js'

/** How a question is drawn. Everything is broken into lines here, so that no word is cut at the edge. */

export interface Screen {
  /** The columns that may be used. */
  readonly width: number
  readonly height: number
}

export interface PromptView {
  readonly above: readonly string[]
  /** The line with the cursor, and the column of the cursor in it. */
  readonly line: string
  readonly column: number
  readonly below: readonly string[]
}

export function drawPrompt(config: PromptConfig, state: PromptState, screen: Screen): PromptView {
  const { style, message } = config
  const prefix = `? ${message} `
  const layout = layOut(prefix + state.text, screen.width, '  ', prefix.length + state.cursor)
  const question = layout.lines.map((line, index) => {
    const parts = splitLine(line, (layout.starts[index] ?? 0) - (index === 0 ? 0 : 2), prefix.length)
    return styleMark(parts.question, '?', style, style.blue) + parts.answer
  })
  const notes = [
    ...(state.isHelpShown ? config.help.flatMap((text) => indentLines(text, screen.width)) : []),
    ...indentLines(state.error ?? '', screen.width).map((line) => style.red(line)),
  ]
  const used = config.heading.length + question.length + notes.length
  const options = isChoosing(config) ? drawOptions(config, state, { ...screen, height: screen.height - used - 3 }) : []
  return {
    above: [...config.heading, ...question.slice(0, layout.cursorRow)],
    line: question[layout.cursorRow] ?? '',
    column: layout.cursorColumn,
    below: [...question.slice(layout.cursorRow + 1), ...options, ...notes],
  }
}

/** The question once it is answered. */
export function drawAnswer(message: string, shown: string, style: PromptConfig['style'], width: number): string[] {
  const prefix = `✔ ${message} `
  const { lines, starts } = layOut(prefix + sanitize(shown), width, '  ')
  return lines.map((line, index) => {
    const { question, answer } = splitLine(line, (starts[index] ?? 0) - (index === 0 ? 0 : 2), prefix.length)
    return styleMark(question, '✔', style, style.green) + (answer === '' ? '' : style.blue(answer.trimEnd()))
  })
}

/** The parts of a line before and after the end of the question; `offset` is where the line begins in the whole text. */
function splitLine(line: string, offset: number, questionEnd: number) {
  const end = Math.max(0, Math.min(line.length, questionEnd - offset))
  return { question: line.slice(0, end), answer: line.slice(end) }
}

function styleMark(text: string, mark: string, style: PromptConfig['style'], color: (text: string) => string): string {
  if (text === '') return ''
  return text.startsWith(mark) ? color(mark) + style.bold(text.slice(mark.length)) : style.bold(text)
}

function indentLines(text: string, width: number): string[] {
  return text === '' ? [] : wrapParagraph(sanitize(text), width, '  ', '  ').split('\n')
}

const MAX_LINES = 14

/** The part of a long list around the current option, and below it what the keys do. */
function drawOptions(config: PromptConfig, state: PromptState, { width, height }: Screen): string[] {
  const { options, shortcuts, isMultiple, style } = config
  const items = [...options, ...shortcuts].map((option, index) => drawOption(config, state, option, index, width))
  const room = Math.max(4, Math.min(MAX_LINES, height - 1))
  const [from, to] = findWindow(
    items.map(({ length }) => length),
    Math.max(0, state.active),
    room,
  )
  const keys = isMultiple
    ? '↑↓ navigate · Space select · Enter continue · or type names, or "all"'
    : '↑↓ navigate · Enter select · or type its first letters'
  return [
    ...(from > 0 ? [style.dim(`  ↑ ${from} more`)] : []),
    ...items.slice(from, to).flat(),
    ...(to < items.length ? [style.dim(`  ↓ ${items.length - to} more`)] : []),
    ...indentLines(keys, width).map((line) => style.dim(line)),
  ]
}

/** An option takes up to three lines, so that what tells it from others is seen at any width. */
const MAX_OPTION_LINES = 3

function drawOption(
  { options, isMultiple, style }: PromptConfig,
  { active, selected }: PromptState,
  { value, label, means }: PromptOption,
  index: number,
  width: number,
): string[] {
  const box = isMultiple && index < options.length ? (selected.has(value) ? '◉ ' : '◯ ') : ''
  const mark = `${index === active ? '❯' : ' '} ${box}`
  const indent = ' '.repeat(measureWidth(mark))
  const text = sanitize(means === '' ? label : `${label}: ${means}`)
  const lines =
    wrapParagraph(text, width, '', '').split('\n').length > 1 ? layOut(text, width - indent.length, '').lines : [text]
  const kept = lines.slice(0, MAX_OPTION_LINES).map((line) => line.trimEnd())
  if (lines.length > MAX_OPTION_LINES) kept[MAX_OPTION_LINES - 1] = `${(kept.at(-1) ?? '').slice(0, -1).trimEnd()}…`
  const drawn = kept.map((line, row) => (row === 0 ? mark : indent) + line)
  return index === active ? drawn.map((line) => style.blue(line)) : drawn
}

/** The first and the last item of a window that holds the current one in its middle. */
function findWindow(heights: readonly number[], active: number, room: number): readonly [number, number] {
  const total = heights.reduce((sum, height) => sum + height, 0)
  if (total <= room) return [0, heights.length]
  let [from, to] = [active, active + 1]
  let used = heights[active] ?? 0
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false
    const below = heights[to]
    if (below !== undefined && used + below <= room) {
      used += below
      to += 1
      isGrowing = true
    }
    const above = heights[from - 1]
    if (above !== undefined && used + above <= room) {
      used += above
      from -= 1
      isGrowing = true
    }
  }
  return [from, to]
}
