import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { toPath, path } from '../../plan/typed-path.js'
import { type Stage, STAGES } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Finding } from '../../lint/finding.js'
import type { Audience } from '../audiences.js'
import { type TemplateValue, toTemplateValue, type BriefContext, describeMissing } from '../template-value.js'
import { listOpenConditions } from './conditions.js'
import { describeHorizon, createMoneyBottomLine, type MoneyBottomLine } from './bottom-line.js'
import { getAnswer } from './plan.js'
import { type ActionItemRow, listActionItemsByDate } from './tasks.js'
import { formatPhaseSpan } from './value.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatQuantity } from '../../text/pluralize.js'

/** The bottom line of each brief: about money for those who decide on it, about their own part for other readers. */

export interface BottomLineSection {
  readonly verdict: TemplateValue
  readonly more: readonly TemplateValue[]
}

interface BottomLineInput {
  readonly audience: Audience
  readonly stage: Stage
  readonly findings: readonly Finding[]
  /** Ids of the readers. */
  readonly readers: readonly string[]
  readonly asks: readonly ActionItemRow[]
}

export function createBottomLine(
  context: BriefContext,
  { audience, stage, findings, readers, asks }: BottomLineInput,
): BottomLineSection {
  switch (audience.id) {
    case 'sponsor':
    case 'expectations':
    case 'decision-owner':
      return createMoneySummary(createMoneyBottomLine(context, findings))
    case 'finance':
      return createMoneySummary(createMoneyBottomLine(context, findings), describeHorizon(context))
    case 'integration-owner':
      return createIntegrationBottomLine(context, asks)
    case 'front-line':
      return createFrontLineBottomLine(context)
    case 'privacy-legal':
      return createPrivacyBottomLine(context, readers)
    case 'team':
      return createTeamBottomLine(context, stage)
  }
}

function createMoneySummary(
  { verdict, more }: MoneyBottomLine,
  horizon: readonly TemplateValue[] = [],
): BottomLineSection {
  return { verdict, more: [...more, ...horizon] }
}

function toSentences(texts: readonly (string | undefined)[]): readonly TemplateValue[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [toTemplateValue(text)]))
}

function formatLaunchDate({ plan }: BriefContext): string | undefined {
  const { launch_due } = plan.project ?? {}
  return launch_due === undefined ? undefined : formatDate(launch_due)
}

function createIntegrationBottomLine(context: BriefContext, asks: readonly ActionItemRow[]): BottomLineSection {
  const { integration } = context.plan
  const name = integration?.receiving_system?.name
  const launchDate = formatLaunchDate(context)
  const openDependencies = (integration?.dependencies ?? []).filter((dependency) => dependency.done_on === undefined)
  const firstDue = openDependencies.flatMap(({ due }) => due ?? []).toSorted()[0]
  const verb = openDependencies.length === 1 ? 'is' : 'are'
  return {
    verdict: toTemplateValue(
      launchDate === undefined
        ? `Your system must be ready for the model's scores at launch; the launch date isn't decided yet`
        : `Your system must be ready for the model's scores by ${launchDate}`,
    ),
    more: toSentences([
      isBlank(name) ? '' : `Receiving system: ${name}`,
      formatAskCount(asks),
      openDependencies.length === 0
        ? undefined
        : `${formatQuantity(openDependencies.length, 'dependencies')} ${verb} open${firstDue === undefined ? '' : `${openDependencies.length === 1 ? ', due' : '; the first is due'} ${formatDate(firstDue)}`}`,
    ]),
  }
}

/** `We ask 4 things of you, starting before the data stage`; empty if nothing is asked. */
function formatAskCount(asks: readonly ActionItemRow[]): string {
  const [firstAsk, ...otherAsks] = asks
  if (firstAsk === undefined) return ''
  const { said, text } = firstAsk.by
  if (otherAsks.length > 0)
    return `We ask ${formatNumber(asks.length)} things of you${said ? `, starting ${text}` : ''}`
  return `We ask one thing of you${said ? `, ${/^(?:before|now)/.test(text) ? text : `by ${text}`}` : ''}`
}

