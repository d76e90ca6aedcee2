import { choice, count, date, group, list, person, prose, section, text } from '../field.js'
import { AUTOMATION_LEVELS, DELIVERIES } from '../profile.js'

export const integration = section(
  {
    title: 'Integration',
    help: 'Integration depends on another team, a common reason models never launch.',
    owner: 'integration_owner',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    receiving_system: group(
      { title: 'Receiving system', help: 'A score changes nothing until it reaches the system where work happens.' },
      {
        name: text({
          title: 'Receiving system',
          help: 'Name the system in which people or programs act on the scores.',
          question: 'Which system receives the scores?',
          example: 'The CRM campaign queue',
          expectedFrom: 'kickoff',
        }),
        owner: person({
          title: 'Receiving system owner',
          help: 'Only the owner can commit to changing the receiving system.',
          question: 'Who owns the receiving system?',
        }),
        change_process: prose({
          title: 'Change process',
          help: 'Waiting for a release can take longer than building the model.',
          question: 'How is the receiving system changed, and how long does that take?',
          example: 'A change request; releases every quarter',
        }),
        ticket: text({
          title: 'Change ticket',
          help: "A ticket puts the change in the owner's queue.",
          question: 'Which ticket requests the change to the receiving system?',
          example: 'CRM-4711',
          expectedFrom: 'modeling',
        }),
      },
    ),
    delivery: choice({
      title: 'Delivery method',
      help: 'The delivery method determines what the connected systems must support.',
      question: 'How do the scores reach the receiving system?',
      options: DELIVERIES,
    }),
    destination: choice({
      title: 'Score destination',
      help: 'The destination is where people or programs see and use the score.',
      question: 'Where does the score appear?',
      options: [
        { value: 'queue', label: 'work queue', means: 'People work through a list.' },
        { value: 'screen', label: 'screen', means: 'People see the score next to the case.' },
        { value: 'decision_engine', label: 'decision engine', means: 'A program acts on the score.' },
        { value: 'table', label: 'table', means: 'Other programs read the score.' },
        { value: 'chat', label: 'conversation', means: 'A customer or an employee reads the answer.' },
      ],
    }),
    integration_point: prose({
      title: 'Integration point',
      help: 'Name the exact step in the workflow that changes.',
      question: 'At which step in the workflow is the score used?',
      example: 'After the monthly billing run, before the call list is filled',
    }),
    action_rule: prose({
      title: 'Action rule',
      help: 'The action rule says what to do with each score.',
      question: 'Which score leads to which action?',
      example: 'The top 3% go on the call list; no one else is called',
      forTask: {
        multiclass: {
          question: 'What happens with each category, and when does a person decide?',
          example: 'Tickets go straight to the department; unsure ones go to a clerk',
        },
        regression: {
          question: 'Which amount leads to which action?',
          example: 'The page shows the predicted day, plus one',
        },
        forecast: {
          question: 'Which forecast leads to which action?',
          example: 'The order system proposes the forecast minus the stock; the planner confirms',
        },
        ranking: {
          question: 'How does the order of the model become the order that people see?',
          example: 'The page shows the first ten items in the order of the model',
        },
        generative: {
          question: 'What happens with an answer before anyone acts on it?',
          example: 'Answers about orders are sent; all others go to an agent as a draft',
        },
      },
    }),
    automation_level: choice({
      title: 'Automation level',
      help: 'The more the model does alone, the more safeguards it needs.',
      question: 'Does the model suggest actions or take them?',
      options: AUTOMATION_LEVELS,
    }),
    workflow_today: prose({
      title: 'Current workflow',
      help: 'Describe the workday so that front-line staff would recognize it.',
      question: 'What does a workday look like for front-line staff today?',
      example: 'An agent takes calls as they come in and makes none.',
      owner: 'decision_owner',
    }),
    workflow_after_launch: prose({
      title: 'Workflow after launch',
      help: 'A model rarely helps if the workflow stays the same.',
      question: 'What will a workday look like for front-line staff after launch?',
      example: 'An agent starts with ten names to call, each with a reason.',
      owner: 'decision_owner',
    }),
    latency_ms: count({
      title: 'Maximum response time',
      help: 'A response-time limit discovered late can stop the launch.',
      question: 'What is the maximum response time in milliseconds (99th percentile)?',
      example: '50',
      unit: 'milliseconds',
      when: { delivery: ['api', 'stream', 'embedded'] },
    }),
    scores_due_at: text({
      title: 'Score delivery time',
      help: 'Scores that arrive after this time are too late to use.',
      question: 'At what time must the scores be available?',
      example: '6:00 a.m. on the first business day',
      when: { delivery: ['batch'] },
    }),
    scoring_interval_days: count({
      title: 'Scoring interval',
      help: 'If the interval exceeds the outcome window, the model may miss outcomes between runs.',
      question: 'How many days pass between scoring runs?',
      example: '30',
      unit: 'days',
      when: { delivery: ['batch'] },
    }),
    inputs: list(
      {
        title: 'Inputs at scoring time',
        help: 'Data available for training may not be available at scoring time.',
        item: 'input',
        labelField: 'name',
      },
      {
        name: text({
          title: 'Input',
          help: 'Name a table, a feed, or a field.',
          question: 'What data does the model need at scoring time?',
          example: 'Calls and data usage of the last 90 days',
        }),
        available: choice({
          title: 'Input availability',
          help: "The model can't use data that arrives after the prediction.",
          question: 'When is the input available?',
          options: [
            { value: 'before', label: 'before the prediction', means: 'Known when the prediction is made.' },
            { value: 'at', label: 'with the case', means: 'Arrives together with the case.' },
            { value: 'after', label: 'after the prediction', means: 'Not known yet when the prediction is made.' },
          ],
        }),
        owner: person({
          title: 'Input owner',
          help: 'One person must keep the input available.',
          question: 'Who supplies the input?',
          expectedFrom: 'modeling',
        }),
      },
    ),
    override: prose({
      title: 'Override process',
      help: 'People must be able to disagree, and the team must see how often.',
      question: 'How can people override the model, and where are overrides recorded?',
      example: 'The agent picks a reason in the CRM; the team reads the reasons weekly',
      expectedFrom: 'modeling',
    }),
    fallback: prose({
      title: 'Fallback',
      help: 'Staff need instructions for when the model is down.',
      question: "What happens when the model isn't available?",
      example: 'Agents use the old list',
    }),
    rollback: group(
      {
        title: 'Rollback',
        help: 'An untested rollback may not work when the team needs it.',
        expectedFrom: 'modeling',
      },
      {
        method: prose({
          title: 'Rollback method',
          help: 'Describe how to return to the state before the change.',
          question: 'How is the model rolled back?',
          example: 'A switch in the campaign tool',
        }),
        tested_on: date({
          title: 'Rollback test date',
          help: 'Only a recent test shows that the rollback still works.',
          question: 'When was the rollback last tested?',
          example: '2027-05-20',
          expectedFrom: 'pre-launch',
          signoffEffect: 'progress',
        }),
      },
    ),
    kill_switch: group(
      {
        title: 'Kill switch',
        help: 'One person must be able to stop the model immediately.',
        expectedFrom: 'modeling',
      },
      {
        owner: person({
          title: 'Kill switch owner',
          help: 'Name one person who can be reached at any time.',
          question: 'Who can stop the model immediately?',
        }),
        method: prose({
          title: 'Kill switch method',
          help: 'Written steps save time in an emergency.',
          question: 'How is the model stopped?',
          example: 'Set the campaign to paused',
        }),
      },
    ),
    dependencies: list(
      {
        title: 'Dependencies',
        help: 'List work that other teams must finish first.',
        item: 'dependency',
        labelField: 'dependency',
      },
      {
        dependency: text({
          title: 'Dependency',
          help: 'State one thing that another team must deliver.',
          question: 'What must another team deliver first?',
          example: 'A score field in the CRM',
        }),
        owner: person({
          title: 'Dependency owner',
          help: 'One person must be responsible for the delivery.',
          question: 'Who delivers the dependency?',
        }),
        due: date({
          title: 'Dependency deadline',
          help: 'Dependencies must be delivered before launch.',
          question: 'When is the dependency due?',
          example: '2027-04-30',
        }),
        done_on: date({
          title: 'Dependency completion date',
          help: 'Enter the date once the dependency is delivered.',
          question: 'When was the dependency delivered?',
          expectedFrom: 'optional',
          signoffEffect: 'progress',
        }),
      },
    ),
    environments_due: date({
      title: 'Environment deadline',
      help: 'Test and production environments are often ready late, so request both early.',
      question: 'When will the test and production environments be ready?',
      example: '2027-04-01',
      expectedFrom: 'modeling',
    }),
  },
)
