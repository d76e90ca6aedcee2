import { DECISION_ROWS } from './decision.js'
import { LAW_ROWS } from './law.js'
import { PEOPLE_ROWS } from './people.js'
import { SYSTEM_ROWS } from './system.js'

/** All tables that a brief can have, by name. */
export const GROUPS = { ...DECISION_ROWS, ...SYSTEM_ROWS, ...LAW_ROWS, ...PEOPLE_ROWS }

export type GroupName = keyof typeof GROUPS
