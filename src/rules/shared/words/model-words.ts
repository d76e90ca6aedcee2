import { type KeywordPattern, selectCandidatePatterns } from '../../../text/keyword-patterns.js'

const TECHNOLOGY =
  '(?:a\\.?i\\.?|artificial intelligence|gen(?:erative )?ai|machine[- ]learning|ml|deep learning|neural networks?|l\\.?l\\.?ms?|large language models?|data science|predictive analytics)'

/** What follows if the technology itself is the subject. "Uses the AI draft" is about a draft, not about AI. */
const TECHNOLOGY_AS_SUBJECT =
  '(?=\\s*(?:$|[.,;:)])|\\s+(?:to|for|in|across|within|throughout|as|models?|algorithms?|technolog(?:y|ies)|techniques?|methods?|solutions?|capabilities)\\b)'

/** "Leverage AI", "use of machine learning": the text names the technology instead of the work. */
export const TECHNOLOGY_PITCH: KeywordPattern = {
  keywords: [
    'a.i',
    ' ai',
    'genai',
    'intelligence',
    'learning',
    ' ml',
    'neural',
    ' ll',
    'l.l',
    'language model',
    'data science',
    'analytics',
  ],
  pattern: new RegExp(
    `\\b(?:leverag(?:e|es|ing)|utili[sz](?:e|es|ing)|harness(?:es|ing)?|us(?:e|es|ing)(?: of)?|appl(?:y|ies|ying)|adopt(?:s|ing)?|introduc(?:e|es|ing)|implement(?:s|ing)?|deploy(?:s|ing)?|roll(?:s|ing)? out)(?: (?:the|a|an|our|power of|modern|advanced|state-of-the-art|cutting-edge|more|new)){0,3} ${TECHNOLOGY}${TECHNOLOGY_AS_SUBJECT}`,
    'i',
  ),
}

/** Model metrics. Terms that businesses also use, such as recall or forecast accuracy, count only next to "model". */
export const MODEL_METRIC: KeywordPattern = {
  keywords: [
    'auc',
    'auroc',
    'auprc',
    'curve',
    'f1',
    'f-score',
    'logloss',
    'log loss',
    'log-loss',
    'entropy',
    'brier',
    'perplexity',
    'bleu',
    'rouge',
    'ndcg',
    'rmse',
    'model',
    'classifier',
    'algorithm',
    'network',
  ],
  pattern:
    /\b(?:auc|auroc|auprc|roc[- ](?:auc|curve)|f1(?=[- ]score|$| of\b| on\b| for\b)|f-score|log[- ]?loss|cross[- ]entropy|brier(?: score)?|perplexity|bleu|rouge-?[12l]?(?=[- ]score)|ndcg(?:@\d+)?|rmse)\b|\b(?:model|classifier|algorithm|neural network)(?:'s|’s)? (?:accuracy|precision|recall|performance|quality|score)\b|\b(?:accuracy|precision|recall|performance|sensitivity|specificity) of (?:the|our|a) (?:model|classifier|algorithm|neural network)\b/i,
}

const OUTPUT = '(?:alerts?|alarms?|predictions?|scores?|recommendations?|flags?|drafts?)'

/** What the system itself puts out: more alerts are no result, and the system can always make more. */
const MODEL_OUTPUT: KeywordPattern = {
  keywords: ['alert', 'alarm', 'prediction', 'score', 'recommendation', 'flag', 'draft', 'model', 'assistant'],
  pattern: new RegExp(
    `\\b${OUTPUT} (?:are |is )?(?:sent|issued|raised|generated|made|produced|shown|created|fired|delivered)\\b|\\b(?:number|count|volume) of (?:the )?${OUTPUT}(?=$| (?:a|per|each|every|in)\\b)|\\b(?:flagged|scored|predicted|listed|ranked|selected) by (?:the|our) (?:model|system|algorithm|score|assistant)\\b|\\b(?:cases|customers|patients|claims|calls) (?:scored|flagged)\\b`,
    'i',
  ),
}

/** Returns the words, as written, that count what the system puts out; `undefined` if there are none. */
export function findModelOutput(text: string): string | undefined {
  return findFirstMatch(MODEL_OUTPUT, text)
}

/** Returns the words, as written, that name a technology instead of the work; `undefined` if there are none. */
export function findTechnologyPitch(text: string): string | undefined {
  return findFirstMatch(TECHNOLOGY_PITCH, text)
}

/** Returns the words, as written, that measure a model and not a business; `undefined` if there are none. */
export function findModelMetric(text: string): string | undefined {
  return findFirstMatch(MODEL_METRIC, text)
}

function findFirstMatch(keywordPattern: KeywordPattern, text: string): string | undefined {
  const [candidate] = selectCandidatePatterns([keywordPattern], text)
  return candidate?.pattern.exec(text)?.[0]
}
