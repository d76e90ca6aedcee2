import type { Option } from './profile.js'
import type { Stage } from './stage.js'

/** Who somebody is to the project. A role agrees to what is theirs, never to everything. */
export const ROLES = [
  {
    value: 'executive_sponsor',
    label: 'executive sponsor',
    means: 'Releases the money, wants the result, and answers for it.',
  },
  { value: 'decision_owner', label: 'decision owner', means: 'Runs the operation whose decisions will change.' },
  {
    value: 'integration_owner',
    label: 'integration owner',
    means: 'Makes the change to the system that receives the scores.',
  },
  { value: 'ml_lead', label: 'ML lead', means: 'Leads the machine-learning work.' },
  { value: 'data_owner', label: 'data owner', means: 'May grant access to the data.' },
  { value: 'privacy_legal', label: 'privacy and legal', means: 'Reviews privacy and legal questions.' },
  { value: 'finance_partner', label: 'finance partner', means: 'Confirms the figures.' },
  { value: 'frontline_rep', label: 'front-line representative', means: 'Speaks for the people whose work changes.' },
  {
    value: 'works_council',
    label: 'works council',
    means: 'Represents the workforce where its working conditions change.',
  },
  { value: 'security', label: 'security', means: 'Reviews security.' },
  { value: 'validator', label: 'independent validator', means: 'Checks the model without having built it.' },
  { value: 'risk_owner', label: 'risk owner', means: 'Accepts the remaining risk.' },
  { value: 'vendor_contact', label: 'vendor contact', means: 'Speaks for a supplier.' },
  { value: 'steering_committee', label: 'steering committee', means: 'A body that has to approve.' },
] as const satisfies readonly Option[]

export type Role = (typeof ROLES)[number]['value']

export function isRole(text: unknown): text is Role {
  return ROLES.some(({ value }) => value === text)
}

export function roleLabel(role: Role): string {
  return ROLES.find((one) => one.value === role)?.label ?? role
}

export interface RequiredRole {
  readonly role: Role
  readonly from: Stage
  /** Missing it is an error at once; nobody can set it aside as not applying. */
  readonly vital?: true
  /** As asked in the room. */
  readonly question: string
}

/** Whom every plan needs, in the order in which the room is asked. */
export const REQUIRED_ROLES: readonly RequiredRole[] = [
  {
    role: 'executive_sponsor',
    from: 'kickoff',
    vital: true,
    question: 'Who is the executive sponsor: who releases the money and wants the result?',
  },
  {
    role: 'decision_owner',
    from: 'kickoff',
    vital: true,
    question: 'Who runs the operation whose decisions will change?',
  },
  { role: 'ml_lead', from: 'kickoff', question: 'Who leads the machine-learning work?' },
  { role: 'privacy_legal', from: 'kickoff', question: 'Who reviews privacy and legal questions?' },
  {
    role: 'integration_owner',
    from: 'kickoff',
    vital: true,
    question: 'Who will make the change to the system that receives the scores?',
  },
  { role: 'data_owner', from: 'data', question: 'Who may grant access to the data?' },
  { role: 'finance_partner', from: 'data', question: 'Who in finance confirms the figures?' },
  { role: 'frontline_rep', from: 'data', question: 'Who speaks for the people whose work changes?' },
]
