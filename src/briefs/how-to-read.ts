import { formatPersonName } from '../plan/display-name.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Role } from '../plan/roles.js'
import { formatDate } from '../text/format-date.js'
import { capitalize } from '../text/capitalize.js'
import { getValueName, isOperatingCostSettled } from '../worksheet/business.js'
import { computePilot } from '../worksheet/pilot.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import type { Audience, AudienceId } from './audiences.js'
import { type BriefContext, type TemplateValue, toTemplateValue } from './template-value.js'

/** Those who decide on the figures; the pages of others explain their own figures. */
const DECIDING: ReadonlySet<AudienceId> = new Set(['sponsor', 'decision-owner'])

/**
 * How to read the figures, in the figures of the plan: what people who decide on a project misread most often, said before
 * they sign and not when the first month is over.
 */
export interface ReadingSection {
  /** Whether the brief explains how to read its figures. */
  readonly shown: boolean
  /** Sentences; empty where the plan has no figures yet. */
  readonly lines: readonly TemplateValue[]
  /** Who was walked through the figures and when, or whom to ask for it. Empty without figures. */
  readonly walkthrough: string
}

export function createReadingSection(context: BriefContext, { id, roles }: Audience): ReadingSection {
  const lines = [
    explainFalseAlarms(context),
    explainValue(context),
    explainCases(context),
    explainPilot(context),
  ].filter((line) => line !== undefined)
  return {
    /* One line alone explains no figure. */
    shown: DECIDING.has(id) && lines.length > 1,
    lines: lines.map((line) => toTemplateValue(line)),
    walkthrough: lines.length === 0 ? '' : describeWalkthrough(context, roles),
  }
}

function explainFalseAlarms({ plan }: BriefContext): string | undefined {
  const { binary, unusableInputs, business } = getWorksheet(plan)
  const precision = plan.expectations?.precision?.likely
  if (binary === undefined || precision === undefined || precision >= 1 || unusableInputs.length > 0) return undefined
  return business.value === undefined
    ? 'False alarms are planned'
    : 'False alarms are planned; the value counts their cost'
}

function explainValue({ plan }: BriefContext): string | undefined {
  if (getWorksheet(plan).business.value === undefined) return undefined
  const basis = isOperatingCostSettled(plan) ? 'after operating costs' : 'before operating costs'
  return `${capitalize(getValueName(plan).name)} covers a full year ${basis}, without one-time cost`
}

function explainCases({ plan }: BriefContext): string | undefined {
  if (getWorksheet(plan).business.valueRange === undefined) return undefined
  return "Worst and best case combine all bad or all good ends; they aren't probabilities"
}

function explainPilot({ plan }: BriefContext): string | undefined {
  const { binary } = getWorksheet(plan)
  if (binary === undefined || computePilot(plan, binary)?.chanceIfExpected === undefined) return undefined
  return 'A pilot is a sample: it can fail a good project and pass a bad one'
}

function describeWalkthrough({ plan }: BriefContext, roles: readonly Role[]): string {
  const done = findRoleHolders(plan, ...roles).flatMap((person) => {
    const days = (plan.signoffs ?? []).flatMap(({ person: id, walked_through_on: day }) =>
      id === person.id && day !== undefined ? [day] : [],
    )
    const latest = days.toSorted().at(-1)
    return latest === undefined ? [] : [`${formatPersonName(person)}, ${formatDate(latest)}`]
  })
  if (done.length > 0) return `Walked through: ${done.join('; ')}.`
  const [lead] = findRoleHolders(plan, 'ml_lead')
  return lead === undefined ? '' : `Ask ${formatPersonName(lead)} to go through these figures with you before you sign.`
}
