/** Forty made-up projects of all ends. What became of each is known from how it was made, not from mlplan. */

export interface MadeProject {
  readonly name: string
  readonly stage: string
  readonly startedOn: string
  readonly launchDue: string
  readonly launchedOn: string | undefined
  readonly isResearch: boolean
  readonly end: MadeEnd | undefined
  /** Keys of `PEOPLE`; the first is the executive sponsor. */
  readonly people: readonly (keyof typeof PEOPLE)[]
}

interface MadeEnd {
  readonly kind: 'stopped' | 'paused' | 'retired'
  readonly decidedOn: string
  readonly impediments: readonly string[]
  readonly until: string | undefined
  /** Without one, the end has no effect. */
  readonly reason: string | undefined
}

/** `mei` has two spellings of one contact, and none in every third plan; the two of the name Ana Silva are two people. */
export const PEOPLE = {
  lucia: { name: 'Lucía Herrera', contact: 'lucia@example.com' },
  mei: { name: 'Mei Zhao', contact: 'mei@example.com' },
  ana: { name: 'Ana Silva', contact: 'ana.silva@example.com' },
  otherAna: { name: 'Ana Silva', contact: 'ana.silva@example.org' },
  tom: { name: 'Tom Okafor', contact: undefined },
  priya: { name: 'Priya Nair', contact: undefined },
} as const

export const TODAY = '2026-11-24'
const IMPEDIMENTS = ['integration', 'buy_in', 'performance', 'adoption', 'privacy_legal', 'other']
const STAGES = ['kickoff', 'data', 'modeling', 'pre-launch']

export const PROJECTS: readonly MadeProject[] = Array.from({ length: 40 }, (_, index) => makeProject(index))

function makeProject(index: number): MadeProject {
  const shared = {
    name: `Project ${String(index).padStart(2, '0')}`,
    startedOn: addDays('2025-01-06', index * 5),
    launchDue: '2027-05-03',
    launchedOn: undefined,
    isResearch: false,
    stage: STAGES[index % 4] ?? 'kickoff',
    people: choosePeople(index),
    end: undefined,
  }
  const launchedOn = addDays(shared.startedOn, 150 + 11 * index)
  switch (index % 8) {
    case 0:
      return { ...shared, stage: 'live', launchedOn }
    case 1:
      return { ...shared, stage: 'live', launchedOn, end: makeEnd('retired', index) }
    case 2:
      return { ...shared, end: makeEnd('stopped', index) }
    case 3:
      return { ...shared, end: makeEnd('paused', index, '2027-02-26') }
    case 4:
      /* Paused, and its launch date has passed meanwhile; every other pause is over. */
      return {
        ...shared,
        launchDue: '2026-10-05',
        end: makeEnd('paused', index, index % 16 === 4 ? TODAY : '2026-11-23'),
      }
    case 5:
      return index === 5 ? { ...shared, end: { ...makeEnd('stopped', index), reason: undefined } } : shared
    case 6:
      return { ...shared, launchDue: '2026-11-23' }
    default:
      /* Stopped after the launch, or research that was stopped. */
      return index % 16 === 7
        ? { ...shared, stage: 'live', launchedOn, end: makeEnd('stopped', index) }
        : { ...shared, isResearch: true, end: makeEnd('stopped', index) }
  }
}

function makeEnd(kind: MadeEnd['kind'], index: number, until?: string): MadeEnd {
  const [first = 'other', second = 'other'] = [IMPEDIMENTS[index % 6], IMPEDIMENTS[(index + 1) % 6]]
  const impediments = kind === 'stopped' ? (index % 3 === 0 ? [first, second] : [first]) : []
  return { kind, decidedOn: '2026-11-02', impediments, until, reason: `The release was canceled in week ${index}` }
}

function choosePeople(index: number): MadeProject['people'] {
  return [
    'lucia',
    ...(index % 2 === 0 ? (['mei'] as const) : []),
    ...(index < 8 ? (['ana'] as const) : []),
    ...(index >= 30 ? (['otherAna'] as const) : []),
    ...(index % 10 === 5 ? (['tom'] as const) : []),
    ...(index % 13 === 0 ? (['priya'] as const) : []),
  ]
}

export function writePlan(project: MadeProject, index: number): string {
  const { name, stage, startedOn, launchDue, launchedOn, isResearch, end, people } = project
  const lines = [
    'mlplan: 2',
    'project:',
    `  name: ${name}`,
    `  stage: ${stage}`,
    `  started_on: "${startedOn}"`,
    `  initiative: ${isResearch ? 'research' : 'first_model'}`,
    `  launch_due: "${launchDue}"`,
    ...(end === undefined ? [] : writeEnd(end)),
    'people:',
    ...people.flatMap((key, position) => writePerson(key, position, index)),
    '  - id: council',
    '    name: Works council',
    '    kind: body',
    '    roles: [works_council]',
    ...(launchedOn === undefined ? [] : ['monitoring:', `  launched_on: "${launchedOn}"`]),
    ...(end === undefined ? [] : writeDecision(end)),
  ]
  return `${lines.join('\n')}\n`
}

function writeEnd({ kind, impediments, until }: MadeEnd): readonly string[] {
  return [
    '  inactive:',
    `    kind: ${kind}`,
    ...(impediments.length === 0 ? [] : [`    impediments: [${impediments.join(', ')}]`]),
    '    decision: end',
    ...(until === undefined ? [] : [`    paused_until: "${until}"`]),
  ]
}

function writeDecision({ decidedOn, reason }: MadeEnd): readonly string[] {
  return [
    'decisions:',
    '  - id: end',
    '    decision: End the project',
    '    decided_by: p0',
    `    decided_on: "${decidedOn}"`,
    ...(reason === undefined ? [] : [`    reason: ${reason}`]),
  ]
}

function writePerson(key: keyof typeof PEOPLE, position: number, index: number): readonly string[] {
  const { name, contact } = PEOPLE[key]
  const spelled = key === 'mei' ? [contact, undefined, 'MEI@example.com '][index % 3] : contact
  return [
    `  - id: p${position}`,
    `    name: ${name}`,
    ...(spelled === undefined ? [] : [`    contact: "${spelled}"`]),
    `    roles: [${position === 0 ? 'executive_sponsor' : 'data_owner'}]`,
  ]
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
