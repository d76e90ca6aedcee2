import { type TellingWords, worthATry } from './keyword-patterns.js'

const TECHNOLOGY =
  '(?:a\\.?i\\.?|artificial intelligence|gen(?:erative )?ai|machine[- ]learning|ml|deep learning|neural networks?|l\\.?l\\.?ms?|large language models?|data science|predictive analytics)'

/** What turns the technology into what it is all about; "uses the AI draft" speaks of a draft. */
const FOR_ITS_OWN_SAKE =
  '(?=\\s*(?:$|[.,;:)])|\\s+(?:to|for|in|across|within|throughout|as|models?|algorithms?|technolog(?:y|ies)|techniques?|methods?|solutions?|capabilities)\\b)'

/** "Leverage AI", "use of machine learning": the means is said where the work should be. */
export const SELLS: TellingWords = {
  needs: [
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
  words: new RegExp(
    `\\b(?:leverag(?:e|es|ing)|utili[sz](?:e|es|ing)|harness(?:es|ing)?|us(?:e|es|ing)(?: of)?|appl(?:y|ies|ying)|adopt(?:s|ing)?|introduc(?:e|es|ing)|implement(?:s|ing)?|deploy(?:s|ing)?|roll(?:s|ing)? out)(?: (?:the|a|an|our|power of|modern|advanced|state-of-the-art|cutting-edge|more|new)){0,3} ${TECHNOLOGY}${FOR_ITS_OWN_SAKE}`,
    'i',
  ),
}

/** Measures of models. Words that businesses use as well, such as recall or forecast accuracy, only beside "model". */
export const MEASURE: TellingWords = {
  needs: [
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
  words:
    /\b(?:auc|auroc|auprc|roc[- ](?:auc|curve)|f1(?=[- ]score|$| of\b| on\b| for\b)|f-score|log[- ]?loss|cross[- ]entropy|brier(?: score)?|perplexity|bleu|rouge-?[12l]?(?=[- ]score)|ndcg(?:@\d+)?|rmse)\b|\b(?:model|classifier|algorithm|neural network)(?:'s|’s)? (?:accuracy|precision|recall|performance|quality|score)\b|\b(?:accuracy|precision|recall|performance|sensitivity|specificity) of (?:the|our|a) (?:model|classifier|algorithm|neural network)\b/i,
}

/** The words, as written, by which the means is named instead of the work; `undefined` where there are none. */
export function sellingWords(text: string): string | undefined {
  return firstOf(SELLS, text)
}

/** The words, as written, by which a model is measured and a business is not. */
export function modelMeasure(text: string): string | undefined {
  return firstOf(MEASURE, text)
}

function firstOf(telling: TellingWords, text: string): string | undefined {
  const [worth] = worthATry([telling], text)
  return worth?.words.exec(text)?.[0]
}