function createFrontLineBottomLine(context: BriefContext): BottomLineSection {
  const { plan, today } = context
  const { training, support_contact } = plan.change ?? {}
  const contact = findNamedPerson(plan, support_contact)
  const { launch_due } = plan.project ?? {}
  const launchDate = formatLaunchDate(context)
  const pilot = plan.rollout?.phases?.find(({ kind, end, start }) => kind === 'pilot' && (end ?? start ?? '') >= today)
  const pilotSpan = pilot === undefined ? '' : formatPhaseSpan(pilot)
  const verdict =
    launchDate === undefined
      ? "Your work will change; the launch date isn't decided yet"
      : (launch_due ?? '') < today
        ? `Your work changed at launch, which was due ${launchDate}`
        : `Your work changes from ${launchDate}`
  return {
    verdict: toTemplateValue(verdict),
    more: toSentences([
      pilotSpan === '' ? '' : `A pilot comes first: ${pilotSpan}`,
      training?.due === undefined || training.done_on !== undefined
        ? ''
        : `You'll be trained by ${formatDate(training.due)}`,
      contact === undefined ? '' : `If something looks wrong, call ${getPersonName(plan, contact)}`,
    ]),
  }
}

function createPrivacyBottomLine(context: BriefContext, readers: readonly string[]): BottomLineSection {
  const { legal, data } = context.plan
  const personalDataPath = toPath(path.legal.uses_personal_data)
  const sources = data?.sources ?? []
  const personalCount = sources.filter((source) => source.contains_personal_data === true).length
  const automation = getAnswer(context, toPath(path.integration.automation_level))
  const openCount = listOpenConditions(context, readers).length
  const usesPersonalData = legal?.uses_personal_data
  return {
    verdict:
      usesPersonalData === undefined
        ? toTemplateValue(describeMissing(context, personalDataPath, 'Whether personal data is used').text)
        : toTemplateValue(
            usesPersonalData
              ? 'The project uses personal data'
              : 'The plan says that the project uses no personal data',
          ),
    more: toSentences([
      sourcesWithPersonalData(personalCount, sources.length),
      automation.means,
      openCount === 0
        ? undefined
        : `${formatQuantity(openCount, 'conditions')} of yours ${openCount === 1 ? 'is' : 'are'} open`,
      'This brief is a screening aid, not legal advice: it collects what the plan says and draws no conclusions',
    ]),
  }
}

function sourcesWithPersonalData(count: number, total: number): string {
  if (count === 0) return ''
  if (total === 1) return 'The only data source contains personal data'
  if (count === total) return `All ${formatNumber(total)} data sources contain personal data`
  return `${formatNumber(count)} of ${formatNumber(total)} data sources ${count === 1 ? 'contains' : 'contain'} personal data`
}

function createTeamBottomLine(context: BriefContext, stage: Stage): BottomLineSection {
  const { plan, today } = context
  const stageLabel = STAGES.find((option) => option.value === stage)?.label ?? stage
  const launchDate = formatLaunchDate(context)
  const tasks = listActionItemsByDate(context)
  const overdueCount = tasks.filter(({ by }) => by.note !== '').length
  const nextTask = tasks.find(({ by }) => by.said && by.note === '')
  const nextText = nextTask && `Next: ${nextTask.by.text}, ${nextTask.who.text}. ${nextTask.what.text}`
  const overdueText = overdueCount === 0 ? '' : `; ${formatNumber(overdueCount)} overdue`
  const launchedOn = plan.monitoring?.launched_on
  const launchText =
    launchedOn !== undefined && launchedOn <= today
      ? `live since ${formatDate(launchedOn)}`
      : launchDate === undefined
        ? "the launch date isn't decided yet"
        : `launch is due ${launchDate}`
  return {
    verdict: toTemplateValue(`The project is at the ${stageLabel} stage; ${launchText}`),
    more: toSentences([
      tasks.length === 0
        ? undefined
        : `${formatQuantity(tasks.length, 'action items')} ${tasks.length === 1 ? 'is' : 'are'} open${overdueText}`,
      nextText,
    ]),
  }
}
