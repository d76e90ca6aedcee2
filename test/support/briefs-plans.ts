import { parse } from 'yaml'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'

/** Plans that tell stories, for the tests of the briefs. */

function planOf(text: string): Plan {
  const { plan, errors: troubles } = readPlan(parse(text))
  if (troubles.length > 0) throw new Error(`the fixture is broken: ${JSON.stringify(troubles, undefined, 2)}`)
  return plan
}

export const CHURN = planOf(`
mlplan: 2
project:
  name: Churn retention calls
  stage: data
  initiative: first_model
  data_domain: people
  task: binary
  method: classical
  jurisdictions: [eu]
  launch_due: 2027-09-01
people:
  - { id: dana, name: Dana Whitfield, title: VP Customer, roles: [executive_sponsor] }
  - { id: marek, name: Marek Novak, title: Head of the retention call center, roles: [decision_owner] }
  - { id: priya, name: Priya Raman, title: Product owner of the CRM, roles: [integration_owner] }
  - { id: thomas, name: Thomas Osei, title: Data protection officer, roles: [privacy_legal] }
  - { id: sanne, name: Sanne Bakker, roles: [finance_partner] }
  - { id: lena, name: Lena Fischer, title: Team lead of the agents, roles: [frontline_rep] }
  - { id: jonas, name: Jonas de Vries, roles: [ml_lead] }
value:
  operation: Retention calls to customers of the mobile business
  decision: Which customers we call this month
  action: An agent calls the customer and offers a new contract
  action_changes_outcome: true
  current_process: { kind: nothing, description: Agents call whoever asks to cancel; nobody is called before. }
  kpis:
    - id: leavers
      name: Customers who leave in a month
      unit: '% of customers'
      direction: down
      baseline: 1.8
      measured_on: 2026-10-31
      target: 1.65
      target_due: 2027-12-31
  alternatives:
    - id: ending
      option: Call everybody whose contract ends within 60 days
      needs_ml: false
      reason_rejected: It reaches about half of the leavers at three times the calls.
target:
  case: a customer with a running contract
  outcome: The customer gives notice, and does not withdraw it
  outcome_window_days: 30
economics:
  currency: USD
  period: month
  volume_per_period: 400000
  base_rate: 1.8%
  selection_rate: 3%
  intervention:
    cost: 4
    success_rate: { likely: 12%, low: 8%, high: 15%, source: A test with 900 calls in 2024, owner: marek }
    value: 600
  build_cost: { likely: 140000, low: 120000, high: 180000 }
  integration_cost: 80000
  operating_cost_per_year: 90000
  basis: { source: Retention report of the third quarter of 2026, as_of: 2026-10-31, owner: sanne }
expectations:
  precision: 7.6%
  recall: 12.6%
  evidence: guess
  success_criteria:
    - id: calls
      metric: customers who would have left, of 100 called
      at_least: 6.5
      evaluation_data: The pilot of June 2027, against the control group
      due: 2027-07-15
      decided_by: dana
  shared_figures:
    - { id: board, shared_with: the Board, statement: '"95 % accurate"', shared_on: 2026-10-14, supported: false, correction: correct }
integration:
  receiving_system: { name: The CRM campaign queue, owner: priya }
  delivery: batch
  scores_due_at: 06:00 on the first working day
  action_rule: The top 3 % go on the call list; nobody else is called
  automation_level: suggest
  workflow_today: An agent takes calls as they come and makes none.
  workflow_after_launch: An agent starts with ten names to call, each with the reason.
  dependencies:
    - { id: field, dependency: A field for the score in the CRM, owner: priya, due: 2027-04-30 }
change:
  handling_minutes_per_case: 6
  staff_hours_per_period: 1200
  training: { owner: lena, due: 2027-05-15 }
  support_contact: lena
legal:
  uses_personal_data: true
  dpia: { criteria: [scoring, large_scale] }
rollout:
  go_no_go: { due: 2027-08-16, decided_by: dana, success_criterion: calls }
signoffs:
  - id: dana-1
    person: dana
    decision: approved_with_conditions
    signed_on: 2026-11-20
    conditions:
      - { id: control, condition: Half of the flagged customers are not called in the pilot, owner: jonas, due: 2027-05-31 }
open_questions:
  - { id: slot, path: integration.fallback, question: What is called when the list is late?, owner: priya, due: 2026-12-11 }
  - { id: rate, path: economics.base_rate, question: Is the base rate the same for new contracts?, owner: sanne, due: 2026-12-04 }
not_applicable:
  - { id: latency, path: integration.rollback.tested_on, reason: 'nothing is in use yet', decided_by: priya }
decisions:
  - { id: correct, decision: 'Correct the "95 % accurate" with the Board', decided_by: dana, due: 2026-12-15 }
concerns:
  - { id: pay, raised_by: lena, concern: Agents are paid by calls taken, response: 'Calls made will count the same', owner: marek, due: 2027-03-01 }
`)

export const FRAUD = planOf(`
mlplan: 2
project: { name: Card payments stopped in time, stage: kickoff, task: binary, initiative: refresh }
people:
  - { id: aiko, name: Aiko Tanaka, title: Chief Risk Officer, roles: [executive_sponsor] }
  - { id: ruth, name: Ruth Adeyemi, roles: [decision_owner] }
value:
  decision: Which payments we stop
  action_changes_outcome: false
  current_process: { kind: rules }
economics:
  currency: $
  period: month
  volume_per_period: 5000000
  base_rate: 0.10%
  selection_rate: 0.30%
  payoffs: { true_positive: 177, false_positive: -21, false_negative: 0 }
  current: { selection_rate: 0.35%, precision: 12% }
  build_cost: 1400000
  integration_cost: { likely: 250000, high: 400000 }
  change_cost: 0
  operating_cost_per_year: 900000
expectations:
  precision: { likely: 20%, low: 15%, high: 25% }
  recall: 60%
integration: { delivery: api, latency_ms: 50 }
`)

export const SUPPORT = planOf(`
mlplan: 2
project: { name: Support assistant, stage: kickoff, task: generative, method: llm, initiative: new_capability, jurisdictions: [eu, us] }
economics:
  currency: USD
  period: month
  volume_per_period: 50000
  assistant:
    resolution_definition: No new contact about it within seven days
    human_cost: 4.8
    resolution_rate: 40%
    inference_cost: 0.35
    harm_rate: 0.5%
    harm_cost: 60
    rework_rate: 6%
    rework_cost: 5.5
legal: { uses_personal_data: true }
model: { vendor: { name: Acme AI, data_use: Nothing beyond answering } }
`)
