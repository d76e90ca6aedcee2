import type { ChoiceOption } from './profile.js'
import type { Stage } from './stage.js'

/** A person's role in the project. Each role signs off on its own part, never on everything. */
export const ROLES = [
  {
    value: 'executive_sponsor',
    label: 'executive sponsor',
    means: 'Funds and champions the project, and is accountable for the result.',
  },
  { value: 'decision_owner', label: 'decision owner', means: 'Runs the operation whose decisions will change.' },
  {
    value: 'integration_owner',
    label: 'integration owner',
    means: 'Is responsible for changing the system that receives the scores.',
  },
  { value: 'ml_lead', label: 'ML lead', means: 'Leads the machine learning work.' },
  { value: 'data_owner', label: 'data owner', means: 'Can grant access to the data.' },
  { value: 'privacy_legal', label: 'privacy and legal', means: 'Reviews privacy and legal questions.' },
  { value: 'finance_partner', label: 'finance partner', means: "Confirms the plan's figures." },
  { value: 'frontline_rep', label: 'front-line representative', means: 'Represents the people whose work changes.' },
  {
    value: 'works_council',
    label: 'works council',
    means: 'Represents employees when working conditions change.',
  },
  { value: 'security', label: 'security', means: 'Reviews the security of the system.' },
  { value: 'validator', label: 'independent validator', means: 'Validates the model without having built it.' },
  { value: 'risk_owner', label: 'risk owner', means: 'Accepts the risk that remains after mitigation.' },
  { value: 'vendor_contact', label: 'vendor contact', means: 'Represents a vendor involved in the project.' },
  { value: 'steering_committee', label: 'steering committee', means: 'Approves the project as a group.' },
] as const satisfies readonly ChoiceOption[]

export type Role = (typeof ROLES)[number]['value']

export function isRole(text: unknown): text is Role {
  return ROLES.some(({ value }) => value === text)
}

export function getRoleLabel(role: Role): string {
  return ROLES.find((option) => option.value === role)?.label ?? role
}

/** Returns how a person without a name is referred to by role: `the unnamed executive sponsor`. */
export function formatUnnamedHolder(role: Role): string {
  const isFunction = role === 'privacy_legal' || role === 'security'
  return `the unnamed ${getRoleLabel(role)}${isFunction ? ' reviewer' : ''}`
}

export interface RequiredRole {
  readonly role: Role
  readonly expectedFrom: Stage
  /** A missing holder is an error immediately; the role can't be marked not applicable. */
  readonly vital?: true
  /** As asked in the interview. */
  readonly question: string
}

/** The roles every plan needs, in the order the interview asks for them. */
export const REQUIRED_ROLES: readonly RequiredRole[] = [
  {
    role: 'executive_sponsor',
    expectedFrom: 'kickoff',
    vital: true,
    question: 'Who is the executive sponsor who funds and champions the project?',
  },
  {
    role: 'decision_owner',
    expectedFrom: 'kickoff',
    vital: true,
    question: 'Who runs the operation whose decisions will change?',
  },
  { role: 'ml_lead', expectedFrom: 'kickoff', question: 'Who leads the machine learning work?' },
  { role: 'privacy_legal', expectedFrom: 'kickoff', question: 'Who reviews privacy and legal questions?' },
  {
    role: 'integration_owner',
    expectedFrom: 'kickoff',
    vital: true,
    question: 'Who is responsible for changing the system that receives the scores?',
  },
  { role: 'data_owner', expectedFrom: 'data', question: 'Who can grant access to the data?' },
  { role: 'finance_partner', expectedFrom: 'data', question: 'Who in finance confirms the figures?' },
  { role: 'frontline_rep', expectedFrom: 'data', question: 'Who represents the people whose work changes?' },
]

/** Asked for where a vendor supplies the model; other plans have no such role. */
export const VENDOR_CONTACT: RequiredRole = {
  role: 'vendor_contact',
  expectedFrom: 'kickoff',
  question: "Who is the vendor's contact for this project?",
}
