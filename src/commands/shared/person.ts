import { hasName } from '../../plan/display-name.js'
import { isBlank } from '../../plan/blank.js'
import { userError } from '../../errors.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import type { ChoiceOption } from '../../plan/profile.js'
import type { Person, Plan } from '../../plan/plan.js'

/** What is wrong with an input, and how to correct it. */
export interface InputError {
  readonly message: string
  readonly help: string
}

/** The person with this ID or name; a UserError if there is none, or if several people have the name. */
export function findPerson(plan: Plan, input: string): Person {
  const [person] = matchPeople(plan, input)
  const error = validatePerson(plan, input)
  if (person === undefined || error !== undefined) {
    throw userError('bad-option', error?.message ?? '', error?.help ?? '')
  }
  return person
}

export function validatePerson(plan: Plan, input: string): InputError | undefined {
  const [person, second] = matchPeople(plan, input)
  if (person === undefined) return unknownPersonError(plan, input)
  if (second !== undefined) {
    return {
      message: `Several people in this plan are named "${input}".`,
      help: `Use an ID: ${person.id} or ${second.id}.`,
    }
  }
  return hasName(person) ? undefined : unnamedPersonError(person)
}

/** Nothing can be asked of a person without a name, and nothing recorded. */
function unnamedPersonError({ id, name }: Person): InputError {
  return {
    message: isBlank(name)
      ? `The person ${id} has no name yet.`
      : `"${name}" isn't a name, so the plan doesn't show who ${id} is.`,
    help: `Set people.${id}.name to the name of the person, then run the command again.`,
  }
}

function unknownPersonError({ people = [] }: Plan, input: string): InputError {
  const namesAndIds = people.flatMap(({ id, name }) => [...(name === undefined ? [] : [name]), id])
  const closest = nearest(input, namesAndIds)
  const partialMatches = people.filter(({ id, name = id }) =>
    name.toLowerCase().split(/\s+/).includes(input.trim().toLowerCase()),
  )
  const suggestions =
    partialMatches.length > 0 ? partialMatches.map(({ id }) => id) : closest === undefined ? [] : [closest]
  const allowed = people.length > 0 ? `Use ${joinWith(listIds(people), 'or')}.` : 'Add the person under people first.'
  const help = suggestions.length > 0 ? `Did you mean ${joinWith(suggestions, 'or')}?` : allowed
  return { message: `No person named "${input}" in this plan.`, help }
}

const MAX_SHOWN = 6

function listIds(people: NonNullable<Plan['people']>): readonly string[] {
  const ids = people.slice(0, MAX_SHOWN).map(({ id }) => id)
  return people.length > MAX_SHOWN ? [...ids, 'another person in the plan'] : ids
}

/** The people as choices of a question. */
export function listPersonOptions(people: readonly Person[]): readonly ChoiceOption[] {
  return people.map(({ id, name, title }) => ({ value: id, label: name ?? id, means: title ?? '' }))
}

/** An ID matches one person; a name may match several. */
export function matchPeople({ people = [] }: Plan, input: string): readonly Person[] {
  const text = input.trim().toLowerCase()
  const byId = people.filter(({ id }) => id.toLowerCase() === text).slice(0, 1)
  return byId.length > 0 ? byId : people.filter(({ name }) => name?.trim().toLowerCase() === text)
}
