import { type KeywordPattern, selectCandidatePatterns } from '../../../text/keyword-patterns.js'

/** Tools that carry a model, and words for research: neither is the work that a model should change. */

const PLATFORM: KeywordPattern = {
  keywords: [
    'registry',
    'feature store',
    'mlops',
    'ml ops',
    'ml-ops',
    'mlflow',
    'kubeflow',
    'sagemaker',
    'vertex',
    'azure',
    'databricks',
    'airflow',
    'kserve',
    'seldon',
    'bentoml',
    'serving',
    'inference',
    'endpoint',
    'notebook',
    'docker',
    'kubernetes',

    'ci/cd',
    'pipeline',
    'data lake',
    'warehouse',
    'bucket',
    'streamlit',
    'model platform',
    'ml platform',
    'ai platform',
    'data platform',
    'orchestrator',
    'model store',
    'git',
  ],
  pattern:
    /\b(?:model registry|feature store|ml[ -]?ops|mlflow|kubeflow|sagemaker|vertex ai|azure (?:ml|machine learning)|databricks|airflow|kserve|seldon|bentoml|(?:model )?serving(?: (?:platform|layer|endpoint|infrastructure|service|stack))?|inference (?:server|endpoint|platform|service)|(?:model|rest|api|scoring|prediction) endpoints?|jupyter|colab|(?:python|data science) notebooks?|^(?:(?:an?|the|our|one) )?notebooks?$|docker|kubernetes|ci\/cd|(?:ml|data|training|deployment|model) pipelines?|^(?:(?:a|the|our) )?pipelines?$|data lake(?:house)?|data warehouse|s3 buckets?|streamlit|(?:ml|ai|model|data science|data) platform|orchestrator|model store|git(?:hub|lab)?)\b/i,
}

/** A system in which work happens, a release that someone decides, or a step of a workflow. */
const WORK =
  /\b(?:crm|erp|sap|queues?|case (?:tool|file|system)|tickets?|ticketing|screens?|call lists?|work ?lists?|core banking|dispatch(?:er)?|claims? (?:system|tool)|order (?:system|management)|campaigns?|authorization|checkout|web ?shop|billing|scheduling|planning (?:tool|system)|booking|warehouse management|patient|triage|inbox|chat|change (?:request|board)|releases?|approvals?|approved|requests?|weeks?|days?|months?|quarters?|quarterly|sprints?|freeze|before|after|when|while|during|between|each (?:morning|night|shift)|every (?:morning|night|shift))\b/i

/** Returns the words that name a tool where a system or a step of the work is asked for; `undefined` if it is named too. */
export function findToolAsPlan(text: string): string | undefined {
  return WORK.test(text) ? undefined : find(PLATFORM, text)
}

const RESEARCH: KeywordPattern = {
  keywords: [
    'explor',
    'investigat',
    'proof',
    'poc',
    'feasib',
    'experiment',
    'research',
    'understand',
    'evaluat',
    'prototyp',
    'study',
    'pilot study',
    'see if',
    'find out',
    'learn',
    'benchmark',
  ],
  pattern:
    /^(?:(?:to|we|we will|the team|team|a|an|the|this|first|initial|joint|small|new|technical) )*(?:explor(?:e|es|ing|ation|atory)|investigat(?:e|es|ing|ion)|experiment(?:s|ing|ation)?(?: with)?|research(?:es|ing)?|understand(?:ing)? (?:if|whether|what|how)|evaluat(?:e|es|ing) (?:if|whether|what|how|the (?:potential|feasibility))|prototyp(?:e|es|ing)|feasibility(?: study)?|study(?:ing)? (?:if|whether|how)|benchmark(?:s|ing)?|see(?:ing)? (?:if|whether|what)|find(?:ing)? out (?:if|whether|what|how)|learn(?:ing)? (?:if|whether|what|how)|proofs? of concept|poc)\b|\b(?:proofs? of (?:concept|value)|poc|feasibility study|exploratory (?:analysis|project|study|work)|research (?:project|question|prototype)|technical feasibility)\b/i,
}

/** Operations that are about proofs and research themselves. */
const ABOUT_RESEARCH =
  /\b(?:laborator(?:y|ies)|clinical|patients?|grants?|drug|vaccine|trial participants?|oil|mineral|wells?|police|fraud cases?|crime|accidents?|claims?|complaints?|alarms?|incidents?)\b/i

/** Returns the words that announce research instead of a change of the work; `undefined` if there are none. */
export function findResearchWords(text: string): string | undefined {
  return ABOUT_RESEARCH.test(text) ? undefined : find(RESEARCH, text)
}

function find(keywordPattern: KeywordPattern, text: string): string | undefined {
  const [candidate] = selectCandidatePatterns([keywordPattern], text)
  return candidate?.pattern.exec(text)?.[0]
}
