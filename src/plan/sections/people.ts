import { choice, choices, listSection, text } from '../field.js'
import { ROLES } from '../roles.js'

export const people = listSection(
  {
    title: 'People',
    help: 'List people by name so that each sign-off and task has an owner.',
    owner: 'ml_lead',
    expectedFrom: 'kickoff',
    signoffEffect: 'commitment',
    item: 'person',
    labelField: 'name',
  },
  {
    name: text({
      title: "Person's name",
      help: 'Name one person, or a body such as a works council.',
      question: "What is the person's name?",
      example: 'Ilse Verhoeven',
    }),
    kind: choice({
      title: 'Person or body',
      help: 'Only some roles can be held by a body.',
      expectedFrom: 'optional',
      question: 'Is this a person or a body?',
      options: [
        { value: 'person', label: 'person', means: 'One individual.' },
        { value: 'body', label: 'body', means: 'A group, such as a works council or a steering committee.' },
      ],
    }),
    title: text({
      title: 'Job title',
      help: "Use the person's official title.",
      question: "What is the person's job title?",
      example: 'Chief Claims Officer',
      expectedFrom: 'data',
    }),
    contact: text({
      title: 'Contact',
      help: 'Say where requests for sign-off go, such as an email address or a chat name.',
      notAskedReason: 'mlplan works without it; add it to send requests for sign-off',
      example: 'ilse.verhoeven@example.com',
      expectedFrom: 'optional',
      signoffEffect: 'progress',
    }),
    department: choice({
      title: 'Department',
      help: 'Operations, not the team that builds the model, must own a change to operations.',
      question: 'Which department does the person work in?',
      expectedFrom: 'data',
      options: [
        { value: 'business', label: 'business', means: 'Owns a product, a market, or a budget.' },
        { value: 'operations', label: 'operations', means: 'Runs the daily work.' },
        { value: 'it', label: 'IT', means: 'Owns IT systems.' },
        { value: 'data', label: 'data', means: 'Builds models and prepares data.' },
        { value: 'legal', label: 'legal', means: 'Law, privacy, and compliance.' },
        { value: 'risk', label: 'risk', means: 'Risk, validation, and audit.' },
        { value: 'finance', label: 'finance', means: 'Budgets and figures.' },
        { value: 'hr', label: 'HR', means: 'Employees and their representatives.' },
        { value: 'vendor', label: 'vendor', means: 'An outside supplier.' },
        { value: 'customer', label: 'customer', means: 'The people the model serves.' },
      ],
    }),
    roles: choices({
      title: 'Roles',
      help: 'Roles determine what a person is asked and what they sign off on.',
      notAskedReason: 'asked role by role, such as who the sponsor is and who owns the system',
      options: ROLES,
    }),
  },
)
