import type { YAMLError } from 'yaml'

/** A parser error as a message that says how to fix it. */
export interface YamlErrorText {
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

export function explainYamlError(text: string, error: YAMLError): YamlErrorText {
  const explanation = EXPLANATIONS[error.code]?.(text, error.pos[0])
  return {
    range: explanation?.range ?? [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)],
    message: explanation?.message ?? `The YAML can't be read here: ${getFirstLine(error.message)}.`,
    help: explanation?.help ?? 'Check the indentation, colons, and quotes on this line and the lines around it.',
  }
}

type Explain = (text: string, offset: number) => Partial<YamlErrorText>

const explainIndentation: Explain = (text, offset) => {
  const line = findMisindentedLine(text, offset)
  if (!line)
    return {
      message: "The indentation doesn't match the lines around it.",
      help: 'Indent the line like the ones around it.',
    }
  return {
    range: [line.start + line.indent, line.end],
    message: `Line ${line.number} is indented by ${formatSpaces(line.indent)}, but the lines around it are indented by ${formatSpaces(line.siblingIndent)}.`,
    help: `Indent line ${line.number} by ${formatSpaces(line.siblingIndent)}, or put a value or a key in front of it.`,
  }
}

const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  BLOCK_AS_IMPLICIT_KEY: explainIndentation,
  BAD_INDENT: explainIndentation,
  MULTILINE_IMPLICIT_KEY: explainIndentation,
  BLOCK_IN_FLOW: explainIndentation,
  TAB_AS_INDENT: () => ({
    message: 'This line is indented with a tab. YAML allows only spaces.',
    help: 'Replace the tab with spaces.',
  }),
  DUPLICATE_KEY: (text, offset) => ({
    message: `\`${/^[^\s:]*/.exec(text.slice(offset))?.[0] ?? ''}\` appears twice at the same level, so one of the two values would be lost.`,
    help: 'Merge the two entries, or remove one.',
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A second document starts here (---), but a plan must be a single document.',
    help: 'Remove the --- line.',
  }),
  MISSING_CHAR: (text, offset) => ({
    message: `${/["']/.test(text[offset] ?? '') ? 'A closing quote' : 'A colon, comma, bracket, or quote'} is missing here.`,
    help: 'Add the missing character, or put the text in quotes.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    message: 'The nesting is too deep for a plan.',
    help: 'Point mlplan at the plan file.',
  }),
  TAG_RESOLVE_FAILED: () => ({ message: "Plans can't have tags (!name).", help: 'Remove the tag.' }),
  BAD_SCALAR_START: () => ({ message: "A value can't start with this character.", help: 'Put the value in quotes.' }),
}

interface MisindentedLine {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly indent: number
  /** The indentation of the block the line seems to belong to. */
  readonly siblingIndent: number
}

/**
 * Finds the line that breaks the indentation. It is the first line at or below the reported position that is indented
 * deeper than a line that already has a value, or that matches no indentation used above it.
 */
function findMisindentedLine(text: string, offset: number): MisindentedLine | undefined {
  let start = 0
  let previous: { indent: number; opens: boolean } | undefined
  const openIndents: number[] = []
  const reported = text.slice(0, offset).split('\n').length
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const content = line.slice(indent).replace(/\r$/, '')
    const end = start + line.replace(/\r$/, '').length
    if (content !== '' && !content.startsWith('#')) {
      while (openIndents.length > 0 && (openIndents.at(-1) ?? 0) > indent) openIndents.pop()
      const fits =
        openIndents.at(-1) === indent || previous === undefined || (previous.opens && indent > previous.indent)
      if (!fits && index + 1 >= reported - 1) {
        const siblingIndent = indent > (previous?.indent ?? 0) ? (previous?.indent ?? 0) : (openIndents.at(-1) ?? 0)
        return { number: index + 1, start, end, indent, siblingIndent }
      }
      if (openIndents.at(-1) !== indent) openIndents.push(indent)
      const dash = /^(?:- +)+/.exec(content)?.[0].length ?? 0
      if (dash > 0) openIndents.push(indent + dash)
      previous = { indent: indent + dash, opens: /(:|^-|[|>][+-]?\d?)\s*(#.*)?$/.test(content) }
    }
    start += line.length + 1
  }
  return undefined
}

function formatSpaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}

function getFirstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '')
}
