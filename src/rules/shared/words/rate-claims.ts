import { isExcused } from './absolute-words.js'

/** A rate that a sentence claims for the model: `right nine times out of ten`, `more than 90% precision`. */
export interface RateClaim {
  /** As written. */
  readonly words: string
  /** Between 0 and 1. */
  readonly share: number
  /** `found`: of all positives, those that the model finds. `right`: of what it acts on, what is right. `accurate`: of all it
   * says. */
  readonly kind: 'right' | 'found' | 'accurate'
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  ninety: 90,
  'ninety-nine': 99,
  'ninety-five': 95,
  hundred: 100,
  'a hundred': 100,
  'one hundred': 100,
  thousand: 1000,
  'a thousand': 1000,
}
const NUMBER = `\\d+(?:[.,]\\d+)*|(?:a |one )?hundred|(?:a |one )?thousand|ninety-nine|ninety-five|twenty|thirty|forty|fifty|ninety|${NUMBER_WORDS.join('|')}`
const SHARE = `(?:(?<part>${NUMBER}) (?:times )?(?:out of|in|of|from)(?: every| each)? (?<whole>${NUMBER})|(?<percent>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent))`
const RIGHT = '(?:right|correct(?:ly)?|accurate(?:ly)?|true|hits?|precise(?:ly)?|reliable|reliably)'
const FIND = '(?:finds?|catch(?:es)?|detects?|spots?|identif(?:y|ies)|recogni[sz]es?|flags?|stops?|prevents?)'
const METRIC = '(?:precision|accuracy|accuracies|hit rate|reliability|certainty|confidence)'

/** The claim, and what it is about. Each pattern names the share in the same groups. */
const CLAIMS: readonly { readonly kind: RateClaim['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'right',
    pattern: new RegExp(
      `\\b${RIGHT}(?: (?:in|on|at))?(?: (?:about|over|nearly|almost|around|more than|at least))? ${SHARE}(?![\\d.])`,
      'i',
    ),
  },
  {
    kind: 'right',
    pattern: new RegExp(
      `\\b${SHARE} (?:of (?:the |its |all )?(?:time|cases|answers|scores|predictions|calls|alarms|drafts|suggestions|recommendations)? ?)?(?:\\S+ ){0,2}?(?:is |are |will be |would be )?${RIGHT}\\b`,
      'i',
    ),
  },
  { kind: 'right', pattern: new RegExp(`\\b${SHARE} ${METRIC}\\b`, 'i') },
  {
    kind: 'right',
    pattern: new RegExp(
      `\\b${METRIC} (?:of |is |at |above |over )+(?:about |over |nearly |more than |at least |above )?${SHARE}`,
      'i',
    ),
  },
  {
    kind: 'found',
    pattern: new RegExp(`\\b${FIND} (?:about |over |nearly |almost |more than |at least )?${SHARE}`, 'i'),
  },
  {
    kind: 'found',
    pattern: new RegExp(
      `\\b${SHARE} (?:\\S+ ){0,3}?(?:(?:is|are|will be|get|gets) )?(?:found|caught|detected|spotted|identified|stopped|prevented)\\b`,
      'i',
    ),
  },
]

/** Returns the highest rate that the text claims for the model; `undefined` if it claims none. */
export function findRateClaim(text: string): RateClaim | undefined {
  if (!/\d|\b(?:out of|in|of) (?:every |each )?(?:ten|twelve|twenty|a? ?hundred|a? ?thousand)\b/i.test(text))
    return undefined
  const claims = CLAIMS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(text)
    const share = readShare(match?.groups ?? {})
    if (match === null || share === undefined || isExcused(text, match[0], match.index) || isAboutOthers(text, match))
      return []
    const isAccuracy = kind === 'right' && /\baccura/i.test(match[0])
    return [{ words: match[0].trim(), share, kind: isAccuracy ? 'accurate' : kind }]
  })
  return claims.toSorted((left, right) => right.share - left.share)[0]
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'three quarters': 3 / 4,
}
const FRACTION = new RegExp(`\\b(?:${Object.keys(FRACTIONS).toReversed().join('|')})\\b`, 'i')
const ANY_SHARE = new RegExp(`\\b${SHARE}`, 'i')

/** Returns the first share in a text, whatever it is a share of: `four in ten`, `40%`, `a third`. */
export function findShare(text: string): { readonly words: string; readonly share: number } | undefined {
  const [match, fraction] = [ANY_SHARE.exec(text), FRACTION.exec(text)]
  const share = readShare(match?.groups ?? {})
  if (match !== null && share !== undefined) return { words: match[0].trim(), share }
  const fractionShare = FRACTIONS[(fraction?.[0] ?? '').toLowerCase()]
  return fraction === null || fractionShare === undefined ? undefined : { words: fraction[0], share: fractionShare }
}

function readShare({ part, whole, percent }: Readonly<Record<string, string | undefined>>): number | undefined {
  if (percent !== undefined) return Number(percent) / 100
  const [partNumber, wholeNumber] = [readNumber(part), readNumber(whole)]
  if (partNumber === undefined || wholeNumber === undefined || wholeNumber < 5 || partNumber > wholeNumber)
    return undefined
  return partNumber / wholeNumber
}

function readNumber(text: string | undefined): number | undefined {
  const word = (text ?? '').toLowerCase()
  const index = NUMBER_WORDS.findIndex((name) => name === word)
  if (index !== -1) return index
  const value = TENS[word] ?? Number(word.replaceAll(',', ''))
  return Number.isFinite(value) && word !== '' ? value : undefined
}

/** What people, tests of today, or the vendor achieve isn't claimed for the model. */
function isAboutOthers(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const [after = ''] = text.slice(index + words.length).split(/[.!?\n]/, 1)
  if (/\b(?:doing nothing|always (?:saying|answering)|(?:says?|means?|proves?) (?:little|nothing))\b/i.test(after))
    return true
  const before =
    text
      .slice(0, index)
      .split(/[.!?;\n]/)
      .at(-1) ?? ''
  return /\b(?:agents?|clerks?|analysts?|nurses?|doctors?|radiologists?|experts?|people|staff|colleagues?|operators?|inspectors?|planners?|they|today|now|currently|so far|last (?:year|month|quarter)|vendor|rules?|only|at most|just|fewer than|less than|below|under)\b/i.test(
    before,
  )
}
