import type { LawPack } from '../pack.js'

export const usBankModelRisk: LawPack = {
  id: 'us-bank-model-risk',
  title: 'US guidance on model risk management',
  jurisdictions: ['us'],
  organizations: ['bank'],
  as_of: '2026-10-07',
  caution:
    'The guidance comes from supervisors, sets no enforceable standard, and is meant mostly for banks with more than $30 billion in assets. Generative AI, agentic AI, and simple rules are out of scope.',
  sources: [
    {
      title: 'Federal Reserve, SR 26-2, "Revised Guidance on Model Risk Management" (2026), which replaces SR 11-7',
      url: 'https://www.federalreserve.gov/supervisionreg/srletters/SR2602.htm',
    },
    {
      title: 'OCC Bulletin 2026-13, "Model Risk Management: Revised Guidance" (2026)',
      url: 'https://www.occ.gov/news-issuances/bulletins/2026/bulletin-2026-13.html',
    },
  ],
  duties: [
    {
      id: 'validation',
      from: '2026-04-17',
      asks: 'model validation by people who can challenge the model and did not build it',
      article: 'model validation and effective challenge',
      firm: false,
      concerns: [
        {
          task: ['binary', 'multiclass', 'regression', 'forecast', 'ranking'],
          method: ['classical', 'deep', 'vendor', 'undecided'],
        },
      ],
      answer: { at: 'model.validator', not_by: ['ml_lead'] },
    },
  ],
}
