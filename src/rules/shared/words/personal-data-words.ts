import { type KeywordPattern, selectCandidatePatterns } from '../../../text/keyword-patterns.js'

/** Words in the names of data sources and inputs that suggest what kind of data they hold. */

/** Data about a person. "Customer" and "user" alone may be companies and machines. */
const PERSONAL: KeywordPattern = {
  keywords: [
    'patient',
    'medical',
    'employee',
    'staff',
    'payroll',
    'salar',
    'applicant',
    'cardholder',
    'passenger',
    'student',
    'pupil',
    'tenant',
    'donor',
    'citizen',
    'resident',
    'birth',
    'phone',
    'mail',
    'home address',
    'passport',
    'gender',
    'household',
    'voice',
    'face',
    'location of',
    'gps',
    'license plate',
    'personal',
    'personnel',
    'cv',
    'resume',
    'candidate',
    'subscriber',
    'policyholder',
    'borrower',
    'taxpayer',
  ],
  pattern:
    /\b(?:patients?|medical (?:records?|files?|history)|employees?|staff (?:records?|files?|data|roster)|payroll|salar(?:y|ies)|(?:job |loan )?applicants?|cardholders?|passengers?|students?|pupils?|tenants?|donors?|citizens?|residents?|(?:dates? of birth|birth ?dates?|birthdays?)|(?:tele)?phone numbers?|e-?mail address(?:es)?|home address(?:es)?|passports?|gender|household income|voice recordings?|face (?:images?|photos?)|gps (?:traces?|positions?) of (?:drivers?|people)|license plates?|personal (?:data|details|files?)|personnel|cvs?|résumés?|resumes?|candidates?|subscribers?|policyholders?|borrowers?|taxpayers?)\b/i,
}

/** Data that the law protects most. */
const SENSITIVE: KeywordPattern = {
  keywords: [
    'health',
    'diagnos',
    'patient',
    'medical',
    'prescription',
    'medication',
    'disab',
    'sick',
    'pregnan',
    'relig',
    'ethnic',
    'race',
    'racial',
    'union member',
    'biometric',
    'fingerprint',
    'face',
    'genetic',
    'dna',
    'sexual',
    'political',
    'criminal',
    'conviction',
    'hiv',
    'therapy',
    'psych',
  ],
  pattern:
    /\b(?:health (?:records?|data|claims?|insurance claims?|status|checks?)|diagnos(?:is|es)|patients?|medical|prescriptions?|medication|disabilit(?:y|ies)|sick (?:leave|days|notes?)|pregnan(?:cy|t)|religio(?:n|us)|ethnic(?:ity)?|racial|race of|union members?(?:hip)?|biometrics?|fingerprints? of (?:people|staff|visitors)|face (?:images?|photos?|recognition)|genetic|dna|sexual (?:orientation|health)|political (?:opinions?|party|views)|criminal records?|convictions?|hiv|psych(?:iatric|ological)|psychotherapy)\b/i,
}

/** Data from which no one can be told apart. */
const AGGREGATED =
  /\b(?:anonymi[sz]ed|anonymous|aggregated?|aggregates|synthetic|totals?|counts?|sums?|averages?|per (?:store|shop|ward|branch|region|district|day|week|month|hour|line|route|product)|number of|without (?:names?|personal|any personal)|no personal)\b/i

/** Returns the words that name personal data; `undefined` if there are none or the text says that no one is named. */
export function findPersonalDataWords(text: string): string | undefined {
  return AGGREGATED.test(text) ? undefined : find(PERSONAL, text)
}

/** Returns the words that name sensitive data; `undefined` if there are none or the text says that no one is named. */
export function findSensitiveDataWords(text: string): string | undefined {
  return AGGREGATED.test(text) ? undefined : find(SENSITIVE, text)
}

function find(keywordPattern: KeywordPattern, text: string): string | undefined {
  const [candidate] = selectCandidatePatterns([keywordPattern], text)
  return candidate?.pattern.exec(text)?.[0]
}
