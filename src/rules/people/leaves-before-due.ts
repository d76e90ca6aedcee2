import { formatPersonName, hasName } from '../../plan/display-name.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import type { Path } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { pluralize } from '../../text/pluralize.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import type { FilledField } from '../shared/filled-fields.js'
import { findFilledFields, type ValueGetter, wholePlanRule } from '../shared/whole-plan.js'
import { findEndDate } from '../shared/words/end-dates.js'

const planWithOwner = (title: string): string =>
  `mlplan: 2\nproject:\n  launch_due: 2027-09-01\npeople:\n  - id: rita\n    name: Rita Osei\n    title: ${title}\nmonitoring:\n  owner: rita\n`

export default wholePlanRule({
  id: 'people/leaves-before-due',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A person owns work that is due after they leave, by the plan itself.',
  why: 'A successor who is named late has made no commitment and has no one left to learn from. A successor who is named now can still ask the person who leaves.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  good: [planWithOwner('Platform lead'), planWithOwner('Contractor until 31 December 2027')],
  bad: [{ plan: planWithOwner('Contractor until March 2027'), path: 'people.rita.title' }],
  *check(get, { plan }) {
    for (const person of (plan.people ?? []).filter(hasName)) {
      const [notedIn, endDate] = findNote(person)
      if (notedIn === undefined || endDate === undefined) continue
      const owned = listOwned(get, plan, person.id).filter(({ due }) => due > endDate)
      const [first] = owned
      if (first === undefined) continue
      const names = owned.slice(0, MAX_LISTED).map(({ title, due }) => `${title} (${due})`)
      const rest = owned.length - names.length
      yield {
        path: pathInside(path.people, person.id, notedIn),
        related: owned.map(({ path: ownedPath, due }) => ({ path: ownedPath, note: `needed on ${due}` })),
        message: `By the plan, ${formatPersonName(person)} is here through ${endDate}, but holds what comes after: ${joinWith(rest > 0 ? [...names, pluralize(rest, 'other item')] : names)}.`,
        help: 'Name the successor as owner, or correct the end date.',
      }
    }
  },
})

const MAX_LISTED = 3

function findNote({
  name,
  title,
}: NonNullable<Plan['people']>[number]): readonly ['name' | 'title' | undefined, string | undefined] {
  const fromTitle = findEndDate(title ?? '')
  if (fromTitle !== undefined) return ['title', fromTitle]
  const fromName = findEndDate(name ?? '')
  return fromName === undefined ? [undefined, undefined] : ['name', fromName]
}

interface Owned {
  readonly path: Path
  readonly title: string
  readonly due: string
}

/** What a person owns, with the date on which they are needed: its own, or the launch. */
function listOwned(get: ValueGetter, { project, monitoring }: Plan, id: string): readonly Owned[] {
  const launch = monitoring?.launched_on ?? project?.launch_due
  return findFilledFields(
    get,
    ({ field, path: formPath }) => field.kind === 'person' && !RECORDS.has(formPath[0] ?? ''),
  )
    .filter(({ value }) => value === id)
    .flatMap((owned) => {
      const due = findDate(owned, get) ?? (isNeededAfterLaunch(owned) ? launch : undefined)
      return due === undefined ? [] : [{ path: owned.path, title: inSentence(owned.formField.field.title), due }]
    })
}

/** Lists of what people did or said, not of what they will do. */
const RECORDS: ReadonlySet<string> = new Set(['signoffs', 'waivers', 'not_applicable'])

/** The date next to the owner, unless the work is done. */
function findDate({ path: ownedPath }: FilledField, get: ValueGetter): string | undefined {
  const item = get(ownedPath.slice(0, -1)) as Readonly<Record<string, unknown>> | undefined
  if (item?.['done_on'] !== undefined || item?.['decided_on'] !== undefined) return undefined
  const date = item?.['due'] ?? item?.['target_due']
  return typeof date === 'string' ? date : undefined
}

function isNeededAfterLaunch({ path: [section, second] }: FilledField): boolean {
  return section === 'monitoring' || second === 'kill_switch' || second === 'support_contact' || second === 'kpis'
}
