import type { Citation } from './citations.js'

/** Laws and government guidance that the rules cite as sources. */

export const IMPACT_ASSESSMENT_CANADA: Citation = {
  title: 'Government of Canada, Algorithmic Impact Assessment tool',
  url: 'https://www.canada.ca/en/government/system/digital-government/digital-government-innovations/responsible-use-ai/algorithmic-impact-assessment.html',
}

export const GDPR: Citation = {
  title: 'Regulation (EU) 2016/679, the General Data Protection Regulation',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
}

export const AI_ACT: Citation = {
  title: 'Regulation (EU) 2024/1689, the Artificial Intelligence Act',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
}

export const AI_ACT_MOVED: Citation = {
  title: 'Regulation (EU) 2026/1744, the Digital Omnibus on AI, which moved the dates of the AI Act',
  url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj',
}

export const DPIA_GUIDELINES: Citation = {
  title: 'Article 29 Working Party, Guidelines on Data Protection Impact Assessment, WP 248 rev.01 (2017)',
  url: 'https://ec.europa.eu/newsroom/article29/items/611236',
}

export const FEDERAL_USE_OF_AI: Citation = {
  title: 'OMB M-25-21, "Accelerating Federal Use of AI through Innovation, Governance, and Public Trust" (2025)',
  url: 'https://www.whitehouse.gov/wp-content/uploads/2025/02/M-25-21-Accelerating-Federal-Use-of-AI-through-Innovation-Governance-and-Public-Trust.pdf',
}

export const MODEL_RISK_GUIDANCE: Citation = {
  title: 'Federal Reserve, SR 26-2, "Revised Guidance on Model Risk Management" (2026)',
  url: 'https://www.federalreserve.gov/supervisionreg/srletters/SR2602.htm',
}

export const PEER_REVIEW_CANADA: Citation = {
  title: 'Government of Canada, Guide to Peer Review of Automated Decision Systems',
  url: 'https://www.canada.ca/en/government/system/digital-government/digital-government-innovations/responsible-use-ai/guide-peer-review-automated-decision-systems.html',
}
