import { type TellingWords, worthATry } from './keyword-patterns.js'

/** Words that promise what no model keeps, wherever they stand. */
const ANYWHERE: readonly TellingWords[] = [
  { needs: ['accurate'], words: /\b(?:highly|extremely|fully|totally|perfectly|completely|absolutely) accurate\b/i },
  { needs: ['perfect'], words: /\b(?:perfect|near-perfect) (?:accuracy|precision|predictions?)\b/i },
  {
    needs: ['100'],
    words:
      /\b100 ?(?:%|percent) (?:accurate|accuracy|correct|right|reliable|precise|precision|certain|certainty|safe|secure|hit rate)\b/i,
  },
  { needs: ['100'], words: /\b(?:accuracy|precision|recall|reliability|certainty) (?:of|is|at) 100 ?(?:%|percent)/i },
  { needs: ['false'], words: /\b(?:no|zero|without) (?:any )?false (?:positives?|negatives?|alarms?)\b/i },
  { needs: ['hallucination'], words: /\bhallucination[- ]free\b/i },
  {
    needs: ['free'],
    words:
      /\b(?:error|mistake)[- ]free (?:answers?|predictions?|scores?|results?|decisions?|forecasts?|models?|systems?|assistants?)\b/i,
  },
  { needs: ['hallucination'], words: /\b(?:no|zero|without|free of|free from) (?:any )?hallucinations?\b/i },
  { needs: ['never'], words: /\bnever (?:be |is )?(?:wrong|mistaken|hallucinates?|fails?|misses|errs?)\b/i },
  {
    needs: ['always'],
    words:
      /\b(?:models?|systems?|assistants?|tools?|software|algorithms?|scores?|forecasts?|predictions?|answers?|it|ai) (?:is|are|will be) always (?:right|correct|accurate)\b/i,
  },
  { needs: ['foolproof', 'fool-proof', 'infallible'], words: /\b(?:foolproof|fool-proof|infallible)\b/i },
  { needs: ['guaranteed'], words: /\bguaranteed (?:accuracy|savings|success|results?|returns?|roi)\b/i },
]

const FINDS = '(?:eliminat|eradicat|remov|prevent|catch|detect|find|stop|identif|predict|spot)(?:e?s|y|ies|e)?'

