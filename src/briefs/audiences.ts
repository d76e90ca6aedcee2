import type { SectionName } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** One audience: who reads its brief, what the brief shows them, and how long it may get. */
export interface Audience {
  readonly id: AudienceId
  /** Follows the project's name in the heading. */
  readonly title: string
  /** Follows "For" in the heading if the brief has many readers, or if no one is named yet. */
  readonly reader: string
  /** Set if the brief is for more people than those who hold the roles. */
  readonly isForMany?: true
  /** The roles of the readers. The brief asks them for their own action items. */
  readonly roles: readonly [Role, ...Role[]]
  /** The file in the folder of templates, without `.md.hbs`. */
  readonly template: string
  /** The sections that the template sees under `plan`. Findings and waivers in them concern the reader. */
  readonly sections: readonly SectionName[]
  /** A longer brief is not cut; the excess is counted and reported. */
  readonly maxWords?: number
  /**
   * Which findings and waivers concern the reader. `sections`: those in the reader's sections. `own`: also those that
   * the reader owns. `errors`: also all errors and everything about buy-in. `all`: all of them.
   */
  readonly findingScope: 'sections' | 'own' | 'errors' | 'all'
  /** How many findings are listed one by one; the others are only counted. */
  readonly maxFindings: number
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

/** The roles that are asked to sign off, if someone holds them. */
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
    title: 'sponsor brief',
    reader: 'the executive sponsor',
    /* A committee signs off on the same. */
    roles: ['executive_sponsor', 'steering_committee'],
    template: 'sponsor',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout'],
    /* Three minutes to read, and one printed page. */
    maxWords: 600,
    findingScope: 'errors',
    maxFindings: 4,
  },
  {
    id: 'expectations',
    title: 'what to expect',
    reader: 'everyone who signs off',
    isForMany: true,
    roles: APPROVERS,
    template: 'expectations',
    sections: ['project', 'value', 'economics', 'expectations', 'data', 'rollout'],
    findingScope: 'sections',
    maxFindings: 4,
  },
  {
    id: 'decision-owner',
    title: 'decision owner brief',
    reader: 'the decision owner',
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
    findingScope: 'own',
    maxFindings: 12,
  },
  {
    id: 'finance',
    title: 'finance brief',
    reader: 'the finance partner',
    roles: ['finance_partner'],
    template: 'finance',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout', 'monitoring'],
    findingScope: 'own',
    maxFindings: 12,
  },
  {
    id: 'integration-owner',
    title: 'integration brief',
    reader: 'the integration owner',
    roles: ['integration_owner'],
    template: 'integration-owner',
    sections: ['project', 'integration', 'rollout', 'monitoring', 'economics'],
    findingScope: 'own',
    maxFindings: 12,
  },
  {
    id: 'front-line',
    title: 'what changes for you',
    reader: 'the people whose work changes',
    isForMany: true,
    roles: ['frontline_rep', 'works_council'],
    template: 'front-line',
    sections: ['project', 'value', 'target', 'integration', 'change', 'expectations'],
    findingScope: 'own',
    maxFindings: 6,
  },
  {
    id: 'privacy-legal',
    title: 'privacy and legal brief',
    reader: 'privacy and legal',
    roles: ['privacy_legal'],
    template: 'privacy-legal',
    sections: ['project', 'value', 'target', 'integration', 'data', 'model', 'legal', 'risk'],
    findingScope: 'own',
    maxFindings: 12,
  },
  {
    id: 'team',
    title: 'who does what by when',
    reader: 'everyone on the project',
    isForMany: true,
    roles: ['ml_lead'],
    template: 'team',
    sections: [
      'project',
      'people',
      'target',
      'expectations',
      'integration',
      'risk',
      'rollout',
      'monitoring',
      'links',
      'custom',
    ],
    findingScope: 'all',
    maxFindings: 30,
  },
]

export function findAudience(id: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience.id === id)
}
