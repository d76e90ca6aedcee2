/**
 * Words by which a name is seen to be none. Names themselves are not judged: people have one, two or five, in any
 * script. Only what stands before a comma or a bracket counts, since a title may follow.
 */

/** Not in the name of any single person. */
const TEAM =
  /\b(?:teams?|departments?|dept|management|committees?|task ?force|division|steering (?:circle|group)|help ?desk|service desk)\b/i

/** Surnames as well, unless the word before says which board or group is meant. */
const BODY =
  /(?:^|\b(?:the|management|executive|supervisory|advisory|steering|project|product|programs?|data|risk|credit|customer|working|user|business|strategy|analytics|science|service|back|front|head|transformation|innovation|digital|delivery|platform|works|city|regional) )(?:board|group|unit|office|council)(?:$| (?:of|for)\b)|\b(?:business unit|working group)\b|^group (?:risk|it|finance|hr|data|legal|audit|operations|marketing|compliance|security)$/i

/** Whole units, and everybody. */
const UNIT =
  /^(?:the |our )?(?:it|hr|marketing|finance|sales|operations|ops|legal|compliance|procurement|purchasing|logistics|engineering|data science|analytics|customer (?:service|care|support|success)|call cent(?:er|re)|everybody|everyone|stakeholders|business|front ?line)$/i

const TITLE =
  /^(?:the |our )?(?:chief (?:[a-z-]+ ){1,3}officer|(?:head|director|manager|vice president|vp|svp|evp) of (?:the )?[\w&-]+(?: [\w&-]+)?|product owner|process owner|project (?:lead|manager|sponsor)|data protection officer|managing director|general manager|team lead(?:er)?)$/i
/** In capitals only: Cio and Coo are names. */
const LETTERS = /^(?:the |our |The |Our )?(?:CEO|CFO|COO|CIO|CTO|CMO|CRO|CDO|CPO|CCO|CHRO|CISO|DPO)$/

/** Is it a team, a body or a unit that is called so? */
export function isTeam(name: string): boolean {
  const own = ownPart(name)
  return !isTitle(name) && (TEAM.test(own) || BODY.test(own) || UNIT.test(name.trim()))
}

/** Is it what somebody does, without who that is? */
export function isTitle(name: string): boolean {
  const own = ownPart(name)
  return TITLE.test(own) || LETTERS.test(own)
}

function ownPart(name: string): string {
  return (name.split(/[,(:–—]/, 1)[0] ?? '').trim()
}
