/**
 * What leaders have to have settled before a launch, where it stands in the card fraud plan, and what is found when
 * it is missing: one finding for one cause, and several only where several questions were answered at that place.
 */

/**
 * Where several places are cut, the artifact is all of them together. A rule is found at the place that was cut, or
 * where its row says.
 */
export type Row = readonly [artifact: string, places: string | readonly string[], ...found: readonly string[]]

const PEOPLE: readonly Row[] = [
  ['the executive sponsor', 'people.chidinma', 'buy-in/no-sponsor at people.executive_sponsor'],
  ['the decision owner', 'people.joris', 'buy-in/no-decision-owner at people.decision_owner'],
  ['the integration owner', 'people.mei', 'integration/no-owner at people.integration_owner'],
  ['the ML lead', 'people.anneli', 'buy-in/no-ml-lead at people.ml_lead'],
  ['the privacy reviewer', 'people.hanna', 'legal/no-reviewer at people.privacy_legal'],
  ['the finance partner', 'people.tomasz', 'buy-in/no-finance-partner at people.finance_partner'],
  ['the data owner', 'people.rafael', 'data/no-data-owner at people.data_owner'],
  [
    'everybody who speaks for the front line',
    ['people.samira', 'people.kofi'],
    'change/no-front-line-rep at people.frontline_rep',
  ],
  [
    'the works council, which has signed off',
    'people.works-council',
    'people/unknown-person at signoffs.works-council.person',
  ],
]

const SIGNOFFS: readonly Row[] = [
  ['the sign-off of the sponsor', 'signoffs.chidinma', 'buy-in/signoff-missing at people.chidinma'],
  ['the sign-off of the decision owner', 'signoffs.joris', 'buy-in/signoff-missing at people.joris'],
  ['the sign-off of the integration owner', 'signoffs.mei', 'buy-in/signoff-missing at people.mei'],
  ['the sign-off of the data owner', 'signoffs.rafael', 'buy-in/signoff-missing at people.rafael'],
  ['the sign-off of the privacy reviewer', 'signoffs.hanna', 'legal/signoff-missing at people.hanna'],
  ['the sign-off of finance', 'signoffs.tomasz', 'buy-in/signoff-missing at people.tomasz'],
  ['the sign-off of the analysts', 'signoffs.samira', 'buy-in/signoff-missing at people.samira'],
  ['the sign-off of customer service', 'signoffs.kofi', 'buy-in/signoff-missing at people.kofi'],
  ['the sign-off of the works council', 'signoffs.works-council', 'buy-in/signoff-missing at people.works-council'],
]

const VALUE: readonly Row[] = [
  ['the operation', 'value.operation', 'value/no-decision'],
  ['the decision', 'value.decision', 'value/no-decision'],
  ['the action', 'value.action', 'value/no-decision'],
  ['the KPIs', 'value.kpis', 'value/no-kpi'],
  ['a KPI today', 'value.kpis.fraud-through.baseline', 'value/kpi-incomplete'],
  ['the alternatives', 'value.alternatives', 'value/no-alternative'],
  ['what it is not for', 'value.prohibited_use', 'value/no-use-limits'],
  ['the case of the target', 'target.case', 'target/incomplete'],
  ['the outcome', 'target.outcome', 'target/incomplete'],
  ['the outcome window', 'target.outcome_window_days', 'target/incomplete'],
  ['what the label misses', 'target.label_gap', 'target/label-not-reviewed'],
]

const FIGURES: readonly Row[] = [
  ['the base rate', 'economics.base_rate', 'economics/no-base-rate'],
  [
    'the source of the base rate, its own and the general one',
    ['economics.base_rate.source', 'economics.basis.source'],
    'economics/figures-without-source at economics.basis',
  ],
  ['where the figures come from', 'economics.basis.source', 'economics/figures-without-source at economics.basis'],
  ['the cost of integration', 'economics.integration_cost', 'plan/missing-field'],
  ['how much of it is followed', 'economics.adoption', 'economics/no-adoption-estimate'],
  ['how often it will be right', 'expectations.precision', 'expectations/no-precision'],
  ['the success criteria', 'expectations.success_criteria', 'expectations/no-success-criteria'],
  [
    'the value of a success criterion',
    'expectations.success_criteria.precision.at_least',
    'expectations/criterion-incomplete',
  ],
  [
    'the due date of a success criterion',
    'expectations.success_criteria.precision.due',
    'expectations/criterion-incomplete',
  ],
  [
    'who decides on a success criterion',
    'expectations.success_criteria.precision.decided_by',
    'expectations/criterion-incomplete',
  ],
  [
    'who corrects the figure shared with the Board',
    'expectations.shared_figures.board.correction',
    'expectations/shared-figure-not-corrected',
  ],
]

