import type { Duty, LawPack } from '../pack.js'

/** Each of the minimum practices, in the order of the memorandum. */
const PRACTICES = [
  ['tested', 'i', 'to test it before it is used'],
  ['assessed', 'ii', 'to complete an AI impact assessment'],
  ['monitored', 'iii', 'to keep watching its performance and the harm it may do'],
  ['trained', 'iv', 'to train and assess the people who run it'],
  ['overseen', 'v', 'to have people oversee it, with a way for it to fail safely'],
  ['appeals', 'vi', 'to offer remedies or appeals to those affected'],
  ['feedback', 'vii', 'to consult end users and the public'],
] as const

export const usOmbM2521: LawPack = {
  id: 'us-omb-m-25-21',
  title: 'OMB memorandum M-25-21',
  jurisdictions: ['us'],
  organizations: ['us_federal_agency'],
  as_of: '2026-07-15',
  caution:
    'Waivers that a Chief AI Officer may grant, pilots, and national security systems, which are left out of the memorandum, are not in here. What is high-impact is for the agency to determine.',
  sources: [
    {
      title: 'OMB M-25-21, "Accelerating Federal Use of AI through Innovation, Governance, and Public Trust" (2025)',
      url: 'https://www.whitehouse.gov/wp-content/uploads/2025/02/M-25-21-Accelerating-Federal-Use-of-AI-through-Innovation-Governance-and-Public-Trust.pdf',
    },
  ],
  duties: PRACTICES.map(([practice, point, asks]): Duty => ({
    id: practice,
    from: '2026-04-03',
    asks,
    article: `Section 4(b)(${point})`,
    firm: true,
    concerns: [{ high_impact: ['yes'] }],
    answer: { at: 'legal.federal.practices', includes: [practice] },
  })),
}
