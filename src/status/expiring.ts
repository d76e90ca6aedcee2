import { compareText } from '../text/sort-and-group.js'
import { isBlank } from '../plan/blank.js'
import { getSignoffScope } from '../agreement/signoff-scope.js'
import { groupBySignoff, listRoleSignoffs, isApproved } from '../agreement/signoff-status.js'
import type { Finding } from '../lint/finding.js'
import { daysBetween } from '../plan/day.js'
import { joinWith } from '../text/join.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { getQuestionDeadline, type AsOf } from '../plan/pending.js'
import { pathInside, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { hasName, findNamedPerson } from '../plan/display-name.js'
import { formatPostponedNote, isPendingAtStage } from './explain.js'

/** Something that is valid through a date: an open question that replaces an answer, a waiver, or a sign-off. */
export interface ExpiringItem {
  readonly kind: 'question' | 'waiver' | 'agreement'
  readonly path: Path
  readonly subject: string
  /** Id of the person who owns the question, approved the waiver, or signed off. */
  readonly person: string | undefined
  /** ISO day. */
  readonly validThrough: string | undefined
  readonly note: string
}

/** How many days before the last day an item counts as expiring soon. */
const SOON_DAYS = 14

export function isExpiringSoon({ validThrough }: ExpiringItem, today: string): boolean {
  return validThrough !== undefined && validThrough >= today && daysBetween(today, validThrough) <= SOON_DAYS
}

export function isExpired({ validThrough }: ExpiringItem, today: string): boolean {
  return validThrough !== undefined && validThrough < today
}

/** Everything that expires, earliest first; items without a date come last. */
export function listExpiringItems(plan: Plan, moment: AsOf, findings: readonly Finding[]): readonly ExpiringItem[] {
  return [...listQuestions(plan, moment), ...listWaivers(plan, findings), ...listSignoffs(plan, moment)].toSorted(
    (left, right) => compareText(left.validThrough ?? 'never', right.validThrough ?? 'never'),
  )
}

function listQuestions(plan: Plan, moment: AsOf): readonly ExpiringItem[] {
  return (plan.open_questions ?? []).map((question) => ({
    kind: 'question',
    path: pathInside(path.open_questions, question.id),
    subject: isBlank(question.question) ? (question.path ?? 'not described yet') : question.question,
    person: findNamedPerson(plan, question.owner),
    validThrough: getQuestionDeadline(question),
    note: [
      formatPostponedNote(question),
      isPendingAtStage(question, plan, moment) ? '' : `no longer pending at the ${moment.stage} stage`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  }))
}

function listWaivers(plan: Plan, findings: readonly Finding[]): readonly ExpiringItem[] {
  return (plan.waivers ?? []).map(({ id, rule, path: findingPath, reason, approved_by, valid_through }) => {
    const waiverPath = pathInside(path.waivers, id)
    const target = isBlank(rule) ? (findingPath ?? '') : `${rule}${isBlank(findingPath) ? '' : ` (${findingPath})`}`
    const isNotValid = findings.some(
      (finding) => finding.rule === 'plan/waiver-invalid' && isWithin(parsePath(finding.path), waiverPath),
    )
    return {
      kind: 'waiver',
      path: waiverPath,
      subject: `${target === '' ? id : target}${isBlank(reason) ? '' : `: ${reason}`}`,
      person: findNamedPerson(plan, approved_by),
      validThrough: valid_through,
      note: isNotValid ? 'not valid' : '',
    }
  })
}

/** Valid sign-offs with an end date. Missing, outdated, and expired ones are action items. */
function listSignoffs(plan: Plan, { today }: AsOf): readonly ExpiringItem[] {
  return (plan.people ?? []).filter(hasName).flatMap((person) => {
    const approved = listRoleSignoffs(plan, person, today).filter(isApproved)
    return groupBySignoff(approved).flatMap(({ signoff, roles }) => {
      if (signoff.valid_through === undefined) return []
      const descriptions = roles.map((role) => getSignoffScope(role).description)
      const subject = `${person.name}'s sign-off on ${joinWith([...new Set(descriptions)])}`
      const signoffPath = pathInside(path.signoffs, signoff.id)
      return [
        {
          kind: 'agreement' as const,
          path: signoffPath,
          subject,
          person: person.id,
          validThrough: signoff.valid_through,
          note: '',
        },
      ]
    })
  })
}
