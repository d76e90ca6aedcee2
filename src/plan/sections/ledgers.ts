import { choice, count, date, listSection, person, prose, scalars, section, text } from '../field.js'
import { STAGES } from '../stage.js'

/** Lists of records about the project, such as decisions and waivers. The interview asks no questions about them. */

const NOT_ASKED_REASON = 'recorded by hand, or by mlplan as the project progresses'
const recordMeta = {
  owner: 'ml_lead',
  expectedFrom: 'optional',
  signoffEffect: 'progress',
  notAskedReason: NOT_ASKED_REASON,
} as const

export const assumptions = listSection(
  {
    ...recordMeta,
    signoffEffect: 'commitment',
    title: 'Assumptions',
    help: 'List what must be true for the project to work, and who validates it.',
    item: 'assumption',
    labelField: 'assumption',
  },
  {
    assumption: prose({
      title: 'Assumption',
      help: 'Write a statement that can be shown to be true or false.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    impact: choice({
      title: 'Assumption impact',
      help: 'The impact says how much depends on the assumption.',
      notAskedReason: NOT_ASKED_REASON,
      options: [
        { value: 'high', label: 'high', means: "If the assumption is false, the project doesn't pay off." },
        { value: 'low', label: 'low', means: 'If the assumption is false, the plan needs to be adapted.' },
      ],
    }),
    owner: person({
      title: 'Assumption owner',
      help: 'One person must validate the assumption.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    due: date({
      title: 'Validation deadline',
      help: 'The assumption must be validated by this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    status: choice({
      title: 'Assumption status',
      help: 'The status says whether the assumption has been validated.',
      notAskedReason: NOT_ASKED_REASON,
      signoffEffect: 'progress',
      options: [
        { value: 'open', label: 'open', means: 'Not validated yet.' },
        { value: 'confirmed', label: 'confirmed', means: 'Confirmed to be true.' },
        { value: 'failed', label: 'failed', means: 'Found to be false.' },
      ],
    }),
  },
)

export const open_questions = listSection(
  {
    ...recordMeta,
    title: 'Open questions',
    help: "List what isn't known yet, who will answer, and by when.",
    item: 'open question',
    labelField: 'question',
  },
  {
    path: text({
      title: 'Open question field',
      help: 'Name the field that the answer will fill, such as economics.base_rate.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    question: prose({
      title: 'Open question',
      help: 'Write the question as it was asked.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    owner: person({
      title: 'Open question owner',
      help: 'One person must find the answer.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    stage: choice({
      title: 'Open question stage',
      help: 'The question stays pending only until the plan leaves this stage.',
      notAskedReason: NOT_ASKED_REASON,
      options: STAGES,
    }),
    asked_on: date({
      title: 'Date asked',
      help: 'A question stays pending for at most 60 days after this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    first_due: date({
      title: 'Original due date',
      help: 'Keep the first due date even if the question is postponed.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    due: date({
      title: 'Open question due date',
      help: 'The answer is due on this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    times_postponed: count({
      title: 'Times postponed',
      help: 'Repeated postponement is a warning sign.',
      notAskedReason: NOT_ASKED_REASON,
      unit: 'times',
    }),
  },
)

export const not_applicable = listSection(
  {
    ...recordMeta,
    signoffEffect: 'commitment',
    title: 'Not applicable',
    help: "Briefs show each field that doesn't apply and the reason.",
    item: 'not-applicable field',
    labelField: 'path',
  },
  {
    path: text({
      title: "Field that doesn't apply",
      help: "Name the field that doesn't apply, such as legal.dpia.",
      notAskedReason: NOT_ASKED_REASON,
    }),
    reason: prose({
      title: "Reason the field doesn't apply",
      help: "Explain in one sentence why the field doesn't apply.",
      notAskedReason: NOT_ASKED_REASON,
    }),
    decided_by: person({
      title: "Person who decided that the field doesn't apply",
      help: "Name the person who decided that the field doesn't apply.",
      notAskedReason: NOT_ASKED_REASON,
    }),
  },
)

