import { type Place, pathOf, place } from '../../plan/typed-path.js'
import { samePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { showAmount, showExactly, showMoney, showShare } from '../../text/format-numbers.js'
import type { Worksheet } from '../../worksheet/worksheet.js'

/** What a success criterion measures: what the plan expects, and where it breaks even. */

export type Bar = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

export interface Needs {
  readonly unit: 'share' | 'money' | 'number'
  /** More is better. */
  readonly isFloor: boolean
  readonly promised: number | undefined
  /** At that value nothing is gained and nothing lost. */
  readonly breakEven: number | undefined
}

/** `undefined` for a criterion that is about no figure of the plan. */
export function needsOf({ figure }: Bar, sheet: Worksheet, plan: Plan): Needs | undefined {
  const { yesNo, business } = sheet
  const turn = (at: Place<unknown>): number | undefined =>
    business.turns.find(({ path }) => samePath(path, pathOf(at)))?.at
  const { routing, assistant: assist, forecast } = plan.economics ?? {}
  switch (figure) {
    case 'precision':
      return share(yesNo?.rates.precision, yesNo?.todaysValue ? yesNo.breakEvenOverToday : yesNo?.breakEven)
    case 'recall':
      return share(yesNo?.rates.recall, undefined)
    case 'accuracy':
      return share(routing?.accuracy?.likely, turn(place.economics.routing.accuracy))
    case 'resolution_rate':
      return share(assist?.resolution_rate?.likely, turn(place.economics.assistant.resolution_rate))
    case 'harm_rate':
      return { ...share(assist?.harm_rate?.likely, turn(place.economics.assistant.harm_rate)), isFloor: false }
    case 'error':
      return {
        unit: 'number',
        isFloor: false,
        promised: forecast?.expected_error?.likely,
        breakEven: turn(place.economics.forecast.expected_error) ?? forecast?.current_error,
      }
    case 'value':
      return { unit: 'money', isFloor: true, promised: business.value, breakEven: 0 }
    case 'other':
    case undefined:
      return undefined
  }
}

function share(promised: number | undefined, breakEven: number | undefined): Needs {
  return { unit: 'share', isFloor: true, promised, breakEven }
}

/** A calculated figure, with two digits. */
export function showWorkedOut(value: number, { unit }: Needs, currency: string | undefined): string {
  if (unit === 'money') return showMoney(value, currency)
  return unit === 'share' ? showShare(value) : showExactly(value, 'number', '', undefined)
}

/** A figure the plan gives: with all its digits, so that it differs visibly from what it is compared with. */
export function showAsSaid(value: number, { unit }: Needs, currency: string | undefined): string {
  return unit === 'money' ? showAmount(value, currency) : showExactly(value, unit, '', undefined)
}