/** These are everyday words of an operation, and a promise only in what somebody was told. */
const IN_WHAT_WAS_TOLD: readonly TellingWords[] = [
  {
    needs: ['100'],
    words: new RegExp(`\\b(?:right|correct|accurate|reliable|works?|${FINDS}) (?:\\S+ ){0,4}100 ?(?:%|percent)`, 'i'),
  },
  {
    needs: ['100'],
    words:
      /\b100 ?(?:%|percent) (?:of \S+ (?:\S+ ){0,4}?)?(?:(?:is|are|will be|get|gets) )?(?:caught|detected|prevented|eliminated|predicted|spotted|automated|right|correct)\b/i,
  },
  {
    needs: ['guarantee'],
    words:
      /\b(?:it|this|model|system|assistant|tool|software|algorithm|score|ai)(?: (?:can|will|do|does|fully|even)){0,2} guarantees?\b/i,
  },
  {
    needs: ['guarantee'],
    words:
      /\b(?:we|i)(?: (?:can|will|do|even|fully)){0,2} guarantee (?:you )?(?:\d|that|savings|accuracy|success|no|zero|the (?:result|accuracy|savings))/i,
  },
  { needs: ['guaranteed'], words: /\b(?:is|are|be|savings|result|success) guaranteed\b/i },
  { needs: ['all', 'every'], words: new RegExp(`\\b${FINDS} (?:all|every|each and every)\\b`, 'i') },
  {
    needs: ['errors', 'mistakes', 'misses'],
    words:
      /(?<=^|[.!?;:,"“]\s*|\b(?:makes?|making|be|are|with|has|have|promises?)\s)(?:no|zero) (?:errors|mistakes|misses)\b(?! (?:of|in|from|that)\b)/i,
  },
  {
    needs: ['flawless', 'error', 'perfect'],
    words:
      /\b(?:model|system|assistant|software|algorithm|it|ai) (?:is|works|runs|will be|will run) (?:flawless(?:ly)?|error[- ]free|without errors?|perfect(?:ly)?)\b/i,
  },
]

export type ClaimKind = 'told' | 'written'

export const PROMISES: Readonly<Record<ClaimKind, readonly TellingWords[]>> = {
  written: ANYWHERE,
  told: [...ANYWHERE, ...IN_WHAT_WAS_TOLD],
}

/** The words of an absolute claim in the text, as written; `undefined` where there is none, or it is none after all. */
export function absoluteClaim(text: string, kind: ClaimKind): string | undefined {
  const worth = worthATry(PROMISES[kind], text)
  if (worth.length === 0) return undefined
  /* As one pattern, so that words which have been looked at are not taken for the beginning of others. */
  const any = new RegExp(worth.map(({ words }) => words.source).join('|'), 'gi')
  return [...text.matchAll(any)].find((match) => !isExcused(text, match[0], match.index))?.[0]
}

/** What surrounds the words can turn them into a denial, a condition, a count, or something that people do. */
function isExcused(text: string, words: string, at: number): boolean {
  const before = lastOf(text.slice(0, at).split(/[.!?;\n]|\bbut\b/i))
  const [after = ''] = text.slice(at + words.length).split(/[.!?;\n](?!\d)/, 1)
  const earlier = before.replace(EMPHASIS, ' ')
  return (
    DENIED.test(earlier) ||
    DENIED_AT_ONCE.test(earlier) ||
    DENIED_AFTERWARDS.test(after) ||
    (AN_ACT.test(words) && PEOPLE_DO.test(earlier)) ||
    (NO.test(words) && COUNTED.test(earlier)) ||
    (NONE.test(words) && COUNTED_AFTERWARDS.test(after)) ||
    (NOT_ONE.test(words) && NOT_ONE_IS.test(after))
  )
}

function lastOf(parts: readonly string[]): string {
  return parts.at(-1) ?? ''
}

/** "Without doubt it is always right": no denial. */
const EMPHASIS = /\b(?:no (?:doubt|question)|without (?:any )?(?:doubt|question|exception|fail)|not only|not just)\b/gi

const DENIED =
  /\b(?:not|never|nobody|none|nor|cannot|neither|nothing|instead of|rather than|unlike|if|whether|unless|would|wrongly|(?:was|is|been) said|had heard|(?:was|were|been) told|claim(?:s|ed)? (?:of|that)|[a-z]+n['’]t)\b/i
const DENIED_AT_ONCE = /\b(?:no|without)(?: \S+){0,3} ?$/i
const DENIED_AFTERWARDS =
  /^(?: [\w%'’-]+){0,8}? (?:would\b|(?:is|are|was|were|would be|will be) (?:not|never|impossible|unrealistic|out of reach|too good|rare|wishful|a myth|nonsense|the (?:aim|goal) of)\b|(?:says?|proves?|means?) nothing\b|does not exist|(?:isn|aren|wasn|doesn)['’]t\b)/i

const AN_ACT = new RegExp(`^(?:${FINDS}|never|right|correct|accurate)\\b`, 'i')
/** Whatever people do every time is an operation, and no promise of a model. */
const PEOPLE_DO =
  /\b(?:agents?|clerks?|analysts?|nurses?|doctors?|physicians?|radiologists?|pharmacists?|readers?|reviewers?|staff|people|person|somebody|someone|colleagues?|employees?|operators?|mechanics?|inspectors?|auditors?|underwriters?|adjusters?|buyers?|planners?|dispatchers?|drivers?|editors?|supervisors?|managers?|guards?|customers?|teachers?|lawyers?|he|she|who)(?: \S+){0,3} ?$|\bwe ?$/i

/** "No false alarms were seen in the pilot" tells what was counted. */
const NO = /^(?:no|zero)\b/i
const NONE = /^(?:no|zero|without)\b/i
const COUNTED = /\b(?:was|were|been|saw|seen|found|had|counted|showed|reported|read)(?: \S+){0,2} ?$/i
const COUNTED_AFTERWARDS =
  /^(?: [\w'’-]+){0,5}? (?:(?:was|were|has been|have been|had been) (?:found|seen|reported|counted|observed|noticed|logged|raised|among)|(?:in|among|on) (?:the )?(?:\d|first|last|pilot|test|sample|trial)|so far|came up|turned up)\b/i

/** "No false alarm of the night shift is acted on" forbids something. */
const NOT_ONE = /^no .*[^s]$/i
const NOT_ONE_IS = /^(?: [\w'’-]+){0,8} (?:is|may|should|must|goes|leads)\b/i
