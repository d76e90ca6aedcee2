import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { type Clause, linesOf } from './clause.js'
import { allCosts, benefit, figures, yearlyValue } from './clauses-money.js'
import { contingency, criteria, decisionDay, launchDay, monitored, rightness, trial } from './clauses-promise.js'
import {
  affected,
  changeOfOperation,
  changeOfSystem,
  dataUse,
  help,
  law,
  modelChecked,
  remainingRisks,
  sources,
  target,
  training,
} from './clauses-work.js'

/** What somebody signs off on in a role: sentences out of nothing but what their sign-off binds. */
export interface Pledge {
  /** All of it in one paragraph. */
  readonly sentence: string
  /** `I approve the following`, and what follows, to be listed. */
  readonly begins: string
  readonly clauses: readonly string[]
  /** What belongs to it and is not in the plan yet; it is not signed off on. */
  readonly open: readonly string[]
  /** The plan has nothing yet of what is theirs. */
  readonly isEmpty: boolean
}

interface Words {
  readonly begins: string
  readonly clauses: readonly ((plan: Plan) => Clause)[]
}

const APPROVES = 'I approve the following'

const SPONSOR: Words = {
  begins: APPROVES,
  clauses: [changeOfOperation, allCosts, benefit, yearlyValue, rightness, criteria, decisionDay, launchDay],
}
const SYSTEM: Words = { begins: APPROVES, clauses: [changeOfSystem, contingency] }
const WORK: Words = { begins: APPROVES, clauses: [affected, training, help] }

const PLEDGES: Readonly<Record<Role, Words | undefined>> = {
  executive_sponsor: SPONSOR,
  steering_committee: SPONSOR,
  decision_owner: { begins: APPROVES, clauses: [changeOfOperation, target, rightness, criteria, affected] },
  integration_owner: SYSTEM,
  security: SYSTEM,
  finance_partner: { begins: 'I confirm these figures', clauses: [figures] },
  data_owner: { begins: 'I approve the use of this data', clauses: [sources] },
  privacy_legal: { begins: APPROVES, clauses: [dataUse, law] },
  frontline_rep: WORK,
  works_council: WORK,
  ml_lead: { begins: 'I confirm the following', clauses: [rightness, criteria, trial, monitored] },
  validator: { begins: 'I confirm the following', clauses: [modelChecked, rightness, criteria] },
  risk_owner: { begins: 'I accept these remaining risks', clauses: [remainingRisks] },
  vendor_contact: undefined,
}

/** `undefined` for a role that signs off on nothing. */
export function pledgeOf(role: Role, plan: Plan): Pledge | undefined {
  const words = PLEDGES[role]
  if (words === undefined) return undefined
  const found = words.clauses.map((clause) => clause(plan)).filter((clause) => clause !== undefined)
  const clauses = found.flatMap(linesOf)
  const open = found.flatMap((clause) => ('open' in clause ? [clause.open] : []))
  const { begins } = words
  return { sentence: sentenceOf(begins, clauses), begins, clauses, open, isEmpty: clauses.length === 0 }
}

function sentenceOf(begins: string, clauses: readonly string[]): string {
  if (clauses.length === 0) return 'The plan has nothing for this role to sign off on yet.'
  return `${begins}: ${clauses.join(' ')}`
}
