import type { Finding } from '../../lint/finding.js'
import { capital } from '../../text/capitalize.js'
import { listed } from '../../text/join.js'
import type { Person } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import { type Stage, STAGES } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { openAnswers } from '../open-answers.js'
import { isBlank, type Telling } from '../template-value.js'
import type { Signoff } from './signoffs.js'
import { openConditions } from './conditions.js'
import { counted } from '../format-value.js'

/** The line below the heading: who the brief is for, and how far the plan is. */

/** The plan as it was judged. */
interface Judged {
  readonly today: string
  readonly findings: readonly Finding[]
  readonly stage?: Stage
}

export interface Addressees {
  readonly names: string
  /** Behind the names: a title or a role; may be empty. */
  readonly title: string
}

export function addressees({ reader, isForMany, id }: Audience, readers: readonly Person[]): Addressees {
  const names = listed(readers.map((person) => (isBlank(person.name) ? person.id : (person.name ?? person.id))))
  const [only, ...others] = readers
  if (isForMany) {
    const isRepresented = id === 'front-line' && readers.length > 0
    return { names: reader, title: isRepresented ? `represented by ${names}` : '' }
  }
  if (only === undefined) return { names: reader, title: 'no one named yet' }
  const roles = [...new Set((only.roles ?? []).map(roleLabel))]
  const title = isBlank(only.title) ? listed(roles) : (only.title ?? '')
  return { names, title: others.length === 0 ? title : '' }
}

export interface Draft {
  readonly stage: string
  readonly day: string
  /** Nothing is missing, everybody has signed off with all conditions met, and nothing is wrong. */
  readonly final: boolean
  /** What to know before reading the figures; mostly empty. */
  readonly caution: string
  /** `Sign-offs 3 of 7` */
  readonly signoffs: string
  /** `2 open questions · 1 open condition`; empty where nothing is open. */
  readonly open: string
}

export function draftOf(input: Judged, telling: Telling, all: readonly Signoff[], { sections }: Audience): Draft {
  const stage = input.stage ?? telling.plan.project?.stage ?? 'kickoff'
  const { missing, questions } = openAnswers(telling, stage)
  const given = all.filter((one) => one.signed_off).length
  const conditions = openConditions(telling).length
  const isWrong = input.findings.some((finding) => finding.severity === 'error')
  const open = [
    missing === 0 ? '' : `${counted(missing, 'answers')} missing`,
    questions === 0 ? '' : counted(questions, 'open questions'),
    conditions === 0 ? '' : counted(conditions, 'open conditions'),
  ].filter((part) => part !== '')
  return {
    stage: capital(STAGES.find((one) => one.value === stage)?.label ?? stage),
    day: formatDate(input.today),
    final: open.length === 0 && given === all.length && !isWrong,
    caution: sections.includes('value') && sections.includes('economics') ? cautionOf(all) : '',
    signoffs: `Sign-offs ${given} of ${all.length}`,
    open: open.join(' · '),
  }
}

/** Until finance has confirmed the figures, that is said first. */
function cautionOf(all: readonly Signoff[]): string {
  const finance = all.filter(({ role }) => role === roleLabel('finance_partner'))
  const isConfirmed = finance.length > 0 && finance.every((one) => one.signed_off)
  return finance.length === 0 || isConfirmed ? '' : "finance hasn't confirmed the figures"
}
