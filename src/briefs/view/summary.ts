import { pathOf, place } from '../../plan/typed-path.js'
import { type Stage, STAGES } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Finding } from '../../lint/finding.js'
import type { Audience } from '../audiences.js'
import { isBlank, nameOf, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { openConditions } from './conditions.js'
import { beyondAYear, bottomLine, type BottomLine } from './bottom-line.js'
import { saidAt } from './plan.js'
import { type Task, tasksByDate } from './tasks.js'
import { phaseSpan } from './value.js'
import { counted, showNumber } from '../format-value.js'

/** The first lines of each brief: about money for those who sign off on it, about their own part for the others. */

export interface Short {
  readonly verdict: Said
  readonly more: readonly Said[]
}

interface For {
  readonly audience: Audience
  readonly stage: Stage
  readonly findings: readonly Finding[]
  /** Ids of the readers, and what they are asked. */
  readonly readers: readonly string[]
  readonly asks: readonly Task[]
}

export function bottomLineFor(telling: Telling, { audience, stage, findings, readers, asks }: For): Short {
  switch (audience.id) {
    case 'sponsor':
    case 'expectations':
    case 'decision-owner':
      return aboutMoney(bottomLine(telling, findings))
    case 'finance':
      return aboutMoney(bottomLine(telling, findings), beyondAYear(telling))
    case 'integration-owner':
      return ofIntegration(telling, asks)
    case 'front-line':
      return ofWork(telling)
    case 'privacy-legal':
      return ofPrivacy(telling, readers)
    case 'team':
      return ofTeam(telling, stage)
  }
}

function aboutMoney({ verdict, more }: BottomLine, beyond: readonly Said[] = []): Short {
  return { verdict, more: [...more, ...beyond] }
}

function sentences(words: readonly (string | undefined)[]): readonly Said[] {
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [saying(one)]))
}

function launch({ plan }: Telling): string | undefined {
  const { launch_due } = plan.project ?? {}
  return launch_due === undefined ? undefined : formatDate(launch_due)
}

function ofIntegration(telling: Telling, asks: readonly Task[]): Short {
  const { integration } = telling.plan
  const name = integration?.receiving_system?.name
  const day = launch(telling)
  const open = (integration?.dependencies ?? []).filter((one) => one.done_on === undefined)
  const first = open.flatMap(({ due }) => due ?? []).toSorted()[0]
  const are = open.length === 1 ? 'is' : 'are'
  return {
    verdict: saying(
      day === undefined
        ? `Your system must be ready for the model's scores at launch; the launch date isn't decided yet`
        : `Your system must be ready for the model's scores by ${day}`,
    ),
    more: sentences([
      isBlank(name) ? '' : `Receiving system: ${name}`,
      askedOf(asks),
      open.length === 0
        ? undefined
        : `${counted(open.length, 'dependencies')} ${are} open${first === undefined ? '' : `${open.length === 1 ? ', due' : '; the first is due'} ${formatDate(first)}`}`,
    ]),
  }
}

/** `We ask 4 things of you, starting before the data stage` */
function askedOf(asks: readonly Task[]): string {
  const [first, ...others] = asks
  if (first === undefined) return ''
  const { said, text } = first.by
  if (others.length > 0) return `We ask ${showNumber(asks.length)} things of you${said ? `, starting ${text}` : ''}`
  return `We ask one thing of you${said ? `, ${/^(?:before|now)/.test(text) ? text : `by ${text}`}` : ''}`
}

function ofWork(telling: Telling): Short {
  const { plan, today } = telling
  const { training, support_contact } = plan.change ?? {}
  const { launch_due } = plan.project ?? {}
  const day = launch(telling)
  const pilot = plan.rollout?.phases?.find(({ kind, end, start }) => kind === 'pilot' && (end ?? start ?? '') >= today)
  const words = pilot === undefined ? '' : phaseSpan(pilot)
  const verdict =
    day === undefined
      ? "Your work will change; the launch date isn't decided yet"
      : (launch_due ?? '') < today
        ? `Your work changed at launch, which was due ${day}`
        : `Your work changes from ${day}`
  return {
    verdict: saying(verdict),
    more: sentences([
      words === '' ? '' : `A pilot comes first: ${words}`,
      training?.due === undefined || training.done_on !== undefined
        ? ''
        : `You'll be trained by ${formatDate(training.due)}`,
      support_contact === undefined ? '' : `If something looks wrong, call ${nameOf(plan, support_contact)}`,
    ]),
  }
}

function ofPrivacy(telling: Telling, readers: readonly string[]): Short {
  const { legal, data } = telling.plan
  const at = pathOf(place.legal.uses_personal_data)
  const sources = data?.sources ?? []
  const personal = sources.filter((one) => one.contains_personal_data === true).length
  const automation = saidAt(telling, pathOf(place.integration.automation_level))
  const open = openConditions(telling, readers).length
  const uses = legal?.uses_personal_data
  return {
    verdict:
      uses === undefined
        ? saying(unsaid(telling, at, 'Whether personal data is used').text)
        : saying(uses ? 'The project uses personal data' : 'The plan says that the project uses no personal data'),
    more: sentences([
      sourcesWithPersonalData(personal, sources.length),
      automation.means,
      open === 0 ? undefined : `${counted(open, 'conditions')} of yours ${open === 1 ? 'is' : 'are'} open`,
      'This brief is a screening aid, not legal advice: it collects what the plan says and draws no conclusions',
    ]),
  }
}

function sourcesWithPersonalData(some: number, all: number): string {
  if (some === 0) return ''
  if (all === 1) return 'The only data source contains personal data'
  if (some === all) return `All ${showNumber(all)} data sources contain personal data`
  return `${showNumber(some)} of ${showNumber(all)} data sources ${some === 1 ? 'contains' : 'contain'} personal data`
}

function ofTeam(telling: Telling, stage: Stage): Short {
  const { plan, today } = telling
  const label = STAGES.find((one) => one.value === stage)?.label ?? stage
  const day = launch(telling)
  const tasks = tasksByDate(telling)
  const overdue = tasks.filter(({ by }) => by.note !== '').length
  const next = tasks.find(({ by }) => by.said && by.note === '')
  const first = next && `Next: ${next.by.text}, ${next.who.text}. ${next.what.text}`
  const late = overdue === 0 ? '' : `; ${showNumber(overdue)} overdue`
  const launched = plan.monitoring?.launched_on
  const when =
    launched !== undefined && launched <= today
      ? `live since ${formatDate(launched)}`
      : day === undefined
        ? "the launch date isn't decided yet"
        : `launch is due ${day}`
  return {
    verdict: saying(`The project is at the ${label} stage; ${when}`),
    more: sentences([
      tasks.length === 0
        ? undefined
        : `${counted(tasks.length, 'action items')} ${tasks.length === 1 ? 'is' : 'are'} open${late}`,
      first,
    ]),
  }
}
