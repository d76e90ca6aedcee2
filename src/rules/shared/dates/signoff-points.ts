import { getSignoffScope, listSignoffPaths } from '../../../agreement/signoff-scope.js'
import { areConditionsInEffect, listRoleSignoffs, type RoleSignoff } from '../../../agreement/signoff-status.js'
import { formatPersonName } from '../../../plan/display-name.js'
import { isWithin, parsePath } from '../../../plan/path.js'
import { path, pathInside } from '../../../plan/typed-path.js'
import type { Person } from '../../../plan/plan.js'
import { inSentence } from '../../../text/in-sentence.js'
import { listFilledFields } from '../filled-fields.js'
import { datesAt, type DatePoint, type PointContext, type PointFinder } from './point.js'

/** The dates of sign-offs that count: a person who signs off again replaces what was signed before. */

/** The conditions that are still to be met. */
export const findUnmetConditions: PointFinder = (context) => {
  const { plan, today } = context
  const inEffect = new Set(
    (plan.signoffs ?? []).filter((signoff) => areConditionsInEffect(signoff, plan, today)).map(({ id }) => id),
  )
  return datesAt(
    'signoffs.*.conditions.*.due',
    "the deadline of {person}'s condition {}",
    ({ met_on }) => met_on === undefined,
  )(context).filter(({ path: [, signoffId = ''] }) => inEffect.has(signoffId))
}

/** The first sign-off of each sponsor and decision owner, at the stage that it is required for. */
export const findOwnerSignoffs: PointFinder = (context) => {
  const { plan, today } = context
  return (plan.people ?? []).flatMap((person) => {
    const owned = listRoleSignoffs(plan, person, today).filter(
      ({ role }) =>
        (role === 'decision_owner' || role === 'executive_sponsor') &&
        getSignoffScope(role).requiredFrom === plan.project?.stage,
    )
    const [first] = (plan.signoffs ?? [])
      .filter((signoff) => signoff.person === person.id && signoff.signed_on !== undefined)
      .toSorted((left, right) => (left.signed_on ?? '').localeCompare(right.signed_on ?? ''))
    return owned.length === 0 || first?.signed_on === undefined
      ? []
      : [createSignoffPoint(first.id, first.signed_on, person)]
  })
}

/** Figures that are dated after a sign-off that still covers them, or these sign-offs. */
export function figuresAfterSignoff(side: 'figures' | 'signoffs'): PointFinder {
  return (context) => {
    const signoffs = (context.plan.people ?? []).flatMap((person) => listFigureSignoffs(person, context))
    if (side === 'signoffs') return signoffs
    const [latest] = findDatedFigures(context).toSorted((left, right) => right.date.localeCompare(left.date))
    return latest === undefined ? [] : [latest]
  }
}

function listFigureSignoffs(person: Person, { plan, today }: PointContext): readonly DatePoint[] {
  const covering = listRoleSignoffs(plan, person, today)
    .filter(isApproval)
    .find(({ role }) => listSignoffPaths([role]).some((part) => isWithin(['economics'], part)))
  if (covering?.signoff === undefined || covering.signedOn === undefined) return []
  return [createSignoffPoint(covering.signoff.id, covering.signedOn, person)]
}

function isApproval({ state }: RoleSignoff): boolean {
  return state === 'approved' || state === 'approved_with_conditions'
}

function findDatedFigures({ plan }: PointContext): readonly DatePoint[] {
  return listFilledFields({ economics: plan.economics ?? {} }).flatMap(({ formField, path: figurePath, value }) => {
    const isEstimate = formField.field.kind === 'estimate'
    const date = isEstimate ? (value as { readonly as_of?: string }).as_of : undefined
    return date === undefined
      ? []
      : [
          {
            path: [...figurePath, 'as_of'],
            date,
            name: `the date of ${inSentence(formField.field.title)}`,
            item: undefined,
          },
        ]
  })
}

function createSignoffPoint(id: string, date: string, person: Person): DatePoint {
  return {
    path: pathInside(path.signoffs, id, 'signed_on'),
    date,
    name: `${formatPersonName(person)}'s sign-off`,
    item: parsePath(`signoffs.${id}`).join('.'),
  }
}
