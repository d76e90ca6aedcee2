import type { SectionName } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** Somebody a brief is written for. */
export interface Audience {
  readonly id: AudienceId
  /** As it stands behind the project's name in the heading. */
  readonly title: string
  /** As it stands after "for". */
  readonly reader: string
  /** Who reads it: what these persons owe is what the brief asks for. */
  readonly roles: readonly [Role, ...Role[]]
  /** The file in the folder of templates, without `.md.hbs`. */
  readonly template: string
  /** The only sections its template sees under `plan`. Findings and exceptions in them matter to the reader. */
  readonly sections: readonly SectionName[]
  /** Words; what is over is counted, never cut. */
  readonly longest?: number
  /**
   * Which findings and waivers matter: those in the reader's sections, those theirs to mend too, all errors and all
   * about buy-in too, or all.
   */
  readonly hears: 'sections' | 'own' | 'errors' | 'all'
  /** How many findings are told one by one; the rest is counted. */
  readonly mostFindings: number
}

export type AudienceId =
  | 'sponsor'
  | 'expectations'
  | 'decision-owner'
  | 'finance'
  | 'integration-owner'
  | 'front-line'
  | 'privacy-legal'
  | 'team'

/** Who is asked to agree before it goes on, wherever somebody holds the role. */
const APPROVERS = [
  'executive_sponsor',
  'decision_owner',
  'finance_partner',
  'integration_owner',
  'data_owner',
  'privacy_legal',
  'frontline_rep',
  'works_council',
  'risk_owner',
  'security',
  'validator',
  'steering_committee',
] as const satisfies readonly Role[]

export const AUDIENCES: readonly Audience[] = [
  {
    id: 'sponsor',
    title: 'brief for the sponsor',
    reader: 'the executive sponsor',
    roles: ['executive_sponsor'],
    template: 'sponsor',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout'],
    longest: 450,
    hears: 'errors',
    mostFindings: 4,
  },
  {
    id: 'expectations',
    title: 'what to expect',
    reader: 'everybody who approves',
    roles: APPROVERS,
    template: 'expectations',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout'],
    hears: 'sections',
    mostFindings: 4,
  },
  {
    id: 'decision-owner',
    title: 'brief for the decision owner',
    reader: 'the owner of the decision',
    roles: ['decision_owner'],
    template: 'decision-owner',
    sections: [
      'project',
      'value',
      'target',
      'economics',
      'expectations',
      'integration',
      'change',
      'model',
      'rollout',
      'monitoring',
    ],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'finance',
    title: 'brief for finance',
    reader: 'the finance partner',
    roles: ['finance_partner'],
    template: 'finance',
    sections: ['project', 'value', 'economics', 'expectations'],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'integration-owner',
    title: 'brief for the integration owner',
    reader: 'the owner of the integration',
    roles: ['integration_owner'],
    template: 'integration-owner',
    sections: ['project', 'integration', 'rollout', 'monitoring', 'economics'],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'front-line',
    title: 'what changes at work',
    reader: 'the people whose work changes',
    roles: ['frontline_rep', 'works_council'],
    template: 'front-line',
    sections: ['project', 'value', 'target', 'integration', 'change', 'expectations'],
    hears: 'own',
    mostFindings: 6,
  },
  {
    id: 'privacy-legal',
    title: 'brief for privacy and legal',
    reader: 'privacy and legal',
    roles: ['privacy_legal'],
    template: 'privacy-legal',
    sections: ['project', 'value', 'target', 'integration', 'data', 'model', 'legal', 'risk'],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'team',
    title: 'who does what by when',
    reader: 'everybody on the project',
    roles: ['ml_lead'],
    template: 'team',
    sections: ['project', 'people', 'risk', 'rollout', 'monitoring', 'links', 'custom'],
    hears: 'all',
    mostFindings: 30,
  },
]

export function audienceOf(id: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience.id === id)
}
