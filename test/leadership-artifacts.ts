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
    'change/no-front-line-voice at people.frontline_rep',
  ],
  ['the works council, which has agreed', 'people.works-council', 'people/unknown-person at signoffs.works-council.by'],
]

const AGREEMENTS: readonly Row[] = [
  ['the agreement of the sponsor', 'signoffs.chidinma', 'buy-in/not-agreed at people.chidinma'],
  ['the agreement of the decision owner', 'signoffs.joris', 'buy-in/not-agreed at people.joris'],
  ['the agreement of the integration owner', 'signoffs.mei', 'buy-in/not-agreed at people.mei'],
  ['the agreement of the data owner', 'signoffs.rafael', 'buy-in/not-agreed at people.rafael'],
  ['the agreement of the privacy reviewer', 'signoffs.hanna', 'legal/not-reviewed at people.hanna'],
  ['the agreement of finance', 'signoffs.tomasz', 'buy-in/not-agreed at people.tomasz'],
  ['the agreement of the analysts', 'signoffs.samira', 'buy-in/not-agreed at people.samira'],
  ['the agreement of customer service', 'signoffs.kofi', 'buy-in/not-agreed at people.kofi'],
  ['the agreement of the works council', 'signoffs.works-council', 'buy-in/not-agreed at people.works-council'],
]

const VALUE: readonly Row[] = [
  ['the operation', 'value.operation', 'value/no-decision'],
  ['the decision', 'value.decision', 'value/no-decision'],
  ['the action', 'value.action', 'value/no-decision'],
  ['the business numbers', 'value.kpi', 'value/no-business-number'],
  ['a business number today', 'value.kpi.fraud-through.baseline', 'value/half-a-number'],
  ['the alternatives', 'value.alternatives', 'value/no-alternative'],
  ['what it is not for', 'value.prohibited_use', 'value/no-limits-of-use'],
  ['the unit of the target', 'target.unit', 'target/not-defined'],
  ['the outcome', 'target.outcome', 'target/not-defined'],
  ['the outcome window', 'target.outcome_window_days', 'target/not-defined'],
  ['what the record misses', 'target.proxy_gap', 'target/record-not-examined'],
]

const FIGURES: readonly Row[] = [
  ['the base rate', 'economics.base_rate', 'economics/no-base-rate'],
  [
    'the source of the base rate, its own and the general one',
    ['economics.base_rate.source', 'economics.basis.source'],
    'economics/no-source at economics.basis',
  ],
  ['where the figures come from', 'economics.basis.source', 'economics/no-source at economics.basis'],
  ['the cost of integration', 'economics.integration_cost', 'plan/unanswered'],
  ['how much of it is followed', 'economics.adoption', 'economics/use-not-estimated'],
  ['how often it will be right', 'expectations.precision', 'expectations/no-precision'],
  ['the bars', 'expectations.bar', 'expectations/no-bar'],
  ['the value of a bar', 'expectations.bar.precision.at_least', 'expectations/bar-without-value'],
  ['the day of a bar', 'expectations.bar.precision.by', 'expectations/bar-without-value'],
  ['the decider of a bar', 'expectations.bar.precision.decider', 'expectations/bar-without-value'],
  [
    'who puts right what the Board was told',
    'expectations.told.board.corrected_by',
    'expectations/told-and-not-corrected',
  ],
]

const INTEGRATION: readonly Row[] = [
  [
    'the receiving system',
    'integration.receiving_system',
    'integration/no-receiving-system at integration.receiving_system.name',
    'plan/unanswered at integration.receiving_system.change_process',
    'plan/unanswered at integration.receiving_system.owner',
    'plan/unanswered at integration.receiving_system.ticket',
  ],
  ['the name of the receiving system', 'integration.receiving_system.name', 'integration/no-receiving-system'],
  ['the owner of the receiving system', 'integration.receiving_system.owner', 'plan/unanswered'],
  ['the insertion point', 'integration.insertion_point', 'integration/no-receiving-system'],
  ['the action rule', 'integration.action_rule', 'integration/no-receiving-system'],
  ['the working day afterwards', 'integration.tomorrow', 'integration/no-receiving-system'],
  ['the limit on time', 'integration.latency_ms', 'integration/no-time-limit'],
  ['the way to overrule it', 'integration.override', 'integration/no-override'],
  ['the fallback', 'integration.fallback', 'integration/no-way-back'],
  ['the rollback', 'integration.rollback', 'integration/no-way-back at integration.rollback.method'],
  ['the trial of the rollback', 'integration.rollback.tested_on', 'integration/rollback-never-tried'],
  [
    'the kill switch',
    'integration.kill_switch',
    'integration/no-way-back at integration.kill_switch.how',
    'integration/no-way-back at integration.kill_switch.who',
  ],
  ['who may stop it', 'integration.kill_switch.who', 'integration/no-way-back'],
  [
    'the owner of a dependency',
    'integration.dependencies.call-limit.owner',
    'integration/dependency-without-owner-or-day',
  ],
]

