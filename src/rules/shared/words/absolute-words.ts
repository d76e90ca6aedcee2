import { type KeywordPattern, selectCandidatePatterns } from '../../../text/keyword-patterns.js'

/** Claims that no model can meet, in any text of a plan. */
const CLAIMS_IN_ANY_TEXT: readonly KeywordPattern[] = [
  {
    keywords: ['accurate'],
    pattern: /\b(?:highly|extremely|fully|totally|perfectly|completely|absolutely) accurate\b/i,
  },
  { keywords: ['perfect'], pattern: /\b(?:perfect|near-perfect) (?:accuracy|precision|predictions?)\b/i },
  {
    keywords: ['100'],
    pattern:
      /\b100 ?(?:%|percent) (?:accurate|accuracy|correct|right|reliable|precise|precision|certain|certainty|safe|secure|hit rate)\b/i,
  },
  {
    keywords: ['100'],
    pattern: /\b(?:accuracy|precision|recall|reliability|certainty) (?:of|is|at) 100 ?(?:%|percent)/i,
  },
  { keywords: ['false'], pattern: /\b(?:no|zero|without) (?:any )?false (?:positives?|negatives?|alarms?)\b/i },
  { keywords: ['hallucination'], pattern: /\bhallucination[- ]free\b/i },
  {
    keywords: ['free'],
    pattern:
      /\b(?:error|mistake)[- ]free (?:answers?|predictions?|scores?|results?|decisions?|forecasts?|models?|systems?|assistants?)\b/i,
  },
  { keywords: ['hallucination'], pattern: /\b(?:no|zero|without|free of|free from) (?:any )?hallucinations?\b/i },
  { keywords: ['never'], pattern: /\bnever (?:be |is )?(?:wrong|mistaken|hallucinates?|fails?|misses|errs?)\b/i },
  {
    keywords: ['always'],
    pattern:
      /\b(?:models?|systems?|assistants?|tools?|software|algorithms?|scores?|forecasts?|predictions?|answers?|it|ai) (?:is|are|will be) always (?:right|correct|accurate)\b/i,
  },
  {
    keywords: ['wrong', 'right'],
    pattern:
      /\b(?:never|cannot|can['’]t|can not) (?:ever )?(?:gets? (?:it|one|anything|a case) wrong|gets? it wrong|go(?:es)? wrong|be wrong)\b|\balways gets? (?:it|them|everything) right\b/i,
  },
  {
    keywords: ['practically', 'virtually', 'almost', 'nearly', 'essentially', 'basically', 'close to'],
    pattern:
      /\b(?:practically|virtually|almost|nearly|essentially|basically|close to) (?:(?:no|zero|without(?:\sany)?|free (?:of|from)) (?:errors?|mistakes?|misses|false (?:alarms?|positives?|negatives?))|error[- ]free|flawless|infallible|perfect(?:ly)?(?: accurate)?|never (?:wrong|fails?|errs?|misses))\b/i,
  },
  {
    keywords: [
      'undetected',
      'unnoticed',
      'slip',
      'bulletproof',
      'unerring',
      'without fail',
      'zero-error',
      'zero error',
      'certainty',
    ],
    pattern:
      /\b(?:leaves?|lets?) no (?:\S+ )?(?:undetected|unnoticed|slip(?: through)?)\b|\b(?:nothing|no (?:fraud|case|error|defect|leak)) (?:slips through(?=$|[.,;!]| (?:any|undetected))|goes (?:undetected|unnoticed))|\b(?:bulletproof|unerring(?:ly)?|without fail|zero[- ]error|with (?:absolute|complete|full|total) certainty)\b/i,
  },
  { keywords: ['foolproof', 'fool-proof', 'infallible'], pattern: /\b(?:foolproof|fool-proof|infallible)\b/i },
  { keywords: ['guaranteed'], pattern: /\bguaranteed (?:accuracy|savings|success|results?|returns?|roi)\b/i },
]

const DETECTION_VERBS =
  '(?:eliminat|eradicat|remov|prevent|catch|detect|find|stop|identif|predict|spot)(?:e?s|y|ies|e)?'

/** Claims only in a shared figure. Elsewhere, these are everyday words about an operation. */
const CLAIMS_IN_SHARED_FIGURES: readonly KeywordPattern[] = [
  {
    keywords: ['100'],
    pattern: new RegExp(
      `\\b(?:right|correct|accurate|reliable|works?|${DETECTION_VERBS}) (?:\\S+ ){0,4}100 ?(?:%|percent)`,
      'i',
    ),
  },
  {
    keywords: ['100'],
    pattern:
      /\b100 ?(?:%|percent) (?:of \S+ (?:\S+ ){0,4}?)?(?:(?:is|are|will be|get|gets) )?(?:caught|detected|prevented|eliminated|predicted|spotted|automated|right|correct)\b/i,
  },
  {
    keywords: ['guarantee'],
    pattern:
      /\b(?:it|this|model|system|assistant|tool|software|algorithm|score|ai)(?: (?:can|will|do|does|fully|even)){0,2} guarantees?\b/i,
  },
  {
    keywords: ['guarantee'],
    pattern:
      /\b(?:we|i)(?: (?:can|will|do|even|fully)){0,2} guarantee (?:you )?(?:\d|that (?:the (?:model|system|score|assistant|forecast|prediction)|it|every|all|each|no (?:errors?|fraud|mistakes?|false))\b|savings|accuracy|success|no (?:errors?|mistakes?|false|losses)|zero|the (?:result|accuracy|savings))/i,
  },
  { keywords: ['guaranteed'], pattern: /\b(?:is|are|be|savings|result|success) guaranteed\b/i },
  { keywords: ['all', 'every'], pattern: new RegExp(`\\b${DETECTION_VERBS} (?:all|every|each and every)\\b`, 'i') },
  {
    keywords: ['errors', 'mistakes', 'misses'],
    pattern:
      /(?<=^|[.!?;:,"“]\s*|\b(?:makes?|making|be|are|with|has|have|promises?)\s)(?:no|zero) (?:errors|mistakes|misses)\b(?! (?:of|in|from|that)\b)/i,
  },
  {
    keywords: ['flawless', 'error', 'perfect'],
    pattern:
      /\b(?:model|system|assistant|software|algorithm|it|ai) (?:is|works|runs|will be|will run) (?:flawless(?:ly)?|error[- ]free|without errors?|perfect(?:ly)?)\b/i,
  },
]

export type ClaimKind = 'shared' | 'any-text'

export const ABSOLUTE_CLAIMS: Readonly<Record<ClaimKind, readonly KeywordPattern[]>> = {
  'any-text': CLAIMS_IN_ANY_TEXT,
  shared: [...CLAIMS_IN_ANY_TEXT, ...CLAIMS_IN_SHARED_FIGURES],
}

/** Returns the first absolute claim, as written; `undefined` if there is none or if the context excuses each one. */
export function findAbsoluteClaim(text: string, kind: ClaimKind): string | undefined {
  const candidates = selectCandidatePatterns(ABSOLUTE_CLAIMS[kind], text)
  if (candidates.length === 0) return undefined
  /* One combined pattern, so that words that are part of one match can't start another. */
  const anyClaim = new RegExp(candidates.map(({ pattern }) => pattern.source).join('|'), 'gi')
  return [...text.matchAll(anyClaim)].find((match) => !isExcused(text, match[0], match.index))?.[0]
}

/** Whether the surrounding text makes the claim a denial, a condition, a count, or something that people do. */
export function isExcused(text: string, claim: string, index: number): boolean {
  const clauseBefore = getLast(text.slice(0, index).split(/[.!?;\n]|\bbut\b/i))
  const [clauseAfter = ''] = text.slice(index + claim.length).split(/[.!?;\n](?!\d)/, 1)
  const plainClauseBefore = clauseBefore.replace(EMPHASIS, ' ')
  return (
    DENIAL_BEFORE.test(plainClauseBefore) ||
    DENIAL_RIGHT_BEFORE.test(plainClauseBefore) ||
    DENIAL_AFTER.test(clauseAfter) ||
    (ACTION_CLAIM.test(claim) && HUMAN_ACTOR_BEFORE.test(plainClauseBefore)) ||
    (STARTS_WITH_NO.test(claim) && COUNT_BEFORE.test(plainClauseBefore)) ||
    (STARTS_WITH_NO_OR_WITHOUT.test(claim) && COUNT_AFTER.test(clauseAfter)) ||
    (NO_WITH_SINGULAR.test(claim) && INSTRUCTION_AFTER.test(clauseAfter))
  )
}

function getLast(clauses: readonly string[]): string {
  return clauses.at(-1) ?? ''
}

/** "Without doubt it is always right" is emphasis, not a denial. */
const EMPHASIS = /\b(?:no (?:doubt|question)|without (?:any )?(?:doubt|question|exception|fail)|not only|not just)\b/gi

const DENIAL_BEFORE =
  /\b(?:not|never|nobody|none|nor|cannot|neither|nothing|instead of|rather than|unlike|if|whether|unless|would|wrongly|(?:was|is|been) said|had heard|(?:was|were|been) told|claim(?:s|ed)? (?:of|that)|[a-z]+n['’]t)\b/i
const DENIAL_RIGHT_BEFORE = /\b(?:no|without)(?: \S+){0,3} ?$|\bno such thing as (?:an? )?(?:\S+ )?$/i
const DENIAL_AFTER =
  /^(?: [\w%'’-]+){0,8}? (?:would\b|(?:is|are|was|were|would be|will be) (?:not|never|impossible|unrealistic|out of reach|too good|rare|wishful|a myth|nonsense|the (?:aim|goal) of)\b|(?:says?|proves?|means?) nothing\b|does not exist|(?:isn|aren|wasn|doesn)['’]t\b)/i

const ACTION_CLAIM = new RegExp(`^(?:${DETECTION_VERBS}|never|right|correct|accurate)\\b`, 'i')
/** What people do every time is part of the operation, not a claim about a model. */
const HUMAN_ACTOR_BEFORE =
  /\b(?:agents?|clerks?|analysts?|nurses?|doctors?|physicians?|radiologists?|pharmacists?|readers?|reviewers?|staff|people|person|somebody|someone|colleagues?|employees?|operators?|mechanics?|inspectors?|auditors?|underwriters?|adjusters?|buyers?|planners?|dispatchers?|drivers?|editors?|supervisors?|managers?|guards?|customers?|teachers?|lawyers?|he|she|who)(?: \S+){0,3} ?$|\bwe ?$/i

/** "No false alarms were seen in the pilot" reports a count, so it isn't a claim. */
const STARTS_WITH_NO = /^(?:no|zero)\b/i
const STARTS_WITH_NO_OR_WITHOUT = /^(?:no|zero|without)\b/i
const COUNT_BEFORE = /\b(?:was|were|been|saw|seen|found|had|counted|showed|reported|read)(?: \S+){0,2} ?$/i
const COUNT_AFTER =
  /^(?: [\w'’-]+){0,5}? (?:(?:was|were|has been|have been|had been) (?:found|seen|reported|counted|observed|noticed|logged|raised|among)|(?:in|among|on) (?:the )?(?:\d|first|last|pilot|test|sample|trial)|so far|came up|turned up)\b/i

/** "No false alarm of the night shift is acted on" is an instruction, not a claim. */
const NO_WITH_SINGULAR = /^no .*[^s]$/i
const INSTRUCTION_AFTER = /^(?: [\w'’-]+){0,8} (?:is|may|should|must|goes|leads)\b/i
