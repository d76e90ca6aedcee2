import { type KeywordPattern, selectCandidatePatterns } from '../text/keyword-patterns.js'

/**
 * Words that show that a name isn't the name of a person. Names themselves aren't judged: people have one, two, or five
 * of them, in any script. Only the text before a comma, bracket, colon, or dash counts, since a title may follow.
 */

/** Words that are in no single person's name. */
export const TEAM_PATTERN: KeywordPattern = {
  keywords: ['team', 'dep', 'management', 'committee', 'task', 'division', 'steering', 'desk'],
  pattern:
    /\b(?:teams?|departments?|dept|management|committees?|task ?force|division|steering (?:circle|group)|help ?desk|service desk)\b/i,
}

/** Words that are also surnames, unless the word before them shows that a board or group is meant. */
export const GROUP_PATTERN: KeywordPattern = {
  keywords: ['board', 'group', 'unit', 'office', 'council'],
  pattern:
    /(?:^|\b(?:the|management|executive|supervisory|advisory|steering|project|product|programs?|data|risk|credit|customer|working|user|business|strategy|analytics|science|service|back|front|head|transformation|innovation|digital|delivery|platform|works|city|regional) )(?:board|group|unit|office|council)(?:$| (?:of|for)\b)|\b(?:business unit|working group)\b|^group (?:risk|it|finance|hr|data|legal|audit|operations|marketing|compliance|security)$/i,
}

/** Whole departments, and words for everyone. */
const DEPARTMENT_NAMES: ReadonlySet<string> = new Set([
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

export const JOB_TITLE_PATTERN: KeywordPattern = {
  keywords: ['officer', 'of ', 'owner', 'project', 'director', 'manager', 'lead'],
  pattern:
    /^(?:the |our )?(?:chief (?:[a-z-]+ ){1,3}officer|(?:head|director|manager|vice president|vp|svp|evp) of (?:the )?[\w&-]+(?: [\w&-]+)?|product owner|process owner|project (?:lead|manager|sponsor)|data protection officer|managing director|general manager|team lead(?:er)?)$/i,
}

/** Titles of one post, which say what a person does and not who it is. None of these words ends a person's name. */
const POST_PATTERN: KeywordPattern = {
  keywords: ['counsel', 'officer', 'manager', 'director', 'analyst', 'controller', 'lead', 'coordinator', 'president'],
  pattern:
    /^(?:the |our )?(?:(?:[a-z&/-]+ ){0,3}(?:counsel|controller|coordinator)|(?:[a-z&/-]+ ){1,3}(?:officer|manager|director|analyst)|vice president(?: of)?(?: [a-z&/-]+){0,2}|(?:team|tech|technical|project|product|ml|machine learning|data|data science|analytics|platform|engineering|it|crm platform|crm|operations|claims|security|privacy) lead)(?: (?:of|for) [a-z& -]+)?$/i,
}

/** In capitals only, since Cio and Coo are names. */
const TITLE_ABBREVIATIONS = /^(?:the |our |The |Our )?(?:CEO|CFO|COO|CIO|CTO|CMO|CRO|CDO|CPO|CCO|CHRO|CISO|DPO)$/

/** Whether the name is that of a team, a group, or a department. */
export function isTeamName(name: string): boolean {
  const namePart = getNamePart(name)
  return (
    !isJobTitle(name) &&
    ([TEAM_PATTERN, GROUP_PATTERN].some((keywordPattern) => matchesPattern(namePart, keywordPattern)) ||
      isDepartment(name))
  )
}

/** Whether the name is only a job title. */
export function isJobTitle(name: string): boolean {
  const namePart = getNamePart(name)
  return (
    [JOB_TITLE_PATTERN, POST_PATTERN].some((keywordPattern) => matchesPattern(namePart, keywordPattern)) ||
    TITLE_ABBREVIATIONS.test(namePart)
  )
}

function isDepartment(name: string): boolean {
  return DEPARTMENT_NAMES.has(
    name
      .trim()
      .toLowerCase()
      .replace(/^(?:the|our) /, ''),
  )
}

function matchesPattern(text: string, keywordPattern: KeywordPattern): boolean {
  return selectCandidatePatterns([keywordPattern], text).some(({ pattern }) => pattern.test(text))
}

function getNamePart(name: string): string {
  return (name.split(/[,(:–—]/, 1)[0] ?? '').trim()
}