const CHANGE_AND_DATA: readonly Row[] = [
  ['whose work changes', 'change.affected_roles', 'change/nobody-affected'],
  [
    'the day on which those affected were asked',
    'change.affected_roles.service.consulted_on',
    'change/those-affected-not-asked',
  ],
  ['how use is measured', 'change.adoption_metric.measure', 'change/use-not-measured'],
  [
    'the training',
    'change.training',
    'plan/unanswered at change.training.covers',
    'plan/unanswered at change.training.due',
    'plan/unanswered at change.training.owner',
  ],
  ['the day of the training', 'change.training.due', 'plan/unanswered'],
  ['who trains', 'change.training.owner', 'plan/unanswered'],
  ['whom people can call', 'change.contact', 'plan/unanswered'],
  ['the data sources', 'data.sources', 'data/no-source'],
  ['the owner of a source', 'data.sources.payments.owner', 'data/source-without-owner'],
  ['the access to a source', 'data.sources.payments.access', 'plan/unanswered'],
  ['the count of past cases', 'data.past_cases', 'data/cases-not-counted'],
  ['the result of the simple way', 'model.baseline.result', 'model/no-baseline'],
]

const LAW_AND_RISK: readonly Row[] = [
  ['the lawful basis', 'legal.lawful_basis', 'plan/unanswered'],
  ['the impact assessment', 'legal.dpia', 'plan/unanswered at legal.dpia.criteria'],
  ['the day of the impact assessment', 'legal.dpia.done_on', 'legal/impact-assessment-open'],
  ['the tier under the AI Act', 'legal.ai_act.tier', 'legal/no-tier'],
  ['the pre-mortem', 'risk.premortem', 'risk/no-premortem'],
  ['what a mistake can do to a person', 'risk.harms', 'risk/not-screened'],
  ['the limit for a group of people', 'risk.groups.countries.limit', 'risk/group-without-limit'],
  ['how a mistake is put right', 'risk.redress', 'risk/no-redress'],
  ['who watches a serious risk', 'risk.register.peak-load.owner', 'risk/risk-without-answer'],
]

const ROLLOUT: readonly Row[] = [
  [
    'every phase before all cases',
    ['rollout.phases.shadow', 'rollout.phases.pilot', 'rollout.phases.ramp'],
    'rollout/no-pilot at rollout.phases',
  ],
  ['the control share', 'rollout.pilot.control_share', 'plan/unanswered'],
  [
    'the comparison in the pilot',
    'rollout.pilot',
    'plan/unanswered at rollout.pilot.control_share',
    'plan/unanswered at rollout.pilot.design',
    'plan/unanswered at rollout.pilot.judged_by',
    'plan/unanswered at rollout.pilot.unit',
  ],
  [
    'the decision to go or not to go',
    'rollout.go_no_go',
    'rollout/no-decision-day at rollout.go_no_go.bar',
    'rollout/no-decision-day at rollout.go_no_go.decider',
    'rollout/no-decision-day at rollout.go_no_go.on',
  ],
  ['the day of go or no-go', 'rollout.go_no_go.on', 'rollout/no-decision-day'],
  ['who decides go or no-go', 'rollout.go_no_go.decider', 'rollout/no-decision-day'],
  ['the bar of go or no-go', 'rollout.go_no_go.bar', 'rollout/no-decision-day'],
  ['who watches it once it runs', 'monitoring.owner', 'monitoring/no-owner'],
  [
    'the business measures',
    ['monitoring.metrics.fraud-through', 'monitoring.metrics.honest-lost'],
    'monitoring/no-business-measure at monitoring.metrics',
  ],
  ['when it is renewed', 'monitoring.retraining', 'monitoring/no-renewal-or-end'],
  ['when it ends', 'monitoring.decommission', 'monitoring/no-renewal-or-end'],
  ['the measure of use', 'monitoring.metrics.followed', 'monitoring/no-business-measure at monitoring.metrics'],
]

export const ARTIFACTS: readonly Row[] = [
  ...PEOPLE,
  ...AGREEMENTS,
  ...VALUE,
  ...FIGURES,
  ...INTEGRATION,
  ...CHANGE_AND_DATA,
  ...LAW_AND_RISK,
  ...ROLLOUT,
]