export const concerns = listSection(
  {
    ...recordMeta,
    title: 'Concerns',
    help: "List people's concerns and the response to each.",
    item: 'concern',
    labelField: 'concern',
  },
  {
    raised_by: person({
      title: 'Person raising the concern',
      help: 'The person who raised the concern should get a response.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    concern: prose({ title: 'Concern', help: "Use the person's own words.", notAskedReason: NOT_ASKED_REASON }),
    response: prose({
      title: 'Response to the concern',
      help: 'Say what will be done about the concern.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    owner: person({
      title: 'Concern owner',
      help: 'One person must make sure the concern gets a response.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    due: date({
      title: 'Response deadline',
      help: 'The response is due by this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
  },
)

export const decisions = listSection(
  {
    ...recordMeta,
    title: 'Decisions',
    help: 'List decisions that were made or are still needed.',
    item: 'decision',
    labelField: 'decision',
  },
  {
    decision: prose({
      title: 'Decision',
      help: 'State the decision, or what needs to be decided.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    decided_by: person({
      title: 'Decision maker',
      help: 'Name the one person who makes the decision.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    due: date({
      title: 'Decision deadline',
      help: 'The decision is needed by this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    decided_on: date({
      title: 'Date decided',
      help: 'Enter the date once the decision is made.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    outcome: prose({ title: 'Decision outcome', help: 'Record what was decided.', notAskedReason: NOT_ASKED_REASON }),
    reason: prose({
      title: 'Reason for the decision',
      help: 'Say why, in the words of the person who decided.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    opens_stage: choice({
      title: 'Approved stage',
      help: '`mlplan stage` records which stage the decision approved.',
      expectedFrom: 'optional',
      notAskedReason: NOT_ASKED_REASON,
      options: STAGES,
    }),
  },
)

export const milestones = listSection(
  {
    ...recordMeta,
    title: 'Milestones',
    help: 'List what must be ready, and when.',
    item: 'milestone',
    labelField: 'name',
  },
  {
    name: text({ title: 'Milestone name', help: 'Say what will be ready.', notAskedReason: NOT_ASKED_REASON }),
    due: date({
      title: 'Milestone deadline',
      help: 'The milestone is due by this date.',
      notAskedReason: NOT_ASKED_REASON,
      signoffEffect: 'commitment',
    }),
    done_on: date({
      title: 'Milestone completion date',
      help: 'Enter the date once the milestone is reached.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    owner: person({
      title: 'Milestone owner',
      help: 'One person must make sure the milestone is reached.',
      notAskedReason: NOT_ASKED_REASON,
    }),
  },
)

export const waivers = listSection(
  {
    ...recordMeta,
    title: 'Waivers',
    help: 'A person with authority can waive a finding until a set date.',
    item: 'waiver',
    labelField: 'rule',
  },
  {
    rule: text({
      title: 'Waived rule',
      help: 'Name the rule, such as rollout/no-pilot.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    path: text({
      title: 'Waived field',
      help: 'Name the field that the waiver applies to.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    reason: prose({
      title: 'Waiver reason',
      help: 'Explain why the finding is acceptable for now.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    approved_by: person({
      title: 'Waiver approver',
      help: "The ML lead can't approve waivers of leadership, legal, or figure rules.",
      notAskedReason: NOT_ASKED_REASON,
    }),
    valid_through: date({
      title: 'Waiver expiration date',
      help: 'The finding returns the day after this date.',
      notAskedReason: NOT_ASKED_REASON,
    }),
  },
)

export const links = section(
  { ...recordMeta, title: 'Links', help: 'Link other project documents here.' },
  {
    code: text({
      title: 'Repository',
      help: 'Link the repository that holds the code.',
      notAskedReason: 'taken from Git when the plan is created',
      example: 'git@example.com:team/churn.git',
    }),
    charter: text({
      title: 'Project charter',
      help: 'Link the project charter, if there is one.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    model_card: text({
      title: 'Model card',
      help: 'A model card describes the model and its limitations.',
      notAskedReason: NOT_ASKED_REASON,
    }),
    dpia: text({
      title: 'DPIA document',
      help: 'Link the data protection impact assessment (DPIA).',
      notAskedReason: NOT_ASKED_REASON,
    }),
  },
)

export const custom = scalars({
  ...recordMeta,
  title: 'Custom fields',
  help: 'Add anything your organization tracks, such as a cost center or portfolio number.',
})
