import { choice, choices, date, group, ref, section, text } from '../field.js'
import { IMPEDIMENTS, INACTIVE_KINDS } from '../inactive/words.js'
import { INITIATIVES, METHODS, TASKS } from '../profile.js'
import { STAGES } from '../stage.js'

const NOT_ASKED_REASON = 'recorded by `mlplan stage stopped`, `paused`, or `retired`'

export const project = section(
  {
    title: 'Project',
    help: 'The kind of project determines which questions apply and how strict the checks are.',
    owner: 'ml_lead',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
  },
  {
    name: text({
      title: 'Project name',
      help: 'Everyone should use the same project name.',
      question: 'What is the project called?',
      example: 'Churn retention calls',
      vital: true,
    }),
    stage: choice({
      title: 'Project stage',
      help: 'A gap that is a warning at an early stage can become an error later.',
      notAskedReason: 'a plan starts at kickoff; `mlplan stage` advances it',
      signoffEffect: 'progress',
      options: STAGES,
    }),
    started_on: date({
      title: 'Kickoff date',
      help: 'The time to deployment is counted from the kickoff date.',
      notAskedReason: 'set to the date the interview starts',
      example: '2026-11-24',
      signoffEffect: 'progress',
    }),
    initiative: choice({
      title: 'Initiative type',
      help: 'New initiatives are deployed far less often than model updates, so checks are stricter.',
      question: 'What kind of initiative is this?',
      options: INITIATIVES,
    }),
    data_domain: choice({
      title: 'Data domain',
      help: 'Realistic performance depends on the domain. People are often harder to predict than machines.',
      question: 'What is the data mostly about?',
      options: [
        { value: 'people', label: 'people', means: 'What people will do, such as leave, buy, pay, or reply.' },
        { value: 'patients', label: 'patients', means: 'Illness, treatment, and other health of people.' },
        { value: 'transactions', label: 'transactions', means: 'Payments, claims, logins, and similar events.' },
        { value: 'machines', label: 'machines', means: 'Sensors and equipment.' },
        { value: 'images', label: 'images', means: 'Photos, scans, and video.' },
        { value: 'text', label: 'text', means: 'Messages, documents, and speech.' },
        { value: 'conversations', label: 'conversations', means: 'Chats, calls, and questions that get an answer.' },
        { value: 'demand', label: 'demand', means: 'Sales and quantities over time.' },
        { value: 'property', label: 'property', means: 'Homes, land, vehicles, and what they are worth.' },
        { value: 'other', label: 'something else', means: 'None of these, so no rule of thumb applies.' },
      ],
    }),
    task: choice({
      title: 'Prediction task',
      help: 'The task determines which figures and calculations apply.',
      question: 'What should the model produce for each case?',
      options: TASKS,
    }),
    method: choice({
      title: 'Modeling method',
      help: 'Deep learning and language models are often underestimated, so checks are stricter.',
      question: 'What kind of method do you expect to use?',
      options: METHODS,
    }),
    jurisdictions: choices({
      title: 'Jurisdictions',
      help: 'The jurisdictions determine which legal checks apply.',
      question: 'Where will the model be used?',
      owner: 'privacy_legal',
      options: [
        { value: 'eu', label: 'European Union', means: 'EU law applies, including the AI Act and the GDPR.' },
        { value: 'uk', label: 'United Kingdom', means: 'UK law applies.' },
        { value: 'us', label: 'United States', means: 'US federal and state law applies.' },
        { value: 'ca', label: 'Canada', means: 'Canadian law applies.' },
        { value: 'other', label: 'elsewhere', means: 'Other law applies.' },
      ],
    }),
    launch_due: date({
      title: 'Launch date',
      help: 'The other dates in the plan must fit the launch date.',
      question: 'When is the launch?',
      example: '2027-09-01',
      owner: 'executive_sponsor',
    }),
    inactive: group(
      {
        title: 'Inactive project',
        help: 'A project that was stopped, paused, or retired is asked for nothing.',
        owner: 'executive_sponsor',
        expectedFrom: 'optional',
        notAskedReason: NOT_ASKED_REASON,
        signoffEffect: 'progress',
      },
      {
        kind: choice({
          title: 'Inactive status',
          help: 'A stopped or paused project can be resumed with `mlplan stage`.',
          notAskedReason: NOT_ASKED_REASON,
          options: INACTIVE_KINDS,
        }),
        impediments: choices({
          title: 'Impediments',
          help: 'The portfolio counts what stopped projects before they were deployed.',
          notAskedReason: NOT_ASKED_REASON,
          options: IMPEDIMENTS,
        }),
        decision: ref('decisions', {
          title: 'Decision to stop, pause, or retire',
          help: 'The decision says who decided, when, and why.',
          notAskedReason: NOT_ASKED_REASON,
        }),
        paused_until: date({
          title: 'Paused until',
          help: 'After this date, the project counts as active again.',
          notAskedReason: NOT_ASKED_REASON,
          example: '2027-03-31',
        }),
      },
    ),
  },
)
