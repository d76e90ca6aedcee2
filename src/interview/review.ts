import { getPersonName } from '../plan/display-name.js'
import { capitalize } from '../text/capitalize.js'
import { parsePath, type Path, isSamePath, formatPath } from '../plan/path.js'
import { type Plan, PLAN } from '../plan/plan.js'
import type { ChoiceOption } from '../plan/profile.js'
import { type Asking, askingsOf, hasAnswer, itemsAt } from './asking.js'
import { comparePositions, positionOf } from './order.js'
import { presentAnswer } from './present.js'
import { topics } from './topics.js'

/** Everything that is answered, by section, for a last look before the end; any of it can be changed. */
interface ReviewLine {
  readonly section: string
  readonly about: Path
  readonly says: string
}

const DONE = 'done'
const ADD = 'add:'

function reviewLines(plan: Plan): readonly ReviewLine[] {
  return askingsOf(plan)
    .map((asking) => ({ asking, says: standing(asking, plan) }))
    .filter((one): one is { asking: Asking; says: string } => one.says !== undefined)
    .map(({ asking, says }) => ({ asking, says, at: positionOf(asking.about, plan) }))
    .toSorted((one, other) => comparePositions(one.at, other.at))
    .map(({ asking, says }) => ({
      section: sectionTitle(asking.about),
      about: asking.about,
      says: `${capitalize(asking.title)}: ${says}`,
    }))
}

function standing(asking: Asking, plan: Plan): string | undefined {
  if (hasAnswer(asking, plan)) return inLabels(asking, presentAnswer(asking, plan))
  const isAbout = (entry: { readonly path?: string | undefined }): boolean =>
    entry.path !== undefined && isSamePath(parsePath(entry.path), asking.about)
  const open = plan.open_questions?.find(isAbout)
  if (open) {
    const owner = open.owner === undefined ? 'missing' : getPersonName(plan, open.owner)
    return `open question (owner: ${owner}, due: ${open.due ?? 'missing'})`
  }
  const set = plan.not_applicable?.find(isAbout)
  return set && `not applicable: ${set.reason ?? ''}`
}

/** What was chosen, as it was shown when it was chosen. */
function inLabels(asking: Asking, answer: string | undefined): string | undefined {
  if (asking.kind === 'role' || !('options' in asking.form.field)) return answer
  const { options } = asking.form.field
  const labels = answer?.split(', ').map((value) => options.find((option) => option.value === value)?.label ?? value)
  return labels?.join(', ')
}

function sectionTitle([section = '']: Path): string {
  return (PLAN as Readonly<Record<string, { readonly title: string }>>)[section]?.title ?? section
}

/** The choices of the review: to be done, to change an answer, to add to a list. */
export function reviewOptions(plan: Plan): readonly ChoiceOption[] {
  const change = reviewLines(plan).map(({ section, about, says }) => ({
    value: formatPath(about),
    label: `${section} - ${says}`,
    means: '',
  }))
  const lists = topics().flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'list' ? [part.list] : [])))
  const add = lists
    .filter(({ path }) => path.length > 1 && itemsAt(plan, path).length > 0)
    .map(({ path, field }) => ({
      value: `${ADD}${formatPath(path)}`,
      label: `Add another ${field.item}`,
      means: field.help,
    }))
  return [{ value: DONE, label: 'Done', means: 'No changes.' }, ...change, ...add]
}

/** What was chosen in the review. */
export function reviewChoice(value: string): { readonly kind: 'change' | 'add'; readonly about: Path } | undefined {
  if (value === DONE) return undefined
  return value.startsWith(ADD)
    ? { kind: 'add', about: parsePath(value.slice(ADD.length)) }
    : { kind: 'change', about: parsePath(value) }
}
