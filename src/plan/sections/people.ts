import { choice, choices, ledger, text } from '../field.js'
import { ROLES } from '../roles.js'

export const people = ledger(
  {
    title: 'People',
    help: 'Who has a say, who does what. A name, not a team: a team cannot agree to anything.',
    who: 'ml_lead',
    from: 'kickoff',
    binds: 'commitment',
    item: 'person',
    named: 'name',
  },
  {
    name: text({
      title: 'Name',
      help: 'One person, or a body such as a works council.',
      question: 'Who is it?',
      example: 'Ilse Verhoeven',
    }),
    kind: choice({
      title: 'Person or body',
      help: 'Only some roles can be held by a body.',
      from: 'optional',
      question: 'Is it a person or a body?',
      options: [
        { value: 'person', label: 'a person', means: 'One human being.' },
        { value: 'body', label: 'a body', means: 'A works council, a steering committee.' },
      ],
    }),
    title: text({
      title: 'Title',
      help: 'What they do, as printed on their card.',
      question: 'What is their title?',
      example: 'Chief Claims Officer',
      from: 'data',
    }),
    unit: choice({
      title: 'Unit',
      help: 'A change to operations has to be owned in operations, not by those who build the model.',
      question: 'In which part of the organization do they work?',
      from: 'data',
      options: [
        { value: 'business', label: 'business', means: 'Owns a product, a market or a budget.' },
        { value: 'operations', label: 'operations', means: 'Runs the daily work.' },
        { value: 'it', label: 'IT', means: 'Owns systems.' },
        { value: 'data', label: 'data', means: 'Builds models and data.' },
        { value: 'legal', label: 'legal', means: 'Law, privacy, compliance.' },
        { value: 'risk', label: 'risk', means: 'Risk, validation, audit.' },
        { value: 'finance', label: 'finance', means: 'Money and figures.' },
        { value: 'hr', label: 'HR', means: 'Employees and their representatives.' },
        { value: 'vendor', label: 'vendor', means: 'A supplier.' },
        { value: 'customer', label: 'customer', means: 'Those whom it is for.' },
      ],
    }),
    roles: choices({
      title: 'Roles',
      help: 'Decides what they are asked, and what they agree to.',
      unasked: 'asked role by role: who is the sponsor, who owns the system',
      options: ROLES,
    }),
  },
)
