import { choice, count, date, ledger, person, prose, scalars, section, text } from '../field.js'
import { STAGES } from '../stage.js'

/** Lists that a plan keeps about itself. The interview fills some of them, but asks no questions about them. */

const KEPT = 'recorded by hand, or by mlplan as the project progresses'
const kept = { who: 'ml_lead', from: 'optional', binds: 'progress', unasked: KEPT } as const

export const assumptions = ledger(
  {
    ...kept,
    binds: 'commitment',
    title: 'Assumptions',
    help: 'List what must be true for the project to work, and who validates it.',
    item: 'assumption',
    named: 'assumption',
  },
  {
    assumption: prose({
      title: 'Assumption',
      help: 'Write a statement that can be shown to be true or false.',
      unasked: KEPT,
    }),
    impact: choice({
      title: 'Assumption impact',
      help: 'The impact says how much depends on the assumption.',
      unasked: KEPT,
      options: [
        { value: 'high', label: 'high', means: "If the assumption is false, the project doesn't pay off." },
        { value: 'low', label: 'low', means: 'If the assumption is false, the plan needs to be adapted.' },
      ],
    }),
    owner: person({ title: 'Assumption owner', help: 'One person must validate the assumption.', unasked: KEPT }),
    due: date({ title: 'Validation deadline', help: 'The assumption must be validated by this date.', unasked: KEPT }),
    status: choice({
      title: 'Assumption status',
      help: 'The status says whether the assumption has been validated.',
      unasked: KEPT,
      binds: 'progress',
      options: [
        { value: 'open', label: 'open', means: 'Not validated yet.' },
        { value: 'confirmed', label: 'confirmed', means: 'Confirmed to be true.' },
        { value: 'failed', label: 'failed', means: 'Found to be false.' },
      ],
    }),
  },
)

export const open_questions = ledger(
  {
    ...kept,
    title: 'Open questions',
    help: "List what isn't known yet, who will answer, and by when.",
    item: 'open question',
    named: 'question',
  },
  {
    path: text({
      title: 'Open question field',
      help: 'Name the field that the answer will fill, such as economics.base_rate.',
      unasked: KEPT,
    }),
    question: prose({ title: 'Open question', help: 'Write the question as it was asked.', unasked: KEPT }),
    owner: person({ title: 'Open question owner', help: 'One person must find the answer.', unasked: KEPT }),
    stage: choice({
      title: 'Open question stage',
      help: 'The question stays pending only until the plan leaves this stage.',
      unasked: KEPT,
      options: STAGES,
    }),
    asked_on: date({
      title: 'Date asked',
      help: 'A question stays pending for at most 60 days after this date.',
      unasked: KEPT,
    }),
    first_due: date({
      title: 'Original due date',
      help: 'Keep the first due date even if the question is postponed.',
      unasked: KEPT,
    }),
    due: date({ title: 'Open question due date', help: 'The answer is due on this date.', unasked: KEPT }),
    times_postponed: count({
      title: 'Times postponed',
      help: 'Repeated postponement is a warning sign.',
      unasked: KEPT,
      unit: 'times',
    }),
  },
)

export const not_applicable = ledger(
  {
    ...kept,
    binds: 'commitment',
    title: 'Not applicable',
    help: "Briefs show each field that doesn't apply and the reason.",
    item: 'not-applicable field',
    named: 'path',
  },
  {
    path: text({
      title: "Field that doesn't apply",
      help: "Name the field that doesn't apply, such as legal.dpia.",
      unasked: KEPT,
    }),
    reason: prose({
      title: "Reason the field doesn't apply",
      help: "Explain in one sentence why the field doesn't apply.",
      unasked: KEPT,
    }),
    decided_by: person({
      title: "Person who decided that the field doesn't apply",
      help: "Name the person who decided that the field doesn't apply.",
      unasked: KEPT,
    }),
  },
)

