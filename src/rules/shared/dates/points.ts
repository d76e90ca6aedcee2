import type { Plan } from '../../../plan/plan.js'
import { datesAt, earliestOf, type PointContext, type PointFinder } from './point.js'
import { figuresAfterSignoff, findOwnerSignoffs, findUnmetConditions } from './signoff-points.js'

/** The dates of a plan whose order matters. `orders.ts` says which comes first. */

const PHASE_START = 'rollout.phases.*.start'
const STARTS_PHASE = 'the start of the {plain} phase'

const phaseStarts = (...kinds: readonly string[]): PointFinder =>
  datesAt(PHASE_START, STARTS_PHASE, ({ kind }) => kinds.includes(String(kind)))

/** Phases in which people or systems act on the scores. */
const actedOn = phaseStarts('pilot', 'canary', 'ramp', 'full')

export const DATE_POINTS = {
  kickoff: datesAt('project.started_on', 'the kickoff'),
  launch: datesAt('project.launch_due', 'the launch'),
  actualLaunch: datesAt('monitoring.launched_on', 'the recorded launch'),
  goNoGo: datesAt('rollout.go_no_go.due', 'the go/no-go decision'),
  openGoNoGo: datesAt('rollout.go_no_go.due', 'the go/no-go decision', ({ result }) => result === undefined),
  phaseStart: datesAt(PHASE_START, STARTS_PHASE),
  phaseEnd: datesAt('rollout.phases.*.end', 'the end of the {plain} phase'),
  shadowStart: phaseStarts('shadow'),
  trialStart: phaseStarts('shadow', 'pilot', 'canary'),
  pilotStart: phaseStarts('pilot', 'canary'),
  pilotEnd: datesAt('rollout.phases.*.end', 'the end of the {plain} phase', ({ kind }) => kind === 'pilot'),
  rampStart: phaseStarts('ramp'),
  rolloutStart: phaseStarts('ramp', 'full'),
  fullStart: phaseStarts('full'),
  firstScoring: earliestOf(datesAt(PHASE_START, STARTS_PHASE)),
  firstUse: earliestOf(actedOn),
  /* A phase that has started needed nothing that is still open. */
  nextUse: earliestOf(actedOn, ({ date }, today) => date > today),
  criterion: datesAt('expectations.success_criteria.*.due', 'the evaluation of {}'),
  pilotCriterion: withResultOpen('pilot'),
  goNoGoCriterion: withResultOpen('go_no_go'),
  dependency: datesAt('integration.dependencies.*.due', 'the deadline of dependency {}', isNotDone),
  environments: datesAt('integration.environments_due', 'the deadline of the test and production environments'),
  training: datesAt('change.training.due', 'the training deadline', isNotDone),
  trainingDone: datesAt('change.training.done_on', 'the completion of the training'),
  consultation: datesAt('change.affected_teams.*.consulted_on', 'the consultation of {}'),
  assumption: datesAt('assumptions.*.due', 'the validation of the critical assumption {}', isOpenAndCritical),
  mitigation: datesAt('risk.register.*.due', 'the mitigation of {}', isOpenAndSerious),
  concern: datesAt('concerns.*.due', 'the response to the concern {}', ({ response }) => response === undefined),
  impactAssessment: onlyWith(
    datesAt('legal.dpia.done_on', 'the impact assessment'),
    ({ legal }) => legal?.uses_personal_data !== false,
  ),
  rightsAssessment: datesAt('legal.ai_act.rights_assessment_on', 'the fundamental rights assessment'),
  kpiBaseline: datesAt('value.kpis.*.measured_on', 'the baseline of KPI {}'),
  kpiTarget: datesAt('value.kpis.*.target_due', 'the target date of KPI {}'),
  benefitsReview: datesAt('monitoring.benefits_review.due', 'the benefits review', isNotDone),
  benefitsReviewDone: datesAt('monitoring.benefits_review.done_on', 'the completion of the benefits review'),
  lastReview: datesAt('monitoring.last_review_on', 'the last review of the model'),
  rollbackTest: onlyWith(
    datesAt('integration.rollback.tested_on', 'the rollback test'),
    ({ project }) => project?.initiative !== 'refresh',
  ),
  historyStart: datesAt('data.sources.*.history_from', 'the first day in {}'),
  historyEnd: datesAt('data.sources.*.history_to', 'the last day in {}'),
  questionAsked: datesAt('open_questions.*.asked_on', 'the date of the question {}'),
  questionDue: datesAt('open_questions.*.due', 'the due date of {}'),
  signoff: datesAt('signoffs.*.signed_on', "{person}'s sign-off"),
  signoffExpiry: datesAt('signoffs.*.valid_through', "the expiration of {person}'s sign-off"),
  wording: datesAt(
    'signoffs.*.wording_confirmations.*.confirmed_on',
    "the wording confirmation of {person}'s sign-off",
  ),
  condition: findUnmetConditions,
  ownerSignoff: findOwnerSignoffs,
  stageOpened: (context) =>
    datesAt(
      'decisions.*.decided_on',
      `the approval of the ${context.plan.project?.stage ?? 'current'} stage`,
      ({ opens_stage }) => opens_stage !== undefined && opens_stage === context.plan.project?.stage,
    )(context),
  datedFigure: figuresAfterSignoff('figures'),
  figuresSignoff: figuresAfterSignoff('signoffs'),
} as const satisfies Readonly<Record<string, PointFinder>>

export type DatePointName = keyof typeof DATE_POINTS

function isNotDone({ done_on }: Readonly<Record<string, unknown>>): boolean {
  return done_on === undefined
}

function isOpenAndCritical({ impact, status }: Readonly<Record<string, unknown>>): boolean {
  return impact === 'high' && (status ?? 'open') === 'open'
}

/** Serious by the default limit: likelihood times impact of at least 12. */
function isOpenAndSerious({ status, likelihood, impact }: Readonly<Record<string, unknown>>): boolean {
  return status !== 'closed' && Number(likelihood ?? 0) * Number(impact ?? 0) >= 12
}

function onlyWith(finder: PointFinder, isIncluded: (plan: Plan) => boolean): PointFinder {
  return (context) => (isIncluded(context.plan) ? finder(context) : [])
}

/** The evaluation of the criterion that the pilot or the decision uses, until there is a result. */
function withResultOpen(user: 'pilot' | 'go_no_go'): PointFinder {
  return (context: PointContext) => {
    const { rollout } = context.plan
    if (rollout?.go_no_go?.result !== undefined) return []
    const criterionId = rollout?.[user]?.success_criterion
    return datesAt(
      'expectations.success_criteria.*.due',
      'the evaluation of {}',
      ({ id }) => id === criterionId,
    )(context)
  }
}
