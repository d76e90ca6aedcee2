import type { LawPack } from '../pack.js'

export const canadaAia: LawPack = {
  id: 'canada-aia',
  title: 'Canadian Directive on Automated Decision-Making',
  jurisdictions: ['ca'],
  organizations: ['canada_federal'],
  as_of: '2026-07-15',
  caution:
    'What Appendix C scales with the level is told in part only, from the guide to peer review and from earlier versions of the directive; the text in force since 24 June 2025 asks more of every level. Leaving it open is therefore no more than a warning.',
  sources: [
    {
      title: 'Treasury Board of Canada, Directive on Automated Decision-Making',
      url: 'https://www.tbs-sct.canada.ca/pol/doc-eng.aspx?id=32592',
    },
    {
      title: 'Government of Canada, Algorithmic Impact Assessment tool',
      url: 'https://www.canada.ca/en/government/system/digital-government/digital-government-innovations/responsible-use-ai/algorithmic-impact-assessment.html',
    },
    {
      title: 'Government of Canada, Guide to Peer Review of Automated Decision Systems',
      url: 'https://www.canada.ca/en/government/system/digital-government/digital-government-innovations/responsible-use-ai/guide-peer-review-automated-decision-systems.html',
    },
  ],
  duties: [
    {
      id: 'assessment',
      from: '2020-04-01',
      asks: 'to complete and publish an Algorithmic Impact Assessment before it is used',
      article: 'Section 6.1',
      firm: false,
      answer: { at: 'legal.canada.impact_level' },
    },
    {
      id: 'peer-review',
      from: '2020-04-01',
      asks: 'to have it reviewed by experts, and to publish the review or a plain summary before it is used',
      article: 'peer review, from level II on',
      firm: false,
      concerns: [{ impact_level: ['II', 'III', 'IV'] }],
      answer: { at: 'legal.canada.peer_review' },
    },
    {
      id: 'a-person-decides',
      from: '2020-04-01',
      asks: 'that a person makes the final decision',
      article: 'Appendix C, levels III and IV',
      firm: false,
      concerns: [{ impact_level: ['III', 'IV'] }],
      answer: { at: 'integration.autonomy', accepts: ['suggest', 'confirm'] },
    },
  ],
}