const INTEGRATION: readonly Row[] = [
  [
    'the receiving system',
    'integration.receiving_system',
    'integration/no-receiving-system at integration.receiving_system.name',
    'plan/missing-field at integration.receiving_system.change_process',
    'plan/missing-field at integration.receiving_system.owner',
    'plan/missing-field at integration.receiving_system.ticket',
  ],
  ['the name of the receiving system', 'integration.receiving_system.name', 'integration/no-receiving-system'],
  ['the owner of the receiving system', 'integration.receiving_system.owner', 'plan/missing-field'],
  ['the integration point', 'integration.integration_point', 'integration/no-receiving-system'],
  ['the action rule', 'integration.action_rule', 'integration/no-receiving-system'],
  ['the workflow after launch', 'integration.workflow_after_launch', 'integration/no-receiving-system'],
  ['the latency limit', 'integration.latency_ms', 'integration/no-latency-limit'],
  ['the override', 'integration.override', 'integration/no-override'],
  ['the fallback', 'integration.fallback', 'integration/no-contingency-plan'],
  ['the rollback', 'integration.rollback', 'integration/no-contingency-plan at integration.rollback.method'],
  ['the test of the rollback', 'integration.rollback.tested_on', 'integration/rollback-untested'],
  [
    'the kill switch',
    'integration.kill_switch',
    'integration/no-contingency-plan at integration.kill_switch.method',
    'integration/no-contingency-plan at integration.kill_switch.owner',
  ],
  ['who may stop it', 'integration.kill_switch.owner', 'integration/no-contingency-plan'],
  ['the owner of a dependency', 'integration.dependencies.call-limit.owner', 'integration/dependency-incomplete'],
]

const CHANGE_AND_DATA: readonly Row[] = [
  ['whose work changes', 'change.affected_teams', 'change/no-affected-teams'],
  [
    'the date on which those affected were consulted',
    'change.affected_teams.service.consulted_on',
    'change/staff-not-consulted',
  ],
  ['the adoption metric', 'change.adoption_metric.metric', 'change/adoption-not-measured'],
  [
    'the training',
    'change.training',
    'plan/missing-field at change.training.covers',
    'plan/missing-field at change.training.due',
    'plan/missing-field at change.training.owner',
  ],
  ['the day of the training', 'change.training.due', 'plan/missing-field'],
  ['who trains', 'change.training.owner', 'plan/missing-field'],
  ['whom people can call', 'change.support_contact', 'plan/missing-field'],
  ['the data sources', 'data.sources', 'data/no-source'],
  ['the owner of a source', 'data.sources.payments.owner', 'data/source-without-owner'],
  ['the access to a source', 'data.sources.payments.access', 'plan/missing-field'],
  ['the count of past cases', 'data.labeled_cases', 'data/no-case-counts'],
  ['the result of the simple baseline', 'model.baseline.result', 'model/no-baseline'],
]

const LAW_AND_RISK: readonly Row[] = [
  ['the lawful basis', 'legal.lawful_basis', 'plan/missing-field'],
  ['the impact assessment', 'legal.dpia', 'plan/missing-field at legal.dpia.criteria'],
  ['the day of the impact assessment', 'legal.dpia.done_on', 'legal/impact-assessment-missing'],
  ['the tier under the AI Act', 'legal.ai_act.tier', 'legal/no-tier'],
  ['the pre-mortem', 'risk.premortem', 'risk/no-premortem'],
  ['what a mistake can do to a person', 'risk.harms', 'risk/harms-not-screened'],
  ['the limit for a subgroup', 'risk.subgroups.countries.limit', 'risk/subgroup-without-limit'],
  ['the redress for a mistake', 'risk.redress', 'risk/no-redress'],
  ['who watches a serious risk', 'risk.register.peak-load.owner', 'risk/mitigation-incomplete'],
]

const ROLLOUT: readonly Row[] = [
  [
    'every phase before all cases',
    ['rollout.phases.shadow', 'rollout.phases.pilot', 'rollout.phases.ramp'],
    'rollout/no-pilot at rollout.phases',
  ],
  ['the control share', 'rollout.pilot.control_share', 'plan/missing-field'],
  [
    'the comparison in the pilot',
    'rollout.pilot',
    'plan/missing-field at rollout.pilot.control_share',
    'plan/missing-field at rollout.pilot.design',
    'plan/missing-field at rollout.pilot.randomization_unit',
    'plan/missing-field at rollout.pilot.success_criterion',
  ],
  [
    'the go/no-go decision',
    'rollout.go_no_go',
    'rollout/go-no-go-incomplete at rollout.go_no_go.decided_by',
    'rollout/go-no-go-incomplete at rollout.go_no_go.due',
    'rollout/go-no-go-incomplete at rollout.go_no_go.success_criterion',
  ],
  ['the go/no-go date', 'rollout.go_no_go.due', 'rollout/go-no-go-incomplete'],
  ['who makes the go/no-go decision', 'rollout.go_no_go.decided_by', 'rollout/go-no-go-incomplete'],
  [
    'the success criterion of the go/no-go decision',
    'rollout.go_no_go.success_criterion',
    'rollout/go-no-go-incomplete',
  ],
  ['who watches it once it runs', 'monitoring.owner', 'monitoring/no-owner'],
  [
    'the business metrics',
    ['monitoring.metrics.fraud-through', 'monitoring.metrics.honest-lost'],
    'monitoring/no-business-metric at monitoring.metrics',
  ],
  ['when it is retrained', 'monitoring.retraining', 'monitoring/no-retraining-or-retirement'],
  ['when it is retired', 'monitoring.retirement', 'monitoring/no-retraining-or-retirement'],
  ['the metric of adoption', 'monitoring.metrics.followed', 'monitoring/no-business-metric at monitoring.metrics'],
]

export const ARTIFACTS: readonly Row[] = [
  ...PEOPLE,
  ...SIGNOFFS,
  ...VALUE,
  ...FIGURES,
  ...INTEGRATION,
  ...CHANGE_AND_DATA,
  ...LAW_AND_RISK,
  ...ROLLOUT,
]
