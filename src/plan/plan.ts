import type { FieldValues } from './field.js'
import { change } from './sections/change.js'
import { data } from './sections/data.js'
import { economics } from './sections/economics.js'
import { expectations } from './sections/expectations.js'
import { integration } from './sections/integration.js'
import {
  assumptions,
  concerns,
  custom,
  decisions,
  links,
  milestones,
  not_applicable,
  open_questions,
  waivers,
} from './sections/ledgers.js'
import { legal } from './sections/legal.js'
import { model } from './sections/model.js'
import { monitoring } from './sections/monitoring.js'
import { people } from './sections/people.js'
import { project } from './sections/project.js'
import { risk } from './sections/risk.js'
import { rollout } from './sections/rollout.js'
import { signoffs } from './sections/signoffs.js'
import { target } from './sections/target.js'
import { value } from './sections/value.js'

/** The version of the plan format that this version of mlplan reads. It may still change until the first release. */
export const PLAN_VERSION = 2

/** The whole form, in reading order. */
export const PLAN = {
  project,
  people,
  value,
  target,
  economics,
  expectations,
  integration,
  change,
  data,
  model,
  legal,
  risk,
  rollout,
  monitoring,
  signoffs,
  assumptions,
  open_questions,
  not_applicable,
  concerns,
  decisions,
  milestones,
  waivers,
  links,
  custom,
} as const

export type SectionName = keyof typeof PLAN

/** A plan after reading: anything may be missing, every value is valid, and estimates have a single shape. */
export type Plan = FieldValues<typeof PLAN>

export type Person = NonNullable<Plan['people']>[number]
export type OpenQuestion = NonNullable<Plan['open_questions']>[number]
