import { DECISION_ROWS } from './rows-of-the-decision.js'
import { LAW_ROWS } from './rows-of-the-law.js'
import { PEOPLE_ROWS } from './rows-of-the-people.js'
import { SYSTEM_ROWS } from './rows-of-the-system.js'

/** All tables that a brief can have, by name. */
export const GROUPS = { ...DECISION_ROWS, ...SYSTEM_ROWS, ...LAW_ROWS, ...PEOPLE_ROWS }

export type GroupName = keyof typeof GROUPS
