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
