/** A phrase that reads as if translated, or a second word for something that has a name, and what to say instead. */
export interface Ruled {
  readonly pattern: RegExp
  readonly say: string
}

/** As whole words, in upper or lower case. */
function words(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d_-])(?:${pattern})(?![\p{L}\d_])`, 'iu')
}

/** How a sentence is built. */
const SENTENCES: readonly Ruled[] = [
  {
    pattern: /(?<![\p{L}\d])It(?![\p{L}\d])/u,
    say: 'Name the subject: the model, the project, the file.',
  },
  { pattern: /^it(?![\p{L}\d])/u, say: 'Name the subject, also where the text is a part of a sentence.' },
  {
    pattern: words("(?:not|isn['’]t|aren['’]t|(?:nothing|none) is) said"),
    say: 'missing, such as "No fallback." or "Missing: training deadline."',
  },
  {
    pattern: words('nobody|somebody|anybody'),
    say: 'Name the person or the role; else "no one", "someone", or the passive.',
  },
  { pattern: words('ha(?:s|ve|d|ving) to'), say: 'must' },
  {
    pattern: words('(?<!answers |goal |plan )(?:is|are|was|were) to(?! come\\b| questions\\b| the\\b| \\$\\{…\\})'),
    say: 'must, should or will',
  },
  { pattern: words('(?:who|whom)ever'), say: 'Name the role, or "anyone who".' },
  {
    pattern: words('(?:by|from|until|up to|on) which'),
    say: 'Ask or say it straight: "when", "by what date", "which rules apply".',
  },
  {
    pattern: /(?<![\p{L}\d])from (?:[^\s.,;]+ ){1,4}on(?=[.,;:)?]|$| (?:and|as|but|is|it|or|the rule|which|with)\b)/iu,
    say: 'from X, starting at X, or X or later',
  },
  { pattern: words('there(?:of|in|upon)|here(?:by|of|in)'), say: 'of it, in it: say it in everyday words' },
  { pattern: words('shall'), say: 'must or will' },
  { pattern: words('anew'), say: 'again' },
  { pattern: /(?:^|\s)--(?=\s|$)/u, say: 'a comma, a colon, or two sentences' },
]

/** Words and phrases with a standard term, as in the glossary. */
const TERMS: readonly Ruled[] = [
  {
    pattern: words('agreements?|agree(?:s|ing)? to|agreed(?! on\\b| with\\b)'),
    say: 'sign-off, sign off on, approved',
  },
  { pattern: words('said no'), say: 'declined' },
  { pattern: words('voids?|voided|voiding'), say: 'outdated (a sign-off), not valid' },
  { pattern: words('r(?:an|uns?|unning) out'), say: 'expired, expires, valid through' },
  { pattern: words('carr(?:y|ies|ied|ying) over'), say: 'keep the sign-off valid; confirm that only wording changed' },
  { pattern: words('hang(?:s|ing)? on|hung on'), say: 'depends on; key driver; condition open' },
  { pattern: words('st(?:ands?|anding|ood) (?:against|before|behind|for)'), say: 'blocks, supports, means' },
  { pattern: words('told'), say: 'figure shared, said, informed; "cannot be told" is "can\'t be distinguished"' },
  { pattern: words('promis(?:es?|ed|ing)'), say: 'expected (of the model), figure shared, planned' },
  { pattern: words('put(?:s|ting)? right'), say: 'corrected, fixed' },
  { pattern: words('mend(?:s|ed|ing)?'), say: 'fix' },
  { pattern: words('overrul(?:es?|ed|ing)|go(?:es|ing)? against|went against'), say: 'override' },
  {
    pattern: words(
      'take(?:s|n)?(?: [^\\s.,;:]+){0,3} out|took(?: [^\\s.,;:]+){0,3} out|taking(?: [^\\s.,;:]+){0,3} out',
    ),
    say: 'remove',
  },
  { pattern: words('f(?:inds?|inding|ound) out'), say: 'has the open question; owner; answers it' },
  { pattern: words('s(?:ees?|een|eeing|aw) to'), say: 'owner: NAME; owns it' },
  { pattern: words('answer(?:s|ed|ing) for'), say: 'owns; is accountable for' },
  { pattern: words('as usual'), say: 'default' },
  { pattern: words('weigh(?:s|ed|ing)?'), say: 'severity' },
  { pattern: words('grave(?:ly|r|st)?'), say: 'severe' },
  { pattern: words('defen[cs]eless'), say: 'vulnerable' },
  { pattern: words('(?:is|are|be) content'), say: 'accepts, approves, is satisfied' },
  { pattern: words('wish(?:es|ed|ing)?|decoration'), say: 'Say the effect instead of the maxim.' },
  { pattern: words('is silent|are silent'), say: 'missing' },
  { pattern: words("(?:the|this|that|its|plan['’]s) form(?! of)|of the form"), say: 'plan format' },
  { pattern: words('dut(?:y|ies)'), say: 'obligation (of a law), action item (of a person)' },
]

/** Terms of the business case and of the model. */
const FIGURES: readonly Ruled[] = [
  { pattern: /(?<!space[ -])(?<![\p{L}\d_-])bars?(?![\p{L}\d_-]| charts?)/iu, say: 'success criterion, minimum' },
  { pattern: words('business numbers?'), say: 'KPI' },
  { pattern: words('true cases?'), say: 'positive, such as "a customer who leaves"' },
  { pattern: words('false cases?'), say: 'false positive, false alarm' },
  { pattern: words('hits?(?! rate)'), say: 'positive' },
  { pattern: words('acted[- ]on share|share acted on|treated (?:fraction|share)|depth'), say: 'selection rate' },
  { pattern: words('doing nothing'), say: 'always answering "no"' },
  { pattern: words('simple way'), say: 'simple baseline' },
  { pattern: words('early signs?'), say: 'leading indicator' },
  {
    pattern: words(
      'brings|bring (?:\\$\\{…\\}|nothing|less|more|much|as much|in|nearly)|(?:can|could|may|might|should|will|would) bring',
    ),
    say: 'net value a year; is worth; earns',
  },
  { pattern: words('run(?:ning)?[- ]costs?'), say: 'operating cost' },
  { pattern: words('deciding figures?|what decides it'), say: 'key driver' },
  { pattern: words('at (?:best|worst)'), say: 'best case, worst case' },
]

/** Dates, the rollout, and the operation. */
const OPERATION: readonly Ruled[] = [
  {
    pattern: words('(?:is|are|was|were|be|been|goes|put) in(?:to)? use|(?:un)?like in use|in use (?:since|from|only)'),
    say: 'live; launch date; "in use since" is "live since"',
  },
  {
    pattern: words(
      '(?:which|launch|due|its) days?|days? (?:on|from|by|until) which|(?:past|without) (?:a|its|no|their) day|by a day',
    ),
    say: 'date, deadline',
  },
  { pattern: words('roll-outs?'), say: 'rollout' },
  { pattern: words('insertion points?'), say: 'integration point' },
  { pattern: words('lands? in'), say: 'destination' },
  { pattern: words('ways? (?:back|out)'), say: 'fallback, rollback; fix' },
  { pattern: words('left untouched'), say: 'control group' },
  { pattern: words('(?:look(?:s|ed)? at|seen) apart'), say: 'subgroup' },
  { pattern: words('stop limits?'), say: 'alert threshold' },
  { pattern: words('go or no-go'), say: 'go/no-go decision' },
]

/** US spelling. */
const STEMS =
  'apolog|author|capital|categor|central|critic|custom|digit|emphas|final|formal|general|harmon|initial|maxim|minim|monet|normal|optim|organ|penal|personal|prior|random|real|recogn|special|standard|summar|util|visual|(?:pseud|an)onym'
const SPELLING: readonly Ruled[] = [
  { pattern: words(`(?:re|un|dis)?(?:${STEMS})is(?:e|es|ed|er|ers|ing|ation|ations|ational)`), say: '-ize, -ization' },
  { pattern: words('(?:analy|cataly|paraly)s(?:e|ed|ing)'), say: '-yze' },
  { pattern: words('(?:arm|behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|sav|vap)our\\p{L}*'), say: '-or' },
  { pattern: words('(?:cent|fib|lit|met|theat)res?|(?:de|of|pre)fences?|licences?|pretence'), say: '-er, -se' },
  {
    pattern: words(
      '(?:cancel|label|level|model|signal|total|travel|fuel)l(?:ed|ing|er|ers)|fulfils?|enrols?|judgements?|ageing|learnt|spelt|whilst|amongst|programmes?|grey|cheques?|sceptic\\p{L}*|towards|afterwards|practis(?:e|es|ed|ing)|catalogues?',
    ),
    say: 'the US spelling',
  },
  { pattern: words('machine-learning'), say: 'machine learning' },
]

export const RULED_OUT: readonly Ruled[] = [...SENTENCES, ...TERMS, ...FIGURES, ...OPERATION, ...SPELLING]
