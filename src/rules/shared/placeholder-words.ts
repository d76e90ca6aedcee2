/** What people write where an answer should stand, to get past an empty line. */
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

/** Made when a text first gets as far, since it takes long to build. */
let word: RegExp | undefined
const anyWord = (): RegExp =>
  (word ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLACEHOLDERS.join('|')})(?![\\p{L}\\p{N}])`, 'giu'))

/** Words and marks that turn no placeholder into an answer: "TODO: tbd (later)". */
const NOTHING = /^(?:[^\p{L}\p{N}%]|(?<!\p{L})(?:by|later|soon|still|yet)(?!\p{L}))*$/iu

/** Nearly every text fails this at its first word, which spares it the two above: without `u` it is built in no time. */
const BEGINS = new RegExp(`^[\\W_]*(?:${PLACEHOLDERS.join('|')}|by|later|soon|still|yet)`, 'i')

/** Is the text nothing but placeholders? Never because of one inside an honest sentence. */
export function isPlaceholder(text: string): boolean {
  if (!BEGINS.test(text)) return false
  const rest = text.replace(anyWord(), ' ')
  return rest !== text && NOTHING.test(rest)
}
