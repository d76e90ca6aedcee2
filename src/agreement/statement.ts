import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import type { Clause } from './clause.js'
import { createErrorRateClause } from './clauses-accuracy.js'
import { listContentGaps } from './required-content.js'
import { createCostsClause, createKpiClause, createFiguresClause, createYearlyValueClause } from './clauses-money.js'
import {
  createContingencyClause,
  createGoNoGoClause,
  createLaunchClause,
  createMonitoringClause,
  createRolloutClause,
  createTeamsClause,
  createOperationChangeClause,
  createSystemChangeClause,
  createSupportClause,
  createTrainingClause,
} from './clauses-change.js'
import {
  createCriteriaClause,
  createDataUseClause,
  createLegalClause,
  createLimitationsClause,
  createRisksClause,
  createDataSourcesClause,
  createTargetClause,
} from './clauses-model.js'

/** What a person signs off on in a role, in sentences built only from the parts that the sign-off covers. */
export interface Statement {
  /** All of it in one paragraph. */
  readonly paragraph: string
  /** Such as `I approve the following`; the clauses are listed after it. */
  readonly opening: string
  readonly clauses: readonly string[]
  /** What the statement should contain but the plan is still missing. The sign-off doesn't cover it. */
  readonly open: readonly string[]
  /** The plan has nothing yet for this role to sign off on. */
  readonly isEmpty: boolean
}

interface StatementTemplate {
  readonly opening: string
  readonly clauses: readonly ((plan: Plan) => Clause)[]
}

const APPROVAL_OPENING = 'I approve the following'

const SPONSOR_STATEMENT: StatementTemplate = {
  opening: APPROVAL_OPENING,
  clauses: [
    createOperationChangeClause,
    createCostsClause,
    createKpiClause,
    createYearlyValueClause,
    createErrorRateClause,
    createCriteriaClause,
    createGoNoGoClause,
    createLaunchClause,
  ],
}
const SYSTEM_STATEMENT: StatementTemplate = {
  opening: APPROVAL_OPENING,
  clauses: [createSystemChangeClause, createContingencyClause],
}
const WORK_STATEMENT: StatementTemplate = {
  opening: APPROVAL_OPENING,
  clauses: [createTeamsClause, createTrainingClause, createSupportClause],
}

const STATEMENTS: Readonly<Record<Role, StatementTemplate | undefined>> = {
  executive_sponsor: SPONSOR_STATEMENT,
  steering_committee: SPONSOR_STATEMENT,
  decision_owner: {
    opening: APPROVAL_OPENING,
    clauses: [
      createOperationChangeClause,
      createTargetClause,
      createErrorRateClause,
      createCriteriaClause,
      createTeamsClause,
    ],
  },
  integration_owner: SYSTEM_STATEMENT,
  security: SYSTEM_STATEMENT,
  finance_partner: { opening: 'I confirm these figures', clauses: [createFiguresClause] },
  data_owner: { opening: 'I approve the use of this data', clauses: [createDataSourcesClause] },
  privacy_legal: { opening: APPROVAL_OPENING, clauses: [createDataUseClause, createLegalClause] },
  frontline_rep: WORK_STATEMENT,
  works_council: WORK_STATEMENT,
  ml_lead: {
    opening: 'I confirm the following',
    clauses: [createErrorRateClause, createCriteriaClause, createRolloutClause, createMonitoringClause],
  },
  validator: {
    opening: 'I confirm the following',
    clauses: [createLimitationsClause, createErrorRateClause, createCriteriaClause],
  },
  risk_owner: { opening: 'I accept these remaining risks', clauses: [createRisksClause] },
  vendor_contact: undefined,
}

/** The statement for a role; `undefined` for a role that signs off on nothing. */
export function createStatement(role: Role, plan: Plan): Statement | undefined {
  const template = STATEMENTS[role]
  if (template === undefined) return undefined
  const clauses = template.clauses.flatMap((clause) => clause(plan))
  const open = listContentGaps(role, plan).map(({ title }) => title)
  const { opening } = template
  return { paragraph: formatParagraph(opening, clauses), opening, clauses, open, isEmpty: clauses.length === 0 }
}

function formatParagraph(opening: string, clauses: readonly string[]): string {
  if (clauses.length === 0) return 'The plan has nothing for this role to sign off on yet.'
  return `${opening}: ${clauses.join(' ')}`
}
