import { formatDate } from '../../text/format-date.js'
import { listed } from '../../text/join.js'
import { roleLabel } from '../../plan/roles.js'
import type { DiffReport, KnownAgreement, LostAgreement } from '../report.js'

/** Sign-offs that are not valid, in sentences. */

export interface AgreementGroup {
  readonly title: string
  readonly lines: readonly string[]
  /** What to do; empty where no one can be asked. */
  readonly ask: string
}

/** Those that this change has outdated, then those that were not valid before either. */
export function agreementGroups({
  agreements: all,
  regained,
  compared,
  isAnyBound,
}: DiffReport): readonly AgreementGroup[] {
  if (compared === undefined) return [sinceAgreed(all, isAnyBound)]
  return [
    groupOf(
      'Sign-offs no longer valid',
      all.filter(({ isNew }) => isNew !== false),
    ),
    groupOf(
      'Sign-offs that were already invalid',
      all.filter(({ isNew }) => isNew === false),
    ),
    { title: 'Sign-offs valid again', lines: regained.map((one) => `${agreedInWords(one)}.`), ask: '' },
  ].filter(({ lines }) => lines.length > 0)
}

function groupOf(title: string, agreements: readonly LostAgreement[]): AgreementGroup {
  return { title, lines: agreements.map(agreementInWords), ask: askAgain(agreements) }
}

/** Nothing to compare with: what people signed off on is all that is known of before. */
function sinceAgreed(agreements: readonly LostAgreement[], isAnyBound: boolean): AgreementGroup {
  const title = 'Changes since sign-off'
  if (agreements.length > 0) return groupOf(title, agreements)
  const line = isAnyBound
    ? 'Nothing that people signed off on has changed.'
    : "No sign-off is tied to a version of the plan, so mlplan can't tell what changed after sign-off."
  return { title, lines: [line], ask: '' }
}

/** `Lucía Herrera (executive sponsor, Nov 20, 2026): outdated. Changed after the sign-off: Base rate.` */
function agreementInWords(one: LostAgreement): string {
  const agreed = agreedInWords(one)
  switch (one.because) {
    case 'void':
      return `${agreed}: outdated. Changed after the sign-off: ${partsInWords(one.parts)}.`
    case 'over':
      return `${agreed}: expired.`
    case 'declined':
      return `${agreed}: later declined.`
    case 'taken-out':
      return `${agreed}: removed from the plan.`
    case 'not-held':
      return `${agreed}: no longer in this role. The person now in the role must sign off.`
  }
}

function agreedInWords({ name, roles, on }: KnownAgreement): string {
  return `${name} (${[listed(roles.map(roleLabel)), ...(on === undefined ? [] : [formatDate(on)])].join(', ')})`
}

const MOST_FIELDS = 5

function partsInWords(parts: LostAgreement['parts']): string {
  const titles = [
    ...new Set(
      parts.flatMap(({ title, path, fields }) =>
        fields.length === 0 ? [`part of ${title} (${path})`] : fields.map((one) => one.title),
      ),
    ),
  ]
  const more = titles.length - MOST_FIELDS
  /* A title may hold a comma. */
  return more > 1 ? `${titles.slice(0, MOST_FIELDS).join('; ')}; and ${more} more` : titles.join('; ')
}

/** What to do about sign-offs that are not valid: whom to ask, and which ones only need their wording confirmed. */
function askAgain(agreements: readonly LostAgreement[]): string {
  const asked = [
    ...new Set(
      agreements.filter(({ because }) => because !== 'not-held' && because !== 'declined').map(({ person }) => person),
    ),
  ]
  if (asked.length === 0) return ''
  const isWording = agreements.every(({ parts }) => parts.length > 0 && parts.every((part) => part.isWording))
  const commands = listed(asked.map((person) => `\`mlplan signoff ${person} --request\``))
  const ask = `Run ${commands} to ask again.`
  return isWording
    ? `${ask} Only wording changed, so someone other than the ML lead can confirm the change with \`--wording-only\` instead.`
    : ask
}
