import { DECISION_ROWS } from './decision.js'
import { LAW_ROWS } from './law.js'
import { PEOPLE_ROWS } from './people.js'
import { SYSTEM_ROWS } from './system.js'

/** The rows of all tables that a brief can have, by table name. */
export const ROW_GROUPS = { ...DECISION_ROWS, ...SYSTEM_ROWS, ...LAW_ROWS, ...PEOPLE_ROWS }

export type RowGroupName = keyof typeof ROW_GROUPS
