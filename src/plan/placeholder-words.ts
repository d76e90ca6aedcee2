/** What people write instead of an answer, to get past an empty field. */
const PLACEHOLDERS = [
  'tbd',
  'tba',
  'tbc',
  't\\.b\\.d\\.?',
  't\\.b\\.a\\.?',
  'to ?do',
  'fix ?me',
  'n/a',
  'n\\.a\\.?',
  'x{3,}',
  '\\?+',
  '-+',
  '–+',
  '—+',
  '…',
  '\\.{3,}',
  '_{2,}',
  'to be (?:defined|determined|decided|done|confirmed|announced|discussed|clarified|filled in|agreed)',
  'not (?:yet )?(?:defined|determined|decided)(?: yet)?',
  'someone',
  'somebody',
  'some text',
  'placeholder',
  'lorem ipsum',
  'fill (?:me |this )?in',
  'your text here',
  'asdf+',
  'to follow',
  'coming soon',
  'wip',
  'bla+h?(?: ?bla+h?)*',
  'dummy(?: text)?',
  'foo ?bar',
  'no idea(?: yet)?',
  "(?:i |we )?(?:really )?(?:do not|don['’]?t) (?:really )?know(?: (?:yet|that|this|it|now))*",
  'dunno',
  'idk',
  '(?:still )?not (?:yet )?(?:known|clear|certain)(?: yet)?',
  "(?:it |this |that )?(?:does not|doesn['’]?t) apply(?: here)?",
  'not applicable',
  'see (?:above|below)',
  'will be (?:added|filled in|defined|decided|provided) later',
]

/** Built on first use, since building it is slow. */
let cachedPattern: RegExp | undefined
const getPlaceholderPattern = (): RegExp =>
  (cachedPattern ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLACEHOLDERS.join('|')})(?![\\p{L}\\p{N}])`, 'giu'))

/** Words and punctuation that don't turn a placeholder into an answer, as in "TODO: tbd (later)". */
const ONLY_FILLER = /^(?:[^\p{L}\p{N}%]|(?<!\p{L})(?:by|later|soon|still|yet)(?!\p{L}))*$/iu

/** Rules out nearly every text at its first word, before the two patterns above. Without `u`, it is fast to build. */
const PLACEHOLDER_START = new RegExp(`^[\\W_]*(?:${PLACEHOLDERS.join('|')}|by|later|soon|still|yet)`, 'i')

/** Whether the text is nothing but placeholders. One inside a real sentence doesn't count. */
export function isPlaceholder(text: string): boolean {
  if (!PLACEHOLDER_START.test(text)) return false
  const remainder = text.replace(getPlaceholderPattern(), ' ')
  return remainder !== text && ONLY_FILLER.test(remainder)
}

/** What stands in a name's place in addition to the words above. In other fields, "none" or "open" can be an answer. */
const NAME_PLACEHOLDERS = [
  'nobody(?: yet)?',
  'no[- ]one(?: yet)?',
  'none(?: yet)?',
  'open',
  'vacant',
  'vacancy',
  'unknown',
  'unnamed',
  'unassigned',
  'unfilled',
  'anyone',
  'anybody',
  '(?:a |the |our |one )?new (?:hire|colleague|employee|joiner|starter|recruit|person|member)(?: .*)?',
  'n\\.? ?n\\.?(?: (?:in|for|from|at|of|who|to) .*)?',
  '(?:will|shall|must|needs to|has to|still) (?:to )?be (?:named|assigned|appointed|chosen|found|hired|nominated|recruited|filled)(?: .*)?',
  'to be (?:named|assigned|appointed|chosen|found|hired|nominated|recruited|filled|staffed)(?: .*)?',
  'not (?:yet )?(?:named|assigned|appointed|chosen|found|hired|known|staffed)(?: yet)?(?: .*)?',
  '(?:open|vacant|unfilled|future|planned) (?:position|post|role|seat|headcount|hire|employee)(?: .*)?',
  '(?:we are |we.re |currently |being )?(?:hiring|recruiting)(?: .*)?',
  '(?:position|post|role) (?:is )?(?:open|vacant|unfilled|advertised)(?: .*)?',
  '(?:his|her|their|the) (?:successor|replacement|deputy|stand-in)(?: .*)?',
  '(?:successor|replacement)(?: (?:of|for) .*)?',
]

const NAME_PLACEHOLDER = new RegExp(`^[^\\p{L}\\p{N}]*(?:${NAME_PLACEHOLDERS.join('|')})[^\\p{L}\\p{N}]*$`, 'iu')

/**
 * Someone of a kind, such as "IT colleague" or "a person from finance". In names, a capital follows: the noun is in
 * lower case, unless it comes first.
 */
const KIND_OF_PERSON =
  'colleagues?|employees?|person|people|staff|contact|intern|trainee|student|consultants?|freelancers?|contractors?|externals?|engineers?|developers?|analysts?|experts?|specialists?|scientists?|managers?|clerk|somebody|someone|member|volunteer'
const UNNAMED_PERSON = new RegExp(
  `^(?:(?:[Aa]n?|[Tt]he|[Oo]ur|[Ss]ome|[Oo]ne|[Aa]ny|[Tt]heir) )?(?:[\\p{L}&/-]+ ){0,2}(?:${KIND_OF_PERSON})(?: (?:from|in|of|at|for|with|who|on|to) .+)?$`,
  'u',
)
const UNNAMED_PERSON_FIRST = new RegExp(`^(?:${KIND_OF_PERSON})(?: (?:from|in|of|at|for|with|who|on|to) .+)?$`, 'iu')

/** Whether the name names no one: blank, "TBD", "nobody", "open (hiring)". A title or note may follow the name. */
export function isPlaceholderName(name: string): boolean {
  if (!/\p{L}/u.test(name)) return true
  const [namePart = ''] = name.split(/[,(:;–—]| - /, 1)
  return [name, namePart].some(
    (text) => isPlaceholder(text) || NAME_PLACEHOLDER.test(text) || isUnnamedPerson(text.trim()),
  )
}

function isUnnamedPerson(text: string): boolean {
  return UNNAMED_PERSON.test(text) || UNNAMED_PERSON_FIRST.test(text)
}
