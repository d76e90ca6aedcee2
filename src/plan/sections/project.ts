import { choice, choices, date, section, text } from '../field.js'
import { INITIATIVES, METHODS, TASKS } from '../profile.js'
import { STAGES } from '../stage.js'

export const project = section(
  {
    title: 'Project',
    help: 'What the project is called and what kind of project it is; that decides which other questions matter.',
    who: 'ml_lead',
    from: 'kickoff',
    binds: 'commitment',
  },
  {
    name: text({
      title: 'Name',
      help: 'One name that everybody uses.',
      question: 'What is the project called?',
      example: 'Churn retention calls',
      vital: true,
    }),
    stage: choice({
      title: 'Stage',
      help: 'Says how strictly the plan is judged: the same gap is a warning early and an error late.',
      unasked: 'a plan starts at kickoff and is moved on when its stage is done',
      binds: 'progress',
      options: STAGES,
    }),
    started_on: date({
      title: 'Kickoff day',
      help: 'From here the time to deployment is counted.',
      unasked: 'the day the interview began',
      example: '2026-11-24',
      binds: 'progress',
    }),
    initiative: choice({
      title: 'Kind of initiative',
      help: 'Renewing a model that is in use gets deployed far more often than something new, so new things are judged more strictly.',
      question: 'Is there a model for this already?',
      options: INITIATIVES,
    }),
    signal: choice({
      title: 'What the data tells about',
      help: 'How well a model can do depends mostly on this: people are harder to predict than machines.',
      question: 'What is the data mostly about?',
      options: [
        { value: 'people', label: 'people', means: 'What people will do: leave, buy, pay, answer.' },
        { value: 'transactions', label: 'transactions', means: 'Payments, claims, log-ins and their like.' },
        { value: 'machines', label: 'machines', means: 'Sensors and equipment.' },
        { value: 'images', label: 'images', means: 'Photos, scans, video.' },
        { value: 'text', label: 'text', means: 'Messages, documents, speech.' },
        { value: 'demand', label: 'demand', means: 'Sales and quantities over time.' },
      ],
    }),
    task: choice({
      title: 'What has to be known',
      help: 'Decides which arithmetic applies to the promise.',
      question: 'What do you need to know for each case?',
      options: TASKS,
    }),
    method: choice({
      title: 'Method',
      help: 'Deep learning and language models are more often underestimated, so their plans are judged more strictly.',
      question: 'Which kind of method do you expect to use?',
      options: METHODS,
    }),
    jurisdictions: choices({
      title: 'Where it will be used',
      help: 'Decides which law asks what of you.',
      question: 'In which places will it be used?',
      who: 'privacy_legal',
      options: [
        { value: 'eu', label: 'European Union', means: 'EU law applies: the AI Act and the GDPR.' },
        { value: 'uk', label: 'United Kingdom', means: 'UK law applies.' },
        { value: 'us', label: 'United States', means: 'US federal and state law applies.' },
        { value: 'ca', label: 'Canada', means: 'Canadian law applies.' },
        { value: 'other', label: 'elsewhere', means: 'Other law applies.' },
      ],
    }),
    launch_on: date({
      title: 'Launch day',
      help: 'A promise with a date; everything else has to fit before it.',
      question: 'By which day is it meant to be in use?',
      example: '2027-09-01',
      who: 'executive_sponsor',
    }),
  },
)
