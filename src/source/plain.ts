import {
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'

/** What is written so that every reader of YAML reads it alike. */

/**
 * Not so are tabs, lone carriage returns, a second document, a depth given for a block of text, and blanks at the end of
 * the file.
 */
export function isPlainlyWritten(text: string): boolean {
  return !text.endsWith(' ') && !UNUSUAL.test(text)
}

const UNUSUAL = /\t|\r(?!\n)|^ *(?:---|\.\.\.)|[|>][-+]?\d[-+]?\s*(?:#.*)?$/m

/** One document of keys, without aliases, anchors and tags. */
export function isPlain(text: string, events: readonly Event[]): boolean {
  const [document, root] = events
  if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0) return false
  if (root?.type !== EVENT_ID.MAPPING) return false
  /* Of each collection that is open what comes next in it. */
  const open: Part[] = []
  return events.slice(1, -1).every((event) => {
    const part = open.pop() ?? 'value'
    switch (event.type) {
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open.push(after(part), event.type === EVENT_ID.MAPPING ? 'key' : 'item')
        return part !== 'key' && isBare(event)
      case EVENT_ID.SCALAR:
        open.push(after(part))
        return isBare(event) && isPlainScalar(text, event, part)
      default:
        return event.type === EVENT_ID.POP
    }
  })
}

type Part = 'key' | 'value' | 'item'

function after(part: Part): Part {
  return part === 'item' ? 'item' : part === 'key' ? 'value' : 'key'
}

function isBare(event: ScalarEvent | MappingEvent | SequenceEvent): boolean {
  return event.anchorStart < 0 && event.tagStart < 0
}

/** A word for a key, something in every item and every block of text, and no number beyond all numbers. */
function isPlainScalar(text: string, scalar: ScalarEvent, part: Part): boolean {
  if (scalar.valueStart < 0) return part === 'value'
  if (part === 'key') return WORD.test(getScalarValue(text, scalar))
  switch (scalar.style) {
    case SCALAR_STYLE.PLAIN:
      return !BEGINS_AS_NUMBER.test(text.charAt(scalar.valueStart)) || !isTooLarge(getScalarValue(text, scalar))
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getScalarValue(text, scalar).trim() !== ''
    default:
      return true
  }
}

/** What YAML reads as a number, as yes or no, or as nothing is another key than what stands there. */
const WORD = /^(?!(?:null|true|false)$)[a-z_]/i

const BEGINS_AS_NUMBER = /[-+.\d]/

function isTooLarge(word: string): boolean {
  return Math.abs(Number(word)) === Number.POSITIVE_INFINITY
}
