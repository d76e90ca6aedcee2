import type { YAMLError } from 'yaml'

/** What the parser complains about, in words that say how to fix it. */
export interface Explained {
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

export function explainYamlError(text: string, error: YAMLError): Explained {
  const words = WORDS[error.code]?.(text, error.pos[0])
  return {
    range: words?.range ?? [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)],
    message: words?.message ?? `The YAML can't be read here: ${firstLine(error.message)}.`,
    help: words?.help ?? 'Check the indentation, colons, and quotes on this line and the lines around it.',
  }
}

type Words = (text: string, at: number) => Partial<Explained>

const INDENTED: Words = (text, at) => {
  const line = misindented(text, at)
  if (!line)
    return {
      message: "The indentation doesn't match the lines around it.",
      help: 'Indent the line like the ones around it.',
    }
  return {
    range: [line.start + line.indent, line.end],
    message: `Line ${line.number} is indented by ${spaces(line.indent)}, but the lines around it are indented by ${spaces(line.siblings)}.`,
    help: `Indent line ${line.number} by ${spaces(line.siblings)}, or put a value or a key in front of it.`,
  }
}

const WORDS: Readonly<Record<string, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: INDENTED,
  BAD_INDENT: INDENTED,
  MULTILINE_IMPLICIT_KEY: INDENTED,
  BLOCK_IN_FLOW: INDENTED,
  TAB_AS_INDENT: () => ({
    message: 'This line is indented with a tab. YAML allows only spaces.',
    help: 'Replace the tab with spaces.',
  }),
  DUPLICATE_KEY: (text, at) => ({
    message: `\`${/^[^\s:]*/.exec(text.slice(at))?.[0] ?? ''}\` appears twice at the same level, so one of the two values would be lost.`,
    help: 'Merge the two entries, or remove one.',
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A second document starts here (---), but a plan must be a single document.',
    help: 'Remove the --- line.',
  }),
  MISSING_CHAR: (text, at) => ({
    message: `${/["']/.test(text[at] ?? '') ? 'A closing quote' : 'A colon, comma, bracket, or quote'} is missing here.`,
    help: 'Add the missing character, or put the text in quotes.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    message: 'The nesting is too deep for a plan.',
    help: 'Point mlplan at the plan file.',
  }),
  TAG_RESOLVE_FAILED: () => ({ message: "Plans can't have tags (!name).", help: 'Remove the tag.' }),
  BAD_SCALAR_START: () => ({ message: "A value can't start with this character.", help: 'Put the value in quotes.' }),
}

interface Line {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly indent: number
  /** The indentation of the block the line seems to belong to. */
  readonly siblings: number
}

/**
 * The line that breaks the indentation: at or below the reported place, the first that is indented deeper than
 * the line before it although that line has a value already, or that meets no indentation used above it.
 */
function misindented(text: string, at: number): Line | undefined {
  let start = 0
  let previous: { indent: number; opens: boolean } | undefined
  const open: number[] = []
  const reported = text.slice(0, at).split('\n').length
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const content = line.slice(indent).replace(/\r$/, '')
    const end = start + line.replace(/\r$/, '').length
    if (content !== '' && !content.startsWith('#')) {
      while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop()
      const fits = open.at(-1) === indent || previous === undefined || (previous.opens && indent > previous.indent)
      if (!fits && index + 1 >= reported - 1) {
        const siblings = indent > (previous?.indent ?? 0) ? (previous?.indent ?? 0) : (open.at(-1) ?? 0)
        return { number: index + 1, start, end, indent, siblings }
      }
      if (open.at(-1) !== indent) open.push(indent)
      const dash = /^(?:- +)+/.exec(content)?.[0].length ?? 0
      if (dash > 0) open.push(indent + dash)
      previous = { indent: indent + dash, opens: /(:|^-|[|>][+-]?\d?)\s*(#.*)?$/.test(content) }
    }
    start += line.length + 1
  }
  return undefined
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '')
}
