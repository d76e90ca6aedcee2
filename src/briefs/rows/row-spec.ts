import { fieldAt } from '../../plan/form.js'
import { pathOf, place, type Place } from '../../plan/typed-path.js'
import type { Said, Telling } from '../template-value.js'
import { saidAt } from '../view/plan.js'
import { workload } from '../view/value.js'

/** How a row of a table is written down: its place in the plan, and its words where they are not those of the field. */
export interface RowSpec {
  readonly at: Place<unknown>
  /** In place of the title of the field. */
  readonly label?: string
  /** Said behind it where they are decided. */
  readonly also?: readonly Also[]
  /** In place of what the plan says there. */
  readonly tell?: (telling: Telling) => Said
}

export interface Also {
  readonly at: Place<unknown>
  readonly words: (text: string) => string
}

export type RowGroups = Readonly<Record<string, readonly RowSpec[]>>

export const AUTOMATION: RowSpec = meaning(place.integration.automation_level, 'Automation')

export const WORKLOAD: RowSpec = { at: place.economics.volume_per_period, label: 'Volume', tell: workload }

/** A choice with what it means: `suggests: A person sees the score and decides.` */
export function meaning(at: Place<unknown>, label: string): RowSpec {
  return {
    at,
    label,
    tell: (telling) => {
      const said = saidAt(telling, pathOf(at))
      return said.means === '' ? said : { ...said, text: `${said.text}: ${said.means}` }
    },
  }
}

/** `every 90 days`, `every day` */
export function every(at: Place<unknown>, label: string): RowSpec {
  return {
    at,
    label,
    tell: (telling) => {
      const said = saidAt(telling, pathOf(at))
      return { ...said, text: `every ${said.text.replace(/^1 /, '')}` }
    },
  }
}

export function labelOf({ at, label }: RowSpec): string {
  return label ?? fieldAt(pathOf(at))?.field.title ?? ''
}
