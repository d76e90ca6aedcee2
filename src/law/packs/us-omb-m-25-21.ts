import type { Obligation, LawPack } from '../pack.js'

/** The minimum practices, in the order of the memorandum: id, point, and what is asked. */
const PRACTICES = [
  ['tested', 'i', 'testing before the AI is used'],
  ['assessed', 'ii', 'completing an AI impact assessment'],
  ['monitored', 'iii', 'ongoing monitoring of performance and of possible harm'],
  ['trained', 'iv', 'training and assessing the people who operate the AI'],
  ['overseen', 'v', 'human oversight, with a way for the AI to fail safely'],
  ['appeals', 'vi', 'offering remedies or appeals to the people affected'],
  ['feedback', 'vii', 'consulting end users and the public'],
] as const

export const usOmbM2521: LawPack = {
  id: 'us-omb-m-25-21',
  title: 'OMB memorandum M-25-21',
  jurisdictions: ['us'],
  organizations: ['us_federal_agency'],
  as_of: '2026-07-15',
  caution:
    'This pack leaves out waivers that a Chief AI Officer may grant, and pilots. National security systems are outside the scope of the memorandum. The agency determines what is high-impact.',
  sources: [
    {
      title: 'OMB M-25-21, "Accelerating Federal Use of AI through Innovation, Governance, and Public Trust" (2025)',
      url: 'https://www.whitehouse.gov/wp-content/uploads/2025/02/M-25-21-Accelerating-Federal-Use-of-AI-through-Innovation-Governance-and-Public-Trust.pdf',
    },
  ],
  duties: PRACTICES.map(([practice, point, asks]): Obligation => ({
    id: practice,
    from: '2026-04-03',
    asks,
    article: `Section 4(b)(${point})`,
    firm: true,
    concerns: [{ is_high_impact: ['yes'] }],
    answer: { at: 'legal.us_federal.practices', includes: [practice] },
  })),
}
