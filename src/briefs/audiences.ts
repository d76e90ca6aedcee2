import type { SectionName } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'

/** The readers of a brief. */
export interface Audience {
  readonly id: AudienceId
  /** As it stands behind the project's name in the heading. */
  readonly title: string
  /** As it stands after "for", where it is for many, or nobody is named yet. */
  readonly reader: string
  /** It is for more people than those who hold the roles. */
  readonly isForMany?: true
  /** Who reads it: what these people owe is what the brief asks for. */
  readonly roles: readonly [Role, ...Role[]]
  /** The file in the folder of templates, without `.md.hbs`. */
  readonly template: string
  /** The only sections its template sees under `plan`. Findings and exceptions in them matter to the reader. */
  readonly sections: readonly SectionName[]
  /** Words; what is over is counted, never cut. */
  readonly longest?: number
  /**
   * Which findings and waivers matter: those in the reader's sections, those theirs to fix too, all errors and all
   * about buy-in too, or all.
   */
  readonly hears: 'sections' | 'own' | 'errors' | 'all'
  /** How many findings are listed one by one; the rest is counted. */
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

/** Who is asked to sign off, wherever somebody holds the role. */
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
    reader: 'everyone who signs off',
    isForMany: true,
    roles: APPROVERS,
    template: 'expectations',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout'],
    hears: 'sections',
    mostFindings: 4,
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
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'finance',
    title: 'finance brief',
    reader: 'the finance partner',
    roles: ['finance_partner'],
    template: 'finance',
    sections: ['project', 'value', 'economics', 'expectations', 'rollout'],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'integration-owner',
    title: 'integration brief',
    reader: 'the integration owner',
    roles: ['integration_owner'],
    template: 'integration-owner',
    sections: ['project', 'integration', 'rollout', 'monitoring', 'economics'],
    hears: 'own',
    mostFindings: 12,
  },
  {
    id: 'front-line',
    title: 'what changes for you',
    reader: 'the people whose work changes',
    isForMany: true,
    roles: ['frontline_rep', 'works_council'],
    template: 'front-line',
    sections: ['project', 'value', 'target', 'integration', 'change', 'expectations'],
    hears: 'own',
    mostFindings: 6,
  },
  {
    id: 'privacy-legal',
    title: 'privacy and legal brief',
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
    hears: 'all',
    mostFindings: 30,
  },
]

export function audienceOf(id: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience.id === id)
}
