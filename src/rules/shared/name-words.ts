import { type TellingWords, worthATry } from './keyword-patterns.js'

/**
 * Words by which a name is seen to be none. Names themselves are not judged: people have one, two or five, in any
 * script. Only what stands before a comma or a bracket counts, since a title may follow.
 */

/** Not in the name of any single person. */
export const TEAM: TellingWords = {
  needs: ['team', 'dep', 'management', 'committee', 'task', 'division', 'steering', 'desk'],
  words:
    /\b(?:teams?|departments?|dept|management|committees?|task ?force|division|steering (?:circle|group)|help ?desk|service desk)\b/i,
}

/** Surnames as well, unless the word before says which board or group is meant. */
export const BODY: TellingWords = {
  needs: ['board', 'group', 'unit', 'office', 'council'],
  words:
    /(?:^|\b(?:the|management|executive|supervisory|advisory|steering|project|product|programs?|data|risk|credit|customer|working|user|business|strategy|analytics|science|service|back|front|head|transformation|innovation|digital|delivery|platform|works|city|regional) )(?:board|group|unit|office|council)(?:$| (?:of|for)\b)|\b(?:business unit|working group)\b|^group (?:risk|it|finance|hr|data|legal|audit|operations|marketing|compliance|security)$/i,
}

/** Whole units, and everybody. */
const UNITS: ReadonlySet<string> = new Set([
  'it',
  'hr',
  'marketing',
  'finance',
  'sales',
  'operations',
  'ops',
  'legal',
  'compliance',
  'procurement',
  'purchasing',
  'logistics',
  'engineering',
  'data science',
  'analytics',
  'customer service',
  'customer care',
  'customer support',
  'customer success',
  'call center',
  'call centre',
  'everybody',
  'everyone',
  'stakeholders',
  'business',
  'frontline',
  'front line',
])

export const TITLE: TellingWords = {
  needs: ['officer', 'of ', 'owner', 'project', 'director', 'manager', 'lead'],
  words:
    /^(?:the |our )?(?:chief (?:[a-z-]+ ){1,3}officer|(?:head|director|manager|vice president|vp|svp|evp) of (?:the )?[\w&-]+(?: [\w&-]+)?|product owner|process owner|project (?:lead|manager|sponsor)|data protection officer|managing director|general manager|team lead(?:er)?)$/i,
}

/** In capitals only: Cio and Coo are names. */
const LETTERS = /^(?:the |our |The |Our )?(?:CEO|CFO|COO|CIO|CTO|CMO|CRO|CDO|CPO|CCO|CHRO|CISO|DPO)$/

/** Is it a team, a body or a unit that is called so? */
export function isTeam(name: string): boolean {
  const own = ownPart(name)
  return !isTitle(name) && ([TEAM, BODY].some((words) => isIn(own, words)) || isUnit(name))
}

/** Is it what somebody does, without who that is? */
export function isTitle(name: string): boolean {
  const own = ownPart(name)
  return isIn(own, TITLE) || LETTERS.test(own)
}

function isUnit(name: string): boolean {
  return UNITS.has(
    name
      .trim()
      .toLowerCase()
      .replace(/^(?:the|our) /, ''),
  )
}

function isIn(text: string, telling: TellingWords): boolean {
  return worthATry([telling], text).some(({ words }) => words.test(text))
}

function ownPart(name: string): string {
  return (name.split(/[,(:–—]/, 1)[0] ?? '').trim()
}
