import { choice, count, date, ledger, person, prose, scalars, section, text } from '../field.js'
import { STAGES } from '../stage.js'

/** Lists that a plan keeps about itself. The interview fills some of them by itself; nobody is asked for them. */

const KEPT = 'kept by hand or by mlplan as things come up'
const kept = { who: 'ml_lead', from: 'optional', binds: 'progress', unasked: KEPT } as const

export const assumptions = ledger(
  {
    ...kept,
    binds: 'commitment',
    title: 'Assumptions',
    help: 'What has to be true for this to work, and who finds out.',
    item: 'assumption',
    named: 'text',
  },
  {
    text: prose({ title: 'Assumption', help: 'A sentence that can turn out false.', unasked: KEPT }),
    impact: choice({
      title: 'Impact',
      help: 'How much hangs on it.',
      unasked: KEPT,
      options: [
        { value: 'high', label: 'high', means: 'If it is false, the project does not pay.' },
        { value: 'low', label: 'low', means: 'If it is false, something has to be adapted.' },
      ],
    }),
    owner: person({ title: 'Owner', help: 'Who finds out.', unasked: KEPT }),
    validate_by: date({ title: 'Find out by', help: 'By when.', unasked: KEPT }),
    status: choice({
      title: 'Status',
      help: 'Where it stands.',
      unasked: KEPT,
      binds: 'progress',
      options: [
        { value: 'open', label: 'open', means: 'Not checked yet.' },
        { value: 'holds', label: 'holds', means: 'Checked; it is true.' },
        { value: 'fails', label: 'fails', means: 'Checked; it is false.' },
      ],
    }),
  },
)

export const open_questions = ledger(
  {
    ...kept,
    title: 'Open questions',
    help: 'What nobody knows yet, who finds out, and by when.',
    item: 'open question',
    named: 'question',
  },
  {
    about: text({
      title: 'About',
      help: 'The place in the plan it would fill, such as economics.base_rate.',
      unasked: KEPT,
    }),
    question: prose({ title: 'Question', help: 'As asked.', unasked: KEPT }),
    owner: person({ title: 'Who finds out', help: 'One name.', unasked: KEPT }),
    stage: choice({
      title: 'Asked at',
      help: 'The stage when it was asked; it counts until the next one begins.',
      unasked: KEPT,
      options: STAGES,
    }),
    asked_on: date({ title: 'Asked on', help: 'When it was first asked.', unasked: KEPT }),
    first_due: date({ title: 'First due', help: 'The first date given; it is kept.', unasked: KEPT }),
    due: date({ title: 'Due', help: 'By when.', unasked: KEPT }),
    postponed: count({ title: 'Postponed', help: 'How often the date was moved.', unasked: KEPT, unit: 'times' }),
  },
)

export const not_applicable = ledger(
  {
    ...kept,
    binds: 'commitment',
    title: 'Does not apply',
    help: 'What was left out on purpose, and why; printed in the briefs.',
    item: 'exception',
    named: 'about',
  },
  {
    about: text({ title: 'About', help: 'The place in the plan, such as legal.dpia.', unasked: KEPT }),
    because: prose({ title: 'Because', help: 'The reason, in a sentence.', unasked: KEPT }),
    by: person({ title: 'Said by', help: 'Who said so.', unasked: KEPT }),
  },
)

export const concerns = ledger(
  {
    ...kept,
    title: 'Concerns',
    help: 'What worries people, and the answer they were given.',
    item: 'concern',
    named: 'concern',
  },
  {
    from: person({ title: 'From', help: 'Who raised it.', unasked: KEPT }),
    concern: prose({ title: 'Concern', help: 'In their words.', unasked: KEPT }),
    answer: prose({ title: 'Answer', help: 'What is done about it.', unasked: KEPT }),
    owner: person({ title: 'Owner', help: 'Who sees to the answer.', unasked: KEPT }),
    due: date({ title: 'Due', help: 'By when.', unasked: KEPT }),
  },
)

export const decisions = ledger(
  {
    ...kept,
    title: 'Decisions',
    help: 'What was decided, and what is still wanted of whom.',
    item: 'decision',
    named: 'what',
  },
  {
    what: prose({ title: 'What', help: 'The decision, or what is asked for.', unasked: KEPT }),
    from: person({ title: 'From', help: 'Who decides.', unasked: KEPT }),
    needed_by: date({ title: 'Needed by', help: 'By when.', unasked: KEPT }),
    decided_on: date({ title: 'Decided on', help: 'When it was decided.', unasked: KEPT }),
    outcome: prose({ title: 'Outcome', help: 'What was decided.', unasked: KEPT }),
    opens: choice({
      title: 'Opens',
      help: 'The stage that begins with this decision; `mlplan stage` writes it.',
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
    help: 'The days by which something has to be there.',
    item: 'milestone',
    named: 'name',
  },
  {
    name: text({ title: 'Milestone', help: 'What is there then.', unasked: KEPT }),
    due: date({ title: 'Due', help: 'By when.', unasked: KEPT, binds: 'commitment' }),
    done_on: date({ title: 'Done on', help: 'When it was reached.', unasked: KEPT }),
    owner: person({ title: 'Owner', help: 'Who sees to it.', unasked: KEPT }),
  },
)

export const waivers = ledger(
  {
    ...kept,
    title: 'Waivers',
    help: 'Findings that somebody with authority accepts for a while.',
    item: 'waiver',
    named: 'rule',
  },
  {
    rule: text({ title: 'Rule', help: 'Which rule, such as rollout/no-pilot.', unasked: KEPT }),
    at: text({ title: 'Place', help: 'Which place in the plan.', unasked: KEPT }),
    reason: prose({ title: 'Reason', help: 'Why it is acceptable for now.', unasked: KEPT }),
    approved_by: person({
      title: 'Approved by',
      help: 'Not the ML lead for leadership, legal and number rules.',
      unasked: KEPT,
    }),
    until: date({ title: 'Until', help: 'The last day it counts.', unasked: KEPT }),
  },
)

export const links = section(
  { ...kept, title: 'Links', help: 'Where other documents are.' },
  {
    code: text({
      title: 'Repository',
      help: 'Where the code is.',
      unasked: 'taken from git when the plan is begun',
      example: 'git@example.com:team/churn.git',
    }),
    charter: text({ title: 'Charter', help: 'The project order, if there is one.', unasked: KEPT }),
    model_card: text({ title: 'Model card', help: 'The description of the model.', unasked: KEPT }),
    dpia: text({ title: 'Impact assessment', help: 'The data protection impact assessment.', unasked: KEPT }),
  },
)

export const custom = scalars({
  ...kept,
  title: 'Your own entries',
  help: 'Anything your organization wants to keep here: a cost center, a portfolio number.',
})
