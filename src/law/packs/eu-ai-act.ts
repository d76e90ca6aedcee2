import type { LawPack } from '../pack.js'
import { LISTED_USES } from './eu-ai-act-listed-uses.js'

const PROVIDERS = ['provider', 'both'] as const
const DEPLOYERS = ['deployer', 'both'] as const
const ANNEX_III = [
  'biometrics',
  'critical_infrastructure',
  'education',
  'employment',
  'public_benefits',
  'credit',
  'life_health_insurance',
  'emergency',
  'law_enforcement',
  'migration',
  'justice',
] as const
const ASSESSED = ANNEX_III.filter((basis) => basis !== 'critical_infrastructure')
const HIGH_RISK_FROM = '2027-12-02'
const PRODUCTS_FROM = '2028-08-02'

const overseer = 'human oversight by people who are competent, trained, and authorized to stop the system'
const logs = 'keeping the logs that the system generates for at least six months'

export const euAiAct: LawPack = {
  id: 'eu-ai-act',
  title: 'EU AI Act',
  jurisdictions: ['eu'],
  as_of: '2026-10-14',
  caution:
    'The dates for high-risk systems are those of Regulation (EU) 2026/1744, the "Digital Omnibus on AI", in the Official Journal since July 24, 2026, and in force since July 27, 2026. These dates were taken from several publications that cite the regulation, not from the Official Journal itself. The Commission guidelines on what is high-risk were still a draft as of the date of this pack. Provider obligations are listed as a whole, not one by one. Article 111 sets different rules for systems that were already in use before the obligations apply.',
  sources: [
    {
      title: 'Regulation (EU) 2024/1689, the Artificial Intelligence Act',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    },
    {
      title: 'Regulation (EU) 2026/1744, the Digital Omnibus on AI, which moved its dates',
      url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj',
    },
  ],
  duties: [
    {
      id: 'literacy',
      from: '2025-02-02',
      asks: 'sufficient AI literacy among the people who work with the system',
      article: 'Article 4',
      firm: true,
    },
    {
      id: 'prohibited-practices',
      from: '2025-02-02',
      asks: "making sure that the system isn't a prohibited practice",
      article: 'Article 5',
      firm: true,
    },
    {
      id: 'prohibited-images',
      from: '2026-12-02',
      asks: 'that the system generate no intimate images of people without their consent and no images of child abuse',
      article: 'Article 5(1)(ba) and (bb)',
      firm: true,
      concerns: [{ task: ['generative'], data_domain: ['images'] }],
    },
    {
      id: 'disclosure',
      from: '2026-08-02',
      asks: 'informing people that they are dealing with AI',
      article: 'Article 50(1)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS }],
    },
    {
      id: 'marking',
      from: '2026-08-02',
      asks: 'machine-readable marking of generated content',
      article: 'Article 50(2)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS, initiative: ['first_model', 'new_capability'] }],
    },
    {
      id: 'marking-of-older-systems',
      from: '2026-12-02',
      asks: 'machine-readable marking of generated content, even for systems that were on the market before August 2, 2026',
      article: 'Articles 50(2) and 111(4)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS, initiative: ['refresh'] }],
    },
    {
      id: 'provider-duties',
      from: HIGH_RISK_FROM,
      asks: 'everything that Chapter III, Sections 2 and 3, asks of a provider, from risk management to technical documentation',
      article: 'Articles 8 to 22',
      firm: true,
      concerns: [{ tier: ['high'], role: PROVIDERS, high_risk_basis: ANNEX_III }],
    },
    {
      id: 'overseer',
      from: HIGH_RISK_FROM,
      asks: overseer,
      article: 'Article 26(2)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ANNEX_III }],
      answer: { at: 'legal.ai_act.overseer' },
    },
    {
      id: 'logs',
      from: HIGH_RISK_FROM,
      asks: logs,
      article: 'Article 26(6)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ANNEX_III }],
      answer: { at: 'legal.ai_act.logs_months', at_least: 6 },
    },
    {
      id: 'workers-told',
      from: HIGH_RISK_FROM,
      asks: 'informing the affected workers and their representatives before the system is used',
      article: 'Article 26(7)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ['employment'] }],
      answer: { at: 'legal.ai_act.worker_notice' },
    },
    {
      id: 'people-told',
      from: HIGH_RISK_FROM,
      asks: 'informing people that the system makes, or helps make, decisions about them',
      article: 'Article 26(11)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ANNEX_III }],
    },
    {
      id: 'registration',
      from: HIGH_RISK_FROM,
      asks: 'public bodies to register their use of the system and to use only registered systems',
      article: 'Articles 26(8) and 49',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ANNEX_III, organization: ['public_body'] }],
    },
    {
      id: 'rights-assessment',
      from: HIGH_RISK_FROM,
      asks: 'assessing the impact on fundamental rights before the first use, and notifying the authority',
      article: 'Article 27',
      firm: true,
      concerns: [
        { tier: ['high'], role: DEPLOYERS, high_risk_basis: ASSESSED, organization: ['public_body', 'public_service'] },
        { tier: ['high'], role: DEPLOYERS, high_risk_basis: ['credit', 'life_health_insurance'] },
      ],
      answer: { at: 'legal.ai_act.rights_assessment_on' },
    },
    {
      id: 'provider-duties-for-products',
      from: PRODUCTS_FROM,
      asks: 'everything that Chapter III, Sections 2 and 3, asks of a provider, from risk management to technical documentation',
      article: 'Articles 8 to 22',
      firm: true,
      concerns: [{ tier: ['high'], role: PROVIDERS, high_risk_basis: ['product'] }],
    },
    {
      id: 'overseer-of-a-product',
      from: PRODUCTS_FROM,
      asks: overseer,
      article: 'Article 26(2)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ['product'] }],
      answer: { at: 'legal.ai_act.overseer' },
    },
    {
      id: 'logs-of-a-product',
      from: PRODUCTS_FROM,
      asks: logs,
      article: 'Article 26(6)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, high_risk_basis: ['product'] }],
      answer: { at: 'legal.ai_act.logs_months', at_least: 6 },
    },
  ],
  screening: LISTED_USES,
}
