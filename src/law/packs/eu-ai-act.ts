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
const ASSESSED = ANNEX_III.filter((ground) => ground !== 'critical_infrastructure')
const HIGH_RISK_FROM = '2027-12-02'
const PRODUCTS_FROM = '2028-08-02'

const overseer = 'to have people watch over it who are competent, trained and allowed to stop it'
const logs = 'to keep the logs it writes for at least six months'

export const euAiAct: LawPack = {
  id: 'eu-ai-act',
  title: 'EU AI Act',
  jurisdictions: ['eu'],
  as_of: '2026-10-14',
  caution:
    'The days for high-risk systems are those of Regulation (EU) 2026/1744, the "Digital Omnibus on AI", in the Official Journal since 24 July 2026 and in force since 27 July 2026. They were read in several works that cite it, not in the Official Journal itself. The Commission’s guidelines on what is high risk were a draft then. What is asked of providers is named as a whole and not piece by piece; systems that were in use before the days below are treated differently by Article 111.',
  sources: [
    {
      title: 'Regulation (EU) 2024/1689, the Artificial Intelligence Act',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    },
    {
      title: 'Regulation (EU) 2026/1744, the Digital Omnibus on AI, which moved its days',
      url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj',
    },
  ],
  duties: [
    {
      id: 'literacy',
      from: '2025-02-02',
      asks: 'to see to it that those who work with it know enough about AI',
      article: 'Article 4',
      firm: true,
    },
    {
      id: 'prohibited-practices',
      from: '2025-02-02',
      asks: 'to have made sure that it is none of the prohibited practices',
      article: 'Article 5',
      firm: true,
    },
    {
      id: 'prohibited-images',
      from: '2026-12-02',
      asks: 'that it makes no intimate images of people without their consent, and none of the abuse of children',
      article: 'Article 5(1)(ba) and (bb)',
      firm: true,
      concerns: [{ task: ['generative'], signal: ['images'] }],
    },
    {
      id: 'disclosure',
      from: '2026-08-02',
      asks: 'to tell people that they deal with AI',
      article: 'Article 50(1)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS }],
    },
    {
      id: 'marking',
      from: '2026-08-02',
      asks: 'to mark what it generates so that machines can tell',
      article: 'Article 50(2)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS, initiative: ['first_model', 'new_capability'] }],
    },
    {
      id: 'marking-of-older-systems',
      from: '2026-12-02',
      asks: 'to mark what it generates so that machines can tell, also where it was on the market before 2 August 2026',
      article: 'Article 50(2) and Article 111(4)',
      firm: true,
      concerns: [{ task: ['generative'], role: PROVIDERS, initiative: ['refresh'] }],
    },
    {
      id: 'provider-duties',
      from: HIGH_RISK_FROM,
      asks: 'all that Chapter III, Sections 2 and 3, ask of a provider, from risk management to technical documentation',
      article: 'Articles 8 to 22',
      firm: true,
      concerns: [{ tier: ['high'], role: PROVIDERS, ground: ANNEX_III }],
    },
    {
      id: 'overseer',
      from: HIGH_RISK_FROM,
      asks: overseer,
      article: 'Article 26(2)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ANNEX_III }],
      answer: { at: 'legal.ai_act.overseer' },
    },
    {
      id: 'logs',
      from: HIGH_RISK_FROM,
      asks: logs,
      article: 'Article 26(6)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ANNEX_III }],
      answer: { at: 'legal.ai_act.logs_months', at_least: 6 },
    },
    {
      id: 'workers-told',
      from: HIGH_RISK_FROM,
      asks: 'to tell the workers on whom it is used, and their representatives, before it is used',
      article: 'Article 26(7)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ['employment'] }],
      answer: { at: 'legal.ai_act.workers_told' },
    },
    {
      id: 'people-told',
      from: HIGH_RISK_FROM,
      asks: 'to tell the people about whom it decides, or helps to decide, that it is used',
      article: 'Article 26(11)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ANNEX_III }],
    },
    {
      id: 'registration',
      from: HIGH_RISK_FROM,
      asks: 'public bodies to register its use, and to use nothing that is not registered',
      article: 'Article 26(8) and Article 49',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ANNEX_III, organization: ['public_body'] }],
    },
    {
      id: 'rights-assessment',
      from: HIGH_RISK_FROM,
      asks: 'to assess its impact on fundamental rights before the first use, and to notify the authority',
      article: 'Article 27',
      firm: true,
      concerns: [
        { tier: ['high'], role: DEPLOYERS, ground: ASSESSED, organization: ['public_body', 'public_service'] },
        { tier: ['high'], role: DEPLOYERS, ground: ['credit', 'life_health_insurance'] },
      ],
      answer: { at: 'legal.ai_act.rights_assessment_on' },
    },
    {
      id: 'provider-duties-for-products',
      from: PRODUCTS_FROM,
      asks: 'all that Chapter III, Sections 2 and 3, ask of a provider, from risk management to technical documentation',
      article: 'Articles 8 to 22',
      firm: true,
      concerns: [{ tier: ['high'], role: PROVIDERS, ground: ['product'] }],
    },
    {
      id: 'overseer-of-a-product',
      from: PRODUCTS_FROM,
      asks: overseer,
      article: 'Article 26(2)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ['product'] }],
      answer: { at: 'legal.ai_act.overseer' },
    },
    {
      id: 'logs-of-a-product',
      from: PRODUCTS_FROM,
      asks: logs,
      article: 'Article 26(6)',
      firm: true,
      concerns: [{ tier: ['high'], role: DEPLOYERS, ground: ['product'] }],
      answer: { at: 'legal.ai_act.logs_months', at_least: 6 },
    },
  ],
  screening: LISTED_USES,
}
