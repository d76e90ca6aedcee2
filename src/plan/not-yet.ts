import { isPlaceholder } from './placeholder-words.js'

/** Reasons that postpone an answer instead of saying why there is none to give. */
const NOT_YET = [
  String.raw`^\W*(?:later|soon|pending|postponed|deferred|delayed|in progress|waiting|asked|open|to ?do|not now|for now|too early|unknown|unclear|undecided)\b`,
  String.raw`\bnot (?:\w+ )?yet\b`,
  String.raw`\b(?:later|soon|next (?:week|month|quarter|year|phase|stage|sprint)|in due course|eventually)\W*$`,
  String.raw`\bto be (?:asked|named|hired|found|added|answered|checked|clarified|confirmed|decided|defined|determined|discussed|done|filled|reviewed|written|appointed|assigned|scheduled|seen|announced)\b`,
  String.raw`\b(?:tbd|tba|tbc)\b`,
  String.raw`\b(?:we|i|they|legal|privacy|she|he)(?:'ll| will| are going to| is going to)\b.*\b(?:ask|answer|decide|look|check|do|fill|add|name|write|clarify|revisit)`,
  String.raw`\bwill be (?:asked|named|hired|added|answered|checked|clarified|confirmed|decided|defined|done|filled|reviewed|written|handled|appointed)\b`,
  String.raw`\b(?:still|currently) (?:open|unknown|unclear|undecided|being|under|in|waiting|to be)\b`,
  String.raw`\b(?:waiting|wait) (?:for|on|until)\b`,
  String.raw`\b(?:under|in) (?:discussion|review|clarification)\b`,
  String.raw`\b(?:asked|answered|decided|done|handled|addressed|considered|clarified|checked|revisited|looked at) (?:later|soon|after|once|when|before|in (?:q[1-4]|the next))\b`,
]

const cachedPattern: { value?: RegExp } = {}

/** Whether a reason for "not applicable" means "not yet": the question is still open. */
export function meansNotYet(reason: string): boolean {
  cachedPattern.value ??= new RegExp(NOT_YET.join('|'), 'i')
  return isPlaceholder(reason) || cachedPattern.value.test(reason.trim())
}
