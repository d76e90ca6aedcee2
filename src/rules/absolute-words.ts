/** Words that promise what no model keeps. The first group is a promise wherever it stands. */
const ANYWHERE = [
  /\b(?:highly|extremely|fully|totally|perfectly|completely) accurate\b/iu,
  /\b(?:perfect|near-perfect|total) (?:accuracy|precision|predictions?)\b/iu,
  /\b100 ?% (?:accurate|accuracy|correct|right|reliable|precise|precision|certain|safe|secure|hit rate)\b/iu,
  /\b(?:accuracy|precision|recall|reliability|certainty) (?:of|is|at) 100 ?%/iu,
  /\b(?:no|zero|without) (?:any )?false (?:positives?|negatives?|alarms?)\b/iu,
  /\b(?:hallucination|error|mistake)[- ]free\b/iu,
  /\b(?:no|zero|without|free of|free from) (?:any )?hallucinations?\b/iu,
  /\bnever (?:be |is )?(?:wrong|mistaken|hallucinates?|fails?|misses|errs?)\b/iu,
  /\b(?:is|be|are) always (?:right|correct|accurate)\b/iu,
  /\b(?:foolproof|fool-proof|flawless|infallible)\b/iu,
  /\bguaranteed (?:accuracy|precision|savings|success|results?)\b/iu,
]

/** These are everyday words of an operation, and a promise only in what somebody was told. */
const IN_WHAT_WAS_TOLD = [
  /\b100 ?%/iu,
  /\bguarantee[sd]?\b/iu,
  /\b(?:eliminates?|eradicates?|removes?|prevents?|catch(?:es)?|finds?|stops?) (?:all|every|each and every)\b/iu,
  /\b(?:no|zero) (?:errors|mistakes|misses)\b/iu,
]

const DENIAL =
  /\b(?:not|no|never|nobody|none|nor|without|cannot|neither|instead of|rather than|unlike|\p{L}+n['’]t)\b/iu

export type ClaimKind = 'told' | 'written'

/** A part of every pattern above that holds anywhere: most texts have none of these, and are done. */
const HINT =
  /accura|perfect|precis|recall|reliab|certain|predict|100 ?%|false|free|hallucinat|never|always|proof|flawless|infallible|guaranteed/i

/** The words of an absolute claim in the text, as written; `undefined` where there is none, or it is denied. */
export function absoluteClaim(text: string, kind: ClaimKind): string | undefined {
  if (kind === 'written' && !HINT.test(text)) return undefined
  const patterns = kind === 'told' ? [...ANYWHERE, ...IN_WHAT_WAS_TOLD] : ANYWHERE
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match && !isDenied(text, match.index)) return match[0]
  }
  return undefined
}

/** "We do not promise 100 %": a denial stands before the words, in the same sentence. */
function isDenied(text: string, at: number): boolean {
  const sentence =
    text
      .slice(0, at)
      .split(/[.!?;\n]/u)
      .at(-1) ?? ''
  return DENIAL.test(sentence)
}
