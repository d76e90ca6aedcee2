import type { LawPack } from '../pack.js'

export const gdprDpia: LawPack = {
  id: 'gdpr-dpia',
  title: 'GDPR',
  jurisdictions: ['eu', 'uk'],
  as_of: '2026-08-05',
  caution:
    'Two criteria are what the guidelines call likely, not a line in the law: sometimes one is enough, and national lists name cases that always need an assessment. In the United Kingdom Articles 22A to 22D stand in the place of Article 22 since the Data (Use and Access) Act 2025. A proposal to change the GDPR itself was under way in 2026 and is not in here.',
  sources: [
    {
      title: 'Regulation (EU) 2016/679, the General Data Protection Regulation',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
    {
      title: 'Article 29 Working Party, Guidelines on Data Protection Impact Assessment, WP 248 rev.01 (2017)',
      url: 'https://ec.europa.eu/newsroom/article29/items/611236',
    },
    {
      title: 'Information Commissioner’s Office, "When do we need to do a DPIA?"',
      url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/accountability-and-governance/data-protection-impact-assessments-dpias/when-do-we-need-to-do-a-dpia/',
    },
  ],
  thresholds: { dpia_criteria: 2 },
  duties: [
    {
      id: 'impact-assessment',
      from: '2018-05-25',
      asks: 'to assess the impact before personal data are processed, where the risk is likely high',
      article: 'Article 35',
      firm: true,
      concerns: [{ personal_data: ['yes'] }],
    },
    {
      id: 'human-intervention',
      from: '2018-05-25',
      asks: 'that people can have a person look at a decision that was made without one, and can contest it',
      article: 'Article 22',
      firm: true,
      concerns: [{ significant_effect: ['yes'], autonomy: ['supervised', 'automatic'] }],
    },
  ],
}
