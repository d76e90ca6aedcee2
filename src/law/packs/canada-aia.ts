import type { LawPack } from '../pack.js'

export const canadaAia: LawPack = {
  id: 'canada-aia',
  title: 'Canadian Directive on Automated Decision-Making',
  jurisdictions: ['ca'],
  organizations: ['canada_federal'],
  as_of: '2026-07-15',
  caution:
    'This pack covers only part of what Appendix C requires at each impact level. The pack is based on the peer review guide and on earlier versions of the directive. The text in force since June 24, 2025, asks for more at every level. For that reason, a missing answer is never more than a warning.',
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
      asks: 'completing and publishing an Algorithmic Impact Assessment before the system is used',
      article: 'Section 6.1',
      firm: false,
      answer: { at: 'legal.canada.impact_level' },
    },
    {
      id: 'peer-review',
      from: '2020-04-01',
      asks: 'review of the system by experts, and publication of the review or a plain-language summary before the system is used',
      article: 'peer review, level II and higher',
      firm: false,
      concerns: [{ impact_level: ['II', 'III', 'IV'] }],
      answer: { at: 'legal.canada.peer_review' },
    },
    {
      id: 'a-person-decides',
      from: '2020-04-01',
      asks: 'a person to make the final decision',
      article: 'Appendix C, levels III and IV',
      firm: false,
      concerns: [{ impact_level: ['III', 'IV'] }],
      answer: { at: 'integration.automation_level', accepts: ['suggest', 'confirm'] },
    },
  ],
}
