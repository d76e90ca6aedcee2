import {
  type DateOrder,
  EVIDENCE_ORDER,
  LAUNCH_ORDER,
  order,
  PLAN_ORDER,
  PRIVACY_ORDER,
  SIGNOFF_ORDER,
  STAFF_ORDER,
} from './order.js'

const WORK_BEFORE_START = "Work can't be due before the project starts."
const EVIDENCE_TOO_LATE = 'The decision would be made without the result that it depends on.'
const USED_TOO_EARLY = 'The model would go live before anyone decides to launch it.'
const BUILT_TOO_LATE = 'The launch needs this work, so the launch will be late.'
const PHASES_REVERSED = 'Each phase exists to make the next, larger one safe.'
const NO_EFFECT_YET = 'Before the launch, the model has no effect that could be measured.'

/** Every pair of dates of the form whose order matters. */
export const DATE_ORDERS: readonly DateOrder[] = [
  /* Start and end of the same thing. */
  order(PLAN_ORDER, 'phaseStart', 'phaseEnd', 'A phase must end after it starts.', { sameItem: true }),
  order(PLAN_ORDER, 'historyStart', 'historyEnd', 'As written, the data source has no history.', {
    sameItem: true,
    owner: 'data_owner',
  }),
  order(PLAN_ORDER, 'questionAsked', 'questionDue', "A question can't be due before it is asked.", { sameItem: true }),
  order(SIGNOFF_ORDER, 'signoff', 'signoffExpiry', 'The sign-off would expire before it is given.', { sameItem: true }),
  order(SIGNOFF_ORDER, 'signoff', 'wording', "Wording can't be confirmed before the sign-off that covers it.", {
    sameItem: true,
  }),
  order(SIGNOFF_ORDER, 'signoff', 'condition', "A condition can't be due before it is set.", { sameItem: true }),
  order(PLAN_ORDER, 'kpiBaseline', 'kpiTarget', 'A target needs time after the baseline.', {
    sameItem: true,
    strict: true,
  }),

  /* The kickoff comes before all work. What else was due before it is overdue, which other rules report. */
  ...(
    [
      'launch',
      'goNoGo',
      'phaseStart',
      'phaseEnd',
      'criterion',
      'environments',
      'training',
      'kpiTarget',
      'benefitsReview',
    ] as const
  ).map((later) => order(PLAN_ORDER, 'kickoff', later, WORK_BEFORE_START)),
  order(PLAN_ORDER, 'kickoff', 'actualLaunch', 'A model that is already in use is not what this project launches.', {
    level: 'risk',
  }),
  order(SIGNOFF_ORDER, 'kickoff', 'signoff', 'Before the kickoff, there was no plan to sign off on.'),
  order(LAUNCH_ORDER, 'kickoff', 'rollbackTest', 'Before the kickoff, there was no model to roll back.', {
    blame: 'later',
    level: 'impossible',
  }),

  /* From the trial to the decision to the launch. */
  order(EVIDENCE_ORDER, 'trialStart', 'goNoGo', EVIDENCE_TOO_LATE, { blame: 'earlier', level: 'impossible' }),
  order(EVIDENCE_ORDER, 'pilotEnd', 'openGoNoGo', EVIDENCE_TOO_LATE),
  order(EVIDENCE_ORDER, 'goNoGoCriterion', 'openGoNoGo', EVIDENCE_TOO_LATE),
  order(
    EVIDENCE_ORDER,
    'pilotEnd',
    'pilotCriterion',
    'The criterion would be evaluated on part of the pilot, where chance plays a larger role.',
    { owner: 'decision_owner' },
  ),
  order(
    EVIDENCE_ORDER,
    'assumption',
    'openGoNoGo',
    'If the assumption turns out to be false, the decision has already been made.',
    { blame: 'earlier' },
  ),
  order(PLAN_ORDER, 'goNoGo', 'launch', USED_TOO_EARLY),
  order(PLAN_ORDER, 'goNoGo', 'rolloutStart', USED_TOO_EARLY),
  order(PLAN_ORDER, 'trialStart', 'launch', PHASES_REVERSED),
  order(PLAN_ORDER, 'shadowStart', 'pilotStart', PHASES_REVERSED),
  order(PLAN_ORDER, 'trialStart', 'rolloutStart', PHASES_REVERSED),
  order(PLAN_ORDER, 'rampStart', 'fullStart', PHASES_REVERSED),
  order(PLAN_ORDER, 'pilotEnd', 'rolloutStart', 'The rollout would start while the pilot is still running.'),
  order(PLAN_ORDER, 'launch', 'fullStart', 'All cases would use the model before the launch.', { untilLive: true }),

  /* What must be ready before people and systems use the model. */
  order(LAUNCH_ORDER, 'dependency', 'launch', BUILT_TOO_LATE),
  order(LAUNCH_ORDER, 'environments', 'launch', BUILT_TOO_LATE),
  order(LAUNCH_ORDER, 'dependency', 'nextUse', 'If the phase needs this work, the phase will be late.', {
    level: 'risk',
  }),
  order(LAUNCH_ORDER, 'environments', 'nextUse', 'Without the environments, the phase has nowhere to run.'),
  order(STAFF_ORDER, 'training', 'launch', 'Staff may start using the model untrained.', { strict: true }),
  order(STAFF_ORDER, 'training', 'nextUse', 'Staff may start using the model untrained.', {
    level: 'risk',
    untilLive: true,
  }),
  order(STAFF_ORDER, 'trainingDone', 'actualLaunch', 'Staff worked with the model before they were trained.', {
    level: 'risk',
  }),
  order(STAFF_ORDER, 'environments', 'training', 'Staff would be trained before there is a tool to train on.', {
    blame: 'later',
    level: 'risk',
    untilLive: true,
  }),
  order(STAFF_ORDER, 'consultation', 'firstUse', 'The team was consulted only after its work had changed.'),
  order(
    STAFF_ORDER,
    'concern',
    'launch',
    'People who raise a concern should have a response before the model affects them.',
    { level: 'risk', untilLive: true },
  ),
  order(LAUNCH_ORDER, 'mitigation', 'launch', 'The model would launch with a serious risk that is not mitigated.', {
    owner: 'risk_owner',
  }),
  order(PRIVACY_ORDER, 'impactAssessment', 'firstScoring', "People's data was used before its risks were assessed."),
  order(PRIVACY_ORDER, 'rightsAssessment', 'firstUse', 'The assessment must come before the first use.'),
  order(
    SIGNOFF_ORDER,
    'condition',
    'launch',
    'The sign-off depends on a condition that is met only after the launch.',
    { blame: 'earlier', level: 'too-late', untilLive: true },
  ),

  /* What can be measured only later. */
  order(EVIDENCE_ORDER, 'launch', 'kpiTarget', NO_EFFECT_YET, { level: 'impossible' }),
  order(EVIDENCE_ORDER, 'launch', 'benefitsReview', NO_EFFECT_YET, { level: 'impossible' }),
  order(PLAN_ORDER, 'actualLaunch', 'benefitsReviewDone', NO_EFFECT_YET, { area: 'expectations' }),
  order(PLAN_ORDER, 'actualLaunch', 'lastReview', 'A review before the launch shows nothing about the model in use.', {
    level: 'risk',
  }),
  order(PLAN_ORDER, 'kpiBaseline', 'actualLaunch', 'A baseline measured with the model in use hides its effect.', {
    blame: 'earlier',
    level: 'risk',
    area: 'expectations',
  }),

  /* Who signed off on what, and when. */
  order(SIGNOFF_ORDER, 'ownerSignoff', 'stageOpened', 'The stage was opened without a sign-off that it requires.', {
    blame: 'earlier',
    level: 'risk',
  }),
  order(
    SIGNOFF_ORDER,
    'datedFigure',
    'figuresSignoff',
    'The sign-off covers a figure that was established only later.',
    { level: 'risk' },
  ),
]
