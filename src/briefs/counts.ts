import type { Estimate } from '../plan/field.js'
import { pathOf, type Place } from '../plan/place.js'
import { baseFor, frequency } from '../numbers/frequency.js'
import { noteAt, type Said, saying, type Telling, unsaid } from './said.js'
import { showNumber } from './words.js'

/** Sentences about shares, told in counts of cases, with what the plan does not say said as such. */
export interface Counting {
  /** Both sides, counted out of the same number, so that the error side is told as well. */
  readonly split: (at: Place<unknown>, share: Estimate | undefined, what: string, words: SplitWords) => Said
  /** `18 of every 1,000` */
  readonly share: (at: Place<unknown>, share: Estimate | undefined, what: string, words: Words) => Said
  readonly plain: (at: Place<unknown>, text: string | undefined, what: string, words: Words) => Said
}

type SplitWords = (yes: string, no: string, of: string) => string
type Words = (text: string) => string

export function counting(telling: Telling): Counting {
  const plain: Counting['plain'] = (at, text, what, words) =>
    text === undefined ? unsaid(telling, pathOf(at), what) : saying(words(text), { note: noteAt(telling, pathOf(at)) })
  return {
    plain,
    share: (at, share, what, words) => plain(at, share && ofEvery(share), what, words),
    split: (at, share, what, words) => {
      if (share === undefined) return unsaid(telling, pathOf(at), what)
      const { yes, no, of } = sides(share)
      return saying(words(yes, no, of), { note: noteAt(telling, pathOf(at)) })
    },
  }
}

function ofEvery(share: Estimate): string {
  const { yes, of } = sides(share)
  return `${yes} of every ${of}`
}

function sides(share: Estimate): { readonly yes: string; readonly no: string; readonly of: string } {
  const of = baseFor([share.likely, share.low ?? share.likely, share.high ?? share.likely])
  const { count, about } = frequency(share.likely, of)
  const yes = `${about ? 'about ' : ''}${showNumber(count)}${between(share, of)}`
  return { yes, no: showNumber(of - count), of: showNumber(of) }
}

function between({ low, high }: Estimate, of: number): string {
  const end = (share: number) => showNumber(frequency(share, of).count)
  if (low !== undefined && high !== undefined) return ` (${end(low)} to ${end(high)})`
  if (low !== undefined) return ` (at least ${end(low)})`
  return high === undefined ? '' : ` (at most ${end(high)})`
}
