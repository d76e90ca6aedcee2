import type { LawPack } from '../pack.js'

export const gdprDpia: LawPack = {
  id: 'gdpr-dpia',
  title: 'GDPR',
  jurisdictions: ['eu', 'uk'],
  as_of: '2026-08-05',
  caution:
    "The threshold of two criteria comes from the guidelines and isn't a limit in the law. Sometimes one criterion is enough, and national lists name cases that always need an assessment. In the United Kingdom, Articles 22A to 22D have replaced Article 22 since the Data (Use and Access) Act 2025. A proposal to change the GDPR itself was under way in 2026 and isn't included.",
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
      asks: 'an impact assessment before personal data is processed, where a high risk is likely',
      article: 'Article 35',
      firm: true,
      concerns: [{ uses_personal_data: ['yes'] }],
    },
    {
      id: 'human-intervention',
      from: '2018-05-25',
      asks: 'a way for people to obtain human review of a decision made without a person, and to contest the decision',
      article: 'Article 22',
      firm: true,
      concerns: [{ has_significant_effect: ['yes'], automation_level: ['supervised', 'automatic'] }],
    },
  ],
}
