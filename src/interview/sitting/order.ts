import { getPersonName } from '../../plan/display-name.js'
import type { Path } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { findRoleHolders } from '../../plan/role-holders.js'
import type { Role } from '../../plan/roles.js'
import { pluralize } from '../../text/pluralize.js'
import { groupBy } from '../../text/sort-and-group.js'
import type { PlanQuestion } from '../plan-questions.js'
import { estimateMinutes } from './estimate-minutes.js'

/**
 * The second day: a stage needs answers of several people. They are asked one person after the other, so that nobody sits
 * through the questions of the others, and what blocks the stage comes first. Worked out once: an answer changes what
 * blocks, but not who is asked next.
 */
export interface SittingOrder {
  /** Ids, the person whose answers block most first. `undefined` stands for roles that no one holds. */
  readonly people: readonly (string | undefined)[]
  /** The titles of the topics with an answer that blocks the stage. */
  readonly blockedTopics: ReadonlySet<string>
}

export function orderSitting(
  questions: readonly PlanQuestion[],
  plan: Plan,
  isBlocking: (path: Path) => boolean,
): SittingOrder {
  const blocking = questions.filter(({ path }) => isBlocking(path))
  const countBlocking = (id: string | undefined): number =>
    blocking.filter(({ owner }) => findAnswerer(owner, plan)?.id === id).length
  const byPerson = [...groupBy(questions, ({ owner }) => findAnswerer(owner, plan)?.id)]
  return {
    people: byPerson
      .toSorted(
        ([left, ofLeft], [right, ofRight]) =>
          countBlocking(right) - countBlocking(left) || ofRight.length - ofLeft.length,
      )
      .map(([id]) => id),
    blockedTopics: new Set(blocking.map(({ topic }) => topic.title)),
  }
}

/** The questions person by person, topics that block the stage first, and otherwise in the order of the interview. */
export function sortForSitting(
  questions: readonly PlanQuestion[],
  plan: Plan,
  { people, blockedTopics }: SittingOrder,
): readonly PlanQuestion[] {
  const getPlace = ({ owner }: PlanQuestion): number => {
    const place = people.indexOf(findAnswerer(owner, plan)?.id)
    /* Someone who was named in this sitting comes last. */
    return place === -1 ? people.length : place
  }
  const isLater = ({ topic }: PlanQuestion): number => Number(!blockedTopics.has(topic.title))
  return questions.toSorted((left, right) => getPlace(left) - getPlace(right) || isLater(left) - isLater(right))
}

/** Who answers for a role: its first holder; without one, the ML lead, who finds out. */
export function findAnswerer(role: Role, plan: Plan): Person | undefined {
  return findRoleHolders(plan, role)[0] ?? findRoleHolders(plan, 'ml_lead')[0]
}

/** Such as `Priya Nair: Integration`. */
export function formatSittingTopic({ owner, topic }: PlanQuestion, plan: Plan): string {
  const person = findAnswerer(owner, plan)
  return person === undefined ? topic.title : `${getPersonName(plan, person.id)}: ${topic.title}`
}

/** Such as `11 answers left, about 4 min`. */
export function formatSittingProgress(open: readonly PlanQuestion[]): string {
  return `${pluralize(open.length, 'answer')} left, about ${estimateMinutes(open)} min`
}
