/** What an answer that says nothing looks like, by what the field asks for. Silence on honest answers comes first. */

/**
 * `text`: any description. `required`: one for which "none" is no answer, such as a fallback. `reaction`: what people do
 * when something goes wrong, where calling someone is an answer. `limit`: a figure from
 * which someone acts. `event`: something that does or doesn't happen. `action`: what people or systems do. `failure`:
 * how the project failed, in a pre-mortem. `evidence`: where a sign-off can be read.
 */
export type AnswerKind = 'text' | 'required' | 'reaction' | 'limit' | 'event' | 'action' | 'failure' | 'evidence'

/** Returns why an answer says nothing, as the end of a sentence about it; `undefined` if it says something. */
export function findEmptiness(text: string, kind: AnswerKind): string | undefined {
  const plain = text
    .trim()
    .replace(/["“”']/g, '')
    .replace(/[.!;,\s]+$/, '')
  if (isMatch(NON_ANSWERS, plain)) return 'answers no question'
  const isCall = kind === 'reaction' && isMatch(CALLS_A_ROLE, plain)
  if (!isCall && isMatch(REFERRALS, plain)) return 'refers to a person or a talk instead of giving the answer'
  switch (kind) {
    case 'text':
      return undefined
    case 'required':
    case 'reaction':
      return findDismissal(plain)
    case 'action':
      return findDismissal(plain) ?? (isOnlyReport(plain) ? 'is a report, and no one acts on it' : undefined)
    case 'event':
      return findDismissal(plain) ?? findVagueness(text)
    case 'limit':
      return findDismissal(plain) ?? findLimitFault(plain)
    case 'failure':
      return isMatch(DENIALS, plain) ? 'denies the failure instead of describing how it happened' : findDismissal(plain)
    case 'evidence':
      return isMatch(SILENCE, plain) ? 'takes silence for an approval' : undefined
  }
}

function isMatch(pattern: RegExp, text: string): boolean {
  return pattern.test(text)
}

/** Whole answers that would fit any question. */
const NON_ANSWERS =
  /^(?:yes|yep|yeah|sure|ok(?:ay)?|fine|good|later(?: on)?|soon|sometime|eventually|in time|in due (?:course|time)|when (?:ready|possible|available|time allows)|at some point|next (?:phase|stage|sprint)|(?:the )?(?:usual|standard|default|normal|regular|typical|common|generic)(?: (?:one|way|process|procedure|approach|practice|setup|solution|method|fallback|rollback|training|text|action|response|rules?))?|(?:as|like) (?:usual|always|before|today|is|discussed|agreed|planned|needed|required|necessary|appropriate|applicable|described|mentioned|stated|above|below|known)(?: (?:already|above|below|before|earlier|in (?:the )?(?:meeting|kickoff|call|mail|workshop)))?|(?:to be )?(?:discussed|agreed)(?: (?:already|orally|verbally|internally|separately|with (?:the )?team))?|see (?:above|below|mail|e-?mail|wiki|confluence|meeting|other|elsewhere)|same(?: (?:as (?:above|before|below|ever|usual|today)|thing|again))?|ditto|idem|various|several|many|some|misc(?:ellaneous)?|etc|and so on|obvious(?:ly)?|self[- ]explanatory|trivial|clear|known|well known|everything|anything|something|whatever|depends|it depends|that depends|case by case|on a case[- ]by[- ]case basis|if (?:needed|necessary|required|possible)|when(?:ever)? (?:needed|necessary|required)|best practices?|industry standards?|state of the art|common sense|business as usual|bau|done|handled|covered|in progress|ongoing|in work|under (?:way|construction|discussion|review)|being (?:worked on|discussed|clarified|defined)|we(?: wi|['’])ll see|will see|maybe|perhaps|possibly|probably|not sure|unsure|unclear|unknown(?: yet)?|don['’]?t know|we don['’]?t know|no comment|nothing special|nothing in particular|will (?:follow|come|be (?:done|handled|clarified|discussed|agreed|sorted out|taken care of)))(?: later)?$/i

/** Answers that send the reader to a person: `ask Joris`, `Mei knows`, `with IT`. */
const REFERRALS =
  /^(?:(?:please |pls )?(?:ask|contact|check with|talk to|speak to|ping|call) (?:the )?\p{Lu}?[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?(?: (?:about (?:this|it)|for details))?|(?:the )?[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)? (?:knows|will know|has (?:it|the details|this)|is on it|takes care(?: of (?:it|this|that))?|will (?:take care(?: of (?:it|this|that))?|handle (?:it|this|that)|decide|do it|tell))|(?:is |lies )?(?:with|up to) (?:the )?(?:it|legal|vendor|team|business|supplier|data team|provider)|(?:the )?(?:vendor|supplier|provider|it|team|consultants?) (?:takes care|handles (?:it|this|that)|will handle (?:it|this|that)|does (?:it|this|that)))$/iu

/** In an alarm, calling whoever is on duty is what people do. */
const CALLS_A_ROLE = /^(?:ask|contact|talk to|speak to|ping|call) the [a-z]/i

function findDismissal(text: string): string | undefined {
  return isMatch(DISMISSALS, text) ? 'says that there is none, where the plan needs one' : undefined
}

/**
 * "None", "Not needed since the model is good": the field exists because the model may not be. What goes on after a
 * semicolon or gives a date says more, and an unplanned stop is an event.
 */
const DISMISSALS =
  /^(?:no|none|nope|nothing|nil|null|zero|n\/?a|never|nobody|no one|no (?:need|plans?|fallback|rollback|override|limit|training|process|response|mitigation|action|change)(?: (?:needed|required|necessary|planned|possible))?|(?:is |are |it is |this is |we do )?not[ -]?(?:really |currently |yet )?(?:need(?:ed)?|required?|necessary|relevant|applicable|planned|foreseen|provided|intended|possible|available)\b(?!.*\b(?:but|instead|because the law|unless)\b)[^;\d]*|(?:is |are |it is |this is )?un(?:needed|necessary|planned|provided|available)(?: (?:yet|now|here|so far|at present))?|(?:isn|wasn|aren|don|won|doesn)['’]?t (?:need(?:ed)?|required|necessary|relevant|applicable|planned|apply)\b.*|does(?:n['’]?t| not) apply\b.*|there (?:is|are|will be) (?:none|no(?:thing)?(?: (?:need|plan|fallback|rollback|process|training))?)|we (?:do not|don['’]?t|won['’]?t|will not) need (?:it|one|this|that|any)\b.*)$/i

/** In an outcome, a guess about a state of mind. "Could not be delivered" is an event. */
const VAGUE_EVENT =
  /\b(?:might|could (?!not\b)|possibly|maybe|perhaps|probably|potentially|presumably|is (?:at risk|likely|prone|about to)|are (?:at risk|likely|prone|about to)|seems?|appears? to be|tends? to|feels?)\b|\b(?:is|are|be|becomes?|gets?|turns?|looks?) (?:\S+ )?(?:un(?:happy|satisfied|interested|engaged)|dissatisfied|frustrated|disengaged|annoyed|disappointed|risky|problematic|suspicious|strange|odd|bad|poor|disloyal|unprofitable)\b/i
/** In lower case, since May is a month. */
const MAY = /\bmay (?!not\b)[a-z]/

function findVagueness(text: string): string | undefined {
  return VAGUE_EVENT.test(text) || MAY.test(text)
    ? 'names a possibility or a feeling, and no event that a record shows'
    : undefined
}

const REPORT =
  '(?:dashboards?|reports?|cockpits?|scorecards?|overviews?|insights?|visuali[sz]ations?|charts?|statistics|transparency|visibility|awareness|newsletters?|presentations?|slides?|analys[ei]s|analytics)'
const REPORT_START = new RegExp(
  `^(?:(?:a|an|the|our|new|weekly|monthly|daily|quarterly|better|more|full|real[- ]time|live|interactive|power ?bi|tableau|management|automatic|regular|churn|risk|sales)[ -]){0,4}(?:\\S+ )?${REPORT}(?=$| (?:for|of|in|on|with|about|per|that|which|showing|to|every|by|each|and)\\b)`,
  'i',
)
const REPORT_SHOWN = new RegExp(
  `^(?:\\S+ ){0,4}?(?:sees?|views?|shows?|displays?|monitors?|tracks?|looks? at|visuali[sz]es?|presents?|publish(?:es)?|provides?|gets?|receives?|gives?|builds?|creates?|shares?|sends?|have|has|is shown|are shown|appears?|is displayed|are displayed)\\b(?: \\S+){0,5}? ${REPORT}\\b`,
  'i',
)
/** What is done with a report, after it was read. */
const FOLLOWED_BY_ACTION =
  /[,;:]|\b(?:and|then|before|so that|to (?:decide|choose|call|visit|stop|order|pick|check|reject|approve|hold|send|plan|set)|who|which (?:they|he|she)|calls?|visits?|stops?|orders?|replaces?|inspects?|rejects?|approves?|repairs?|blocks?|reorders?)\b/i

function isOnlyReport(text: string): boolean {
  const match = REPORT_START.exec(text) ?? REPORT_SHOWN.exec(text)
  return match !== null && !FOLLOWED_BY_ACTION.test(text.slice(match.index + match[0].length))
}

const FIGURE =
  /\d|\b(?:the same|as \S+ as|equal to|at (?:least|most) (?:the|as)|no (?:worse|better|more|less|lower|higher|later) than)\b|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred|once|twice|thrice|half|double|triple|third|quarter|tenth|any|every|each|single|first|both|minimum|maximum|criterion|threshold|break-even|budget|today(?:['’]s)?|baseline|last (?:year|month|week|quarter)|(?:year|month|week) before)\b|^(?:no|not? (?:one|a))\b/i
const UNREACHABLE =
  /\b(?:below|under|less than|fewer than|lower than|drops? (?:below|under)) (?:-|−|minus )?0(?:\.0+)?(?: ?%| percent| in \d+| of \d+)?(?![\d.]|,\d)|\b(?:below|under|less than) (?:-|−|minus )\d|\b(?:above|over|more than|higher than|exceeds?) (?:1\d\d|[2-9]\d\d|\d{4,})(?:\.\d+)? ?(?:%|percent\b)/i
/** Growth and amounts of money can be above 100%. */
const CAN_EXCEED_ALL =
  /\b(?:growth|increase|rises?|more often|of (?:the )?(?:mean|average|budget|baseline|target|limit|plan|norm|usual|capacity|last year))\b/i
const ALL_OF = /\b(?:above|over|more than|exceeds?) (\d[\d,]*) (?:in|of|out of) (?:every )?(\d[\d,]*)\b/i

function findLimitFault(text: string): string | undefined {
  if (!FIGURE.test(text)) return 'is a limit without a figure, so no one can say whether it is reached'
  const [, part, whole] = ALL_OF.exec(text) ?? []
  const isAboveAll = part !== undefined && whole !== undefined && toNumber(part) >= toNumber(whole)
  if (isAboveAll || (UNREACHABLE.test(text) && !CAN_EXCEED_ALL.test(text)))
    return 'is a limit that can never be reached'
  return undefined
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''))
}

const DENIALS =
  /\b(?:will|would|can|could|does|do|should)(?: (?:not|never)|n['’]?t) (?:ever )?(?:happen|occur|fail|arise|be (?:a |an )?(?:problem|issue|risk|concern))\b|\bcan(?:not|['’]t) (?:happen|occur|fail|go wrong)\b|\bnothing (?:can|could|will|would) (?:go wrong|happen|stop (?:us|it|this))|\b(?:is|are|was|was|poses?|see) (?:not|no) (?:(?:a|an|any|real|big) )?(?:risks?|problems?|issues?|concerns?|danger)\b|^(?:there (?:is|are|were|was) )?(?:no|not a|not an|zero) (?:\S+ )?(?:risks?|problems?|issues?|concerns?|doubts?|dangers?|resistance|objections?)(?: (?:expected|here|foreseen|seen|known|at all|whatsoever))?$|^(?:this |that |it )?(?:is |was |seems )?(?:(?:very|highly|extremely|quite|rather) )?(?:unlikely|impossible|improbable|unthinkable|out of the question)\b|\b(?:is|seems) (?:(?:very|highly|extremely|quite|rather) )?(?:unlikely|impossible|improbable|out of the question)$|^(?:everyone|everybody|all (?:stakeholders|teams|departments|managers)|the (?:whole )?(?:team|board|business|company)) (?:fully |already |strongly )?(?:supports?|agrees?|agreed|is (?:fully )?(?:on board|behind (?:it|us))|are (?:fully )?(?:on board|behind (?:it|us))|(?:wants?|loves?|likes?|supports?) (?:it|this|the (?:idea|project|change|model|plan)))$|^we (?:are|will be) (?:fine|safe|compliant|covered|well prepared)$|^(?:all|everything) (?:is |will be )?(?:fine|good|ok(?:ay)?|under control|clear|compliant|legal|settled)$/i

const SILENCE =
  /\b(?:no|without|zero|any) (?:\S+ )?(?:objections?|replies|reply|response|answer|feedback|veto|protest|complaints?|comments?)\b(?: (?:so far|received|raised|came|until|from|by|was|were|to))?|\b(?:did|does|has|have|had)(?: not|n['’]?t) (?:objected|object|replied|reply|answered|answer|responded|respond|protested?|complained?|said no|say no|say anything|vetoed)\b|\b(?:nobody|no one|none) (?:has |had )?(?:objected|replied|answered|responded|protested|complained|said no|disagreed)\b|\b(?:silence|silent|tacit(?:ly)?|implied|implicit(?:ly)?|assumed|presumed|nodded|seemed (?:fine|ok|happy)|was in (?:copy|cc)|cc['’]?e?d|took note|was informed|were informed|knows about it|did not mind)\b/i
