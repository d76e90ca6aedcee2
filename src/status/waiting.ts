import { groupBy } from '../text/sort-and-group.js'
import { isBlank } from '../plan/blank.js'
import { listOpenSignoffs, type OpenSignoff } from '../agreement/open-signoffs.js'
import { formatAction, type ActionItem, type ActionItemKind, listActionItems } from '../agreement/action-items.js'
import { getSignoffScope, isSignoffDue } from '../agreement/signoff-scope.js'
import { findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { parsePath, type Path } from '../plan/path.js'
import type { AsOf } from '../plan/pending.js'
import { pathInside, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { ROLES } from '../plan/roles.js'
import { getNextStage } from '../plan/stage.js'
import { type Deadline, createDeadline, earliestFirst } from './deadline.js'
import { formatQuestionNote, formatReason, describeSignoffRequest } from './explain.js'
import { lowerFirst } from '../text/sentence.js'

/** An action item as status shows it: one from the plan, or a sign-off to ask for. */
export interface StatusActionItem {
  readonly kind: ActionItemKind | 'agreement'
  readonly path: Path
  /** What the person must do, starting with a verb. */
  readonly action: string
  /** The action in a shorter form for lists: a question is named by its field. */
  readonly shortAction: string
  /** Id of the person; `undefined` without an owner. */
  readonly owner: string | undefined
  readonly deadline: Deadline
  /** Extra information, such as how often the item was postponed; usually empty. */
  readonly note: string
  /** Why the action matters, as a phrase. */
  readonly reason: string
}

/** All action items, earliest first. */
export function listStatusActionItems(plan: Plan, moment: AsOf): readonly StatusActionItem[] {
  const { today, stage } = moment
  const upcomingStage = getNextStage(stage)
  return [
    ...listSignoffItems(plan, moment, ({ role }) => isSignoffDue(role, stage), { kind: 'now' }),
    ...(upcomingStage === undefined
      ? []
      : listSignoffItems(plan, moment, ({ role }) => !isSignoffDue(role, stage) && isSignoffDue(role, upcomingStage), {
          kind: 'before',
          stage: upcomingStage,
        })),
    /* Concerns with a response are left out: no entry of a plan records whether what was announced was done. */
    ...listActionItems(plan, today)
      .filter(({ kind }) => kind !== 'answer')
      .map((item) => createActionItem(item, plan, moment)),
  ].toSorted(earliestFirst(today))
}

function createActionItem(item: ActionItem, plan: Plan, moment: AsOf): StatusActionItem {
  const { kind, path, description, owner, due } = item
  const filledDescription = isBlank(description) ? 'not described yet' : description
  return {
    kind,
    path,
    action: formatAction(kind, filledDescription),
    shortAction: formatAction(kind, findFieldTitle(item, plan) ?? filledDescription),
    owner,
    deadline: createDeadline(due),
    note: formatQuestionNote(item, plan, moment),
    reason: formatReason(item, plan),
  }
}

function findFieldTitle({ kind, path }: ActionItem, { open_questions = [] }: Plan): string | undefined {
  const fieldPath = kind === 'question' ? open_questions.find(({ id }) => id === path.at(-1))?.path : undefined
  const title = fieldPath === undefined ? undefined : findFormField(parsePath(fieldPath))?.field.title
  return title === undefined ? undefined : lowerFirst(title)
}

/** One request per person for all roles whose sign-offs are in the same state. */
function listSignoffItems(
  plan: Plan,
  { today }: AsOf,
  isIncluded: (openSignoff: OpenSignoff) => boolean,
  deadline: Deadline,
): readonly StatusActionItem[] {
  const open = listOpenSignoffs(
    plan,
    ROLES.map(({ value }) => value),
    today,
  ).filter(isIncluded)
  const groups = groupBy(open, ({ person, roleSignoff }) =>
    [person.id, roleSignoff.state, roleSignoff.signoff?.id].join('\n'),
  )
  return [...groups.values()].flatMap((group) => createSignoffItems(group, deadline))
}

function createSignoffItems(openSignoffs: readonly OpenSignoff[], deadline: Deadline): readonly StatusActionItem[] {
  const [first] = openSignoffs
  if (first === undefined) return []
  const { person, roleSignoff } = first
  const scopeText = joinWith([...new Set(openSignoffs.map(({ role }) => getSignoffScope(role).description))])
  const { verb, reason } = describeSignoffRequest(roleSignoff)
  const signoffPath =
    roleSignoff.signoff === undefined
      ? pathInside(path.people, person.id)
      : pathInside(path.signoffs, roleSignoff.signoff.id)
  const action = `${verb} ${scopeText}`
  return [
    {
      kind: 'agreement',
      path: signoffPath,
      action,
      shortAction: action,
      owner: person.id,
      deadline,
      note: reason,
      reason,
    },
  ]
}
