import type { Estimate } from '../plan/field.js'
import { pathOf, type Place } from '../plan/typed-path.js'
import { baseFor, frequency } from '../text/natural-frequency.js'
import { formatRange } from '../text/format-range.js'
import { noteAt, type Said, saying, type Telling } from './template-value.js'
import { showNumber } from './format-value.js'

/** Sentences about shares in counts of cases; none where the plan has no figure. */
export interface Counting {
  /** Both sides, counted out of the same number, so that the error side is given as well. */
  readonly split: (at: Place<unknown>, share: Estimate | undefined, words: SplitWords) => readonly Said[]
  /** `18 of every 1,000` */
  readonly share: (at: Place<unknown>, share: Estimate | undefined, words: Words) => readonly Said[]
  readonly plain: (at: Place<unknown>, text: string | undefined, words: Words) => readonly Said[]
}

type SplitWords = (yes: string, no: string, of: string) => string
type Words = (text: string) => string

export function counting(telling: Telling): Counting {
  const plain: Counting['plain'] = (at, text, words) =>
    text === undefined ? [] : [saying(words(text), { note: noteAt(telling, pathOf(at)) })]
  return {
    plain,
    share: (at, share, words) => plain(at, share && ofEvery(share), words),
    split: (at, share, words) => {
      if (share === undefined) return []
      const { yes, no, of } = sides(share)
      return [saying(words(yes, no, of), { note: noteAt(telling, pathOf(at)) })]
    },
  }
}

function ofEvery(share: Estimate): string {
  const { yes, of } = sides(share)
  return `${yes} of every ${of}`
}

function sides(share: Estimate): { readonly yes: string; readonly no: string; readonly of: string } {
  const { likely, low, high } = share
  const of = baseFor([likely, low ?? likely, high ?? likely])
  const count = (one: number) => frequency(one, of).count
  const end = (one: number | undefined) => (one === undefined ? undefined : showNumber(count(one)))
  const range = formatRange(end(low), end(high))
  const about = frequency(likely, of).about ? 'about ' : ''
  const yes = `${about}${showNumber(count(likely))}${range === '' ? '' : ` (${range})`}`
  return { yes, no: showNumber(of - count(likely)), of: showNumber(of) }
}
