import { getImpedimentLabel } from '../../plan/inactive/words.js'
import { capitalize } from '../../text/capitalize.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { joinWith } from '../../text/join.js'
import { pluralize } from '../../text/pluralize.js'
import { MAX_ACTIVE_PLANS } from '../busy-people.js'
import type { MonthsToLive, OutcomeTotals } from '../row.js'
import { formatProjectName } from './wording.js'

/** Texts for what became of the projects. */

/** One sentence or two per subject: the share deployed, the time it took, what stopped the others, busy people. */
export function listOutcomeTexts(outcomes: OutcomeTotals): readonly string[] {
  return [
    formatShare(outcomes),
    ...formatMonthsToLive(outcomes),
    ...formatImpediments(outcomes),
    ...outcomes.busyPeople.map(
      ({ name, plans }) =>
        `${name} has a role in ${plans.length} active plans, more than the ${MAX_ACTIVE_PLANS} that one person can serve: ${joinWith(plans.map(formatProjectName))}.`,
    ),
  ]
}

const FINISHED = 'Finished: live, retired, stopped, or past the launch date.'

/** `3 of 7 finished projects deployed; 2 stopped, 2 past the launch date. Finished: …` */
function formatShare({ finished, deployed, stopped, overdue, notReported }: OutcomeTotals): string {
  const missing =
    notReported === 0 ? '' : ` Unknown for ${pluralize(notReported, 'project')}: the report is from an older version.`
  if (finished === 0) return `No project is finished yet. ${FINISHED}${missing}`
  const others = [
    ...(stopped > 0 ? [`${stopped} stopped`] : []),
    ...(overdue > 0 ? [`${overdue} past the launch date`] : []),
  ]
  return `${deployed} of ${pluralize(finished, 'finished project')} deployed${others.length === 0 ? '' : `; ${others.join(', ')}`}. ${FINISHED}${missing}`
}

function formatMonthsToLive({ monthsToLive, deployedWithoutMonths }: OutcomeTotals): readonly string[] {
  const missing =
    deployedWithoutMonths === 0
      ? ''
      : ` ${capitalize(pluralize(deployedWithoutMonths, 'deployed project'))} without a kickoff or launch date.`
  if (monthsToLive === undefined) return missing === '' ? [] : [`Kickoff to live: unknown.${missing}`]
  return [`Kickoff to live: ${formatMedian(monthsToLive)}.${missing}`]
}

function formatMedian({ median, shortest, longest, projects }: MonthsToLive): string {
  if (projects === 1) return `${formatMonthCount(median)} (1 project)`
  return `${formatMonthCount(median)}, the median of ${pluralize(projects, 'project')} (${formatNumber(shortest)} to ${formatNumber(longest)})`
}

export function formatMonthCount(months: number): string {
  return pluralize(months, 'month')
}

function formatImpediments({ stopped, impediments }: OutcomeTotals): readonly string[] {
  if (impediments.length === 0) return []
  const counts = impediments.map(({ impediment, projects }) => `${getImpedimentLabel(impediment)} ${projects}`)
  return [`What stopped ${stopped === 1 ? 'it' : `the ${stopped}`}: ${counts.join(', ')}.`]
}
