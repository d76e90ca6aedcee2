/**
 * Words that promise what no model keeps. The first group is a promise wherever it stands. All are plain English, so
 * the patterns do without `u`, which makes them ten times as slow to build.
 */
const ANYWHERE = [
  /\b(?:highly|extremely|fully|totally|perfectly|completely) accurate\b/i,
  /\b(?:perfect|near-perfect|total) (?:accuracy|precision|predictions?)\b/i,
  /\b100 ?% (?:accurate|accuracy|correct|right|reliable|precise|precision|certain|safe|secure|hit rate)\b/i,
  /\b(?:accuracy|precision|recall|reliability|certainty) (?:of|is|at) 100 ?%/i,
  /\b(?:no|zero|without) (?:any )?false (?:positives?|negatives?|alarms?)\b/i,
  /\b(?:hallucination|error|mistake)[- ]free\b/i,
  /\b(?:no|zero|without|free of|free from) (?:any )?hallucinations?\b/i,
  /\bnever (?:be |is )?(?:wrong|mistaken|hallucinates?|fails?|misses|errs?)\b/i,
  /\b(?:is|be|are) always (?:right|correct|accurate)\b/i,
  /\b(?:foolproof|fool-proof|flawless|infallible)\b/i,
  /\bguaranteed (?:accuracy|precision|savings|success|results?)\b/i,
]

/** These are everyday words of an operation, and a promise only in what somebody was told. */
const IN_WHAT_WAS_TOLD = [
  /\b100 ?%/i,
  /\bguarantee[sd]?\b/i,
  /\b(?:eliminates?|eradicates?|removes?|prevents?|catch(?:es)?|finds?|stops?) (?:all|every|each and every)\b/i,
  /\b(?:no|zero) (?:errors|mistakes|misses)\b/i,
]

const DENIAL =
  /\b(?:not|no|never|nobody|none|nor|without|cannot|neither|instead of|rather than|unlike|\p{L}+n['’]t)\b/iu

export type ClaimKind = 'told' | 'written'

const PROMISES: Readonly<Record<ClaimKind, RegExp>> = {
  written: anyOf(ANYWHERE),
  told: anyOf([...ANYWHERE, ...IN_WHAT_WAS_TOLD]),
}

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'gi')
}

/** The words of an absolute claim in the text, as written; `undefined` where there is none, or it is denied. */
export function absoluteClaim(text: string, kind: ClaimKind): string | undefined {
  for (const match of text.matchAll(PROMISES[kind])) {
    if (!isDenied(text, match.index)) return match[0]
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
