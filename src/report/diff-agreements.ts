import { showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import { roleLabel } from '../plan/roles.js'
import type { DiffReport, KnownAgreement, LostAgreement } from './diff-report.js'

/** Agreements that do not hold, in sentences. */

export interface AgreementGroup {
  readonly title: string
  readonly lines: readonly string[]
  /** What to do; empty where nobody can be asked. */
  readonly ask: string
}

/** Those that this change has voided, then those that did not hold before either. */
export function agreementGroups({
  agreements: all,
  regained,
  compared,
  isAnyBound,
}: DiffReport): readonly AgreementGroup[] {
  if (compared === undefined) return [sinceAgreed(all, isAnyBound)]
  return [
    groupOf(
      'Agreements that no longer hold',
      all.filter(({ isNew }) => isNew !== false),
    ),
    groupOf(
      'Agreements that did not hold before either',
      all.filter(({ isNew }) => isNew === false),
    ),
    { title: 'Agreements that hold again', lines: regained.map((one) => `${agreedInWords(one)}.`), ask: '' },
  ].filter(({ lines }) => lines.length > 0)
}

function groupOf(title: string, agreements: readonly LostAgreement[]): AgreementGroup {
  return { title, lines: agreements.map(agreementInWords), ask: askAgain(agreements) }
}

/** Nothing to compare with: what people agreed to is all that is known of before. */
function sinceAgreed(agreements: readonly LostAgreement[], isAnyBound: boolean): AgreementGroup {
  const title = 'Since people agreed'
  if (agreements.length > 0) return groupOf(title, agreements)
  const line = isAnyBound
    ? 'What people agreed to is as it was when they agreed.'
    : 'No agreement tells what was agreed to, so nothing is known.'
  return { title, lines: [line], ask: '' }
}

/** `Lucía Herrera, executive sponsor, agreed on 20 November 2026; since then changed: Base rate.` */
function agreementInWords(one: LostAgreement): string {
  const agreed = agreedInWords(one)
  switch (one.because) {
    case 'void':
      return `${agreed}; since then changed: ${partsInWords(one.parts)}.`
    case 'over':
      return `${agreed}, for a time that has passed.`
    case 'rejected':
      return `${agreed}, and has said no since.`
    case 'taken-out':
      return `${agreed}; the sign-off was taken out.`
    case 'not-held':
      return `${agreed}, and does not hold that role any more; whoever holds it now has to agree.`
  }
}

function agreedInWords({ name, roles, on }: KnownAgreement): string {
  return `${name}, ${listed(roles.map(roleLabel))}, agreed${on === undefined ? '' : ` on ${showDay(on)}`}`
}

const MOST_FIELDS = 5

function partsInWords(parts: LostAgreement['parts']): string {
  const titles = [
    ...new Set(
      parts.flatMap(({ title, path, fields }) =>
        fields.length === 0 ? [`something in ${title} (${path})`] : fields.map((one) => one.title),
      ),
    ),
  ]
  const more = titles.length - MOST_FIELDS
  /* A title may hold a comma. */
  return more > 1 ? `${titles.slice(0, MOST_FIELDS).join('; ')}; and ${more} more` : titles.join('; ')
}

/** What to do about agreements that do not hold: whom to ask, and what may be carried over. */
function askAgain(agreements: readonly LostAgreement[]): string {
  const asked = [
    ...new Set(
      agreements.filter(({ because }) => because !== 'not-held' && because !== 'rejected').map(({ person }) => person),
    ),
  ]
  if (asked.length === 0) return ''
  const isWording = agreements.every(({ parts }) => parts.length > 0 && parts.every((part) => part.isWording))
  const commands = listed(asked.map((person) => `\`mlplan sign ${person} --request\``))
  const ask = `Ask again: ${commands} ${asked.length === 1 ? 'writes the message' : 'write the messages'}`
  return isWording
    ? `${ask}; or, since only the wording differs, let somebody other than the ML lead carry it over with \`--carry-over\`.`
    : `${ask}.`
}