export const concerns = ledger(
  {
    ...kept,
    title: 'Concerns',
    help: "List people's concerns and the response to each.",
    item: 'concern',
    named: 'concern',
  },
  {
    raised_by: person({
      title: 'Person raising the concern',
      help: 'The person who raised the concern should get a response.',
      unasked: KEPT,
    }),
    concern: prose({ title: 'Concern', help: "Use the person's own words.", unasked: KEPT }),
    response: prose({
      title: 'Response to the concern',
      help: 'Say what will be done about the concern.',
      unasked: KEPT,
    }),
    owner: person({
      title: 'Concern owner',
      help: 'One person must make sure the concern gets a response.',
      unasked: KEPT,
    }),
    due: date({ title: 'Response deadline', help: 'The response is due by this date.', unasked: KEPT }),
  },
)

export const decisions = ledger(
  {
    ...kept,
    title: 'Decisions',
    help: 'List decisions that were made or are still needed.',
    item: 'decision',
    named: 'decision',
  },
  {
    decision: prose({ title: 'Decision', help: 'State the decision, or what needs to be decided.', unasked: KEPT }),
    decided_by: person({ title: 'Decision maker', help: 'Name the one person who makes the decision.', unasked: KEPT }),
    due: date({ title: 'Decision deadline', help: 'The decision is needed by this date.', unasked: KEPT }),
    decided_on: date({ title: 'Date decided', help: 'Enter the date once the decision is made.', unasked: KEPT }),
    outcome: prose({ title: 'Decision outcome', help: 'Record what was decided.', unasked: KEPT }),
    opens_stage: choice({
      title: 'Approved stage',
      help: '`mlplan stage` records which stage the decision approved.',
      from: 'optional',
      unasked: KEPT,
      options: STAGES,
    }),
  },
)

export const milestones = ledger(
  {
    ...kept,
    title: 'Milestones',
    help: 'List what must be ready, and when.',
    item: 'milestone',
    named: 'name',
  },
  {
    name: text({ title: 'Milestone name', help: 'Say what will be ready.', unasked: KEPT }),
    due: date({
      title: 'Milestone deadline',
      help: 'The milestone is due by this date.',
      unasked: KEPT,
      binds: 'commitment',
    }),
    done_on: date({
      title: 'Milestone completion date',
      help: 'Enter the date once the milestone is reached.',
      unasked: KEPT,
    }),
    owner: person({
      title: 'Milestone owner',
      help: 'One person must make sure the milestone is reached.',
      unasked: KEPT,
    }),
  },
)

export const waivers = ledger(
  {
    ...kept,
    title: 'Waivers',
    help: 'A person with authority can waive a finding until a set date.',
    item: 'waiver',
    named: 'rule',
  },
  {
    rule: text({ title: 'Waived rule', help: 'Name the rule, such as rollout/no-pilot.', unasked: KEPT }),
    path: text({ title: 'Waived field', help: 'Name the field that the waiver applies to.', unasked: KEPT }),
    reason: prose({ title: 'Waiver reason', help: 'Explain why the finding is acceptable for now.', unasked: KEPT }),
    approved_by: person({
      title: 'Waiver approver',
      help: "The ML lead can't approve waivers of leadership, legal, or figure rules.",
      unasked: KEPT,
    }),
    valid_through: date({
      title: 'Waiver expiration date',
      help: 'The finding returns the day after this date.',
      unasked: KEPT,
    }),
  },
)

export const links = section(
  { ...kept, title: 'Links', help: 'Link other project documents here.' },
  {
    code: text({
      title: 'Repository',
      help: 'Link the repository that holds the code.',
      unasked: 'taken from Git when the plan is created',
      example: 'git@example.com:team/churn.git',
    }),
    charter: text({ title: 'Project charter', help: 'Link the project charter, if there is one.', unasked: KEPT }),
    model_card: text({
      title: 'Model card',
      help: 'A model card describes the model and its limitations.',
      unasked: KEPT,
    }),
    dpia: text({ title: 'DPIA document', help: 'Link the data protection impact assessment (DPIA).', unasked: KEPT }),
  },
)

export const custom = scalars({
  ...kept,
  title: 'Custom fields',
  help: 'Add anything your organization tracks, such as a cost center or portfolio number.',
})
