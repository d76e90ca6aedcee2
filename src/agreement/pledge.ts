import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { allCosts, benefit, figures, yearlyValue } from './clauses-money.js'
import { bars, decisionDay, launchDay, lookedAfter, rightness, trial, wayBack } from './clauses-promise.js'
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

/** What somebody says when they agree in a role: one sentence, out of nothing but what their agreement binds. */
export interface Pledge {
  readonly sentence: string
  /** What belongs to it and is not in the plan yet; it is not agreed to. */
  readonly open: readonly string[]
  /** The plan says nothing yet of what is theirs. */
  readonly isEmpty: boolean
}

/** A part of a sentence after "I agree that", or what is missing for it. What does not apply is neither. */
export type Clause = { readonly text: string } | { readonly open: string } | undefined

interface Words {
  readonly begins: string
  readonly clauses: readonly ((plan: Plan) => Clause)[]
}

const SPONSOR: Words = {
  begins: 'I agree that',
  clauses: [changeOfOperation, allCosts, benefit, yearlyValue, rightness, bars, decisionDay, launchDay],
}
const SYSTEM: Words = { begins: 'I agree that', clauses: [changeOfSystem, wayBack] }
const WORK: Words = { begins: 'I agree that', clauses: [affected, training, help] }

const PLEDGES: Readonly<Record<Role, Words | undefined>> = {
  executive_sponsor: SPONSOR,
  steering_committee: SPONSOR,
  decision_owner: {
    begins: 'I agree that',
    clauses: [changeOfOperation, target, rightness, bars, affected],
  },
  integration_owner: SYSTEM,
  security: SYSTEM,
  finance_partner: { begins: 'I agree that the case may be worked out with these figures:', clauses: [figures] },
  data_owner: { begins: 'I agree that', clauses: [sources] },
  privacy_legal: { begins: 'I agree that', clauses: [dataUse, law] },
  frontline_rep: WORK,
  works_council: WORK,
  ml_lead: { begins: 'I stand by it that', clauses: [rightness, bars, trial, lookedAfter] },
  validator: { begins: 'I agree that', clauses: [modelChecked, rightness, bars] },
  risk_owner: { begins: 'I accept that', clauses: [remainingRisks] },
  vendor_contact: undefined,
}

/** `undefined` for a role that agrees to nothing. */
export function pledgeOf(role: Role, plan: Plan): Pledge | undefined {
  const words = PLEDGES[role]
  if (words === undefined) return undefined
  const clauses = words.clauses.map((clause) => clause(plan)).filter((clause) => clause !== undefined)
  const said = clauses.flatMap((clause) => ('text' in clause ? [clause.text] : []))
  const open = clauses.flatMap((clause) => ('open' in clause ? [clause.open] : []))
  return { sentence: sentenceOf(words.begins, said), open, isEmpty: said.length === 0 }
}

function sentenceOf(begins: string, said: readonly string[]): string {
  if (said.length === 0) return 'There is nothing in the plan yet that could be agreed to in this role.'
  const [first = '', ...rest] = said
  const clauses = [first, ...rest.map((clause) => `that ${clause}`)]
  return `${begins} ${clauses.slice(0, -1).join('; ')}${clauses.length > 1 ? '; and ' : ''}${clauses.at(-1)}.`
}
