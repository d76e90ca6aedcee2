/** The kind of project a plan is for: the answers that decide which other questions apply. */

export interface ChoiceOption<V extends string = string> {
  readonly value: V
  /** The option in words, as it reads in a sentence. */
  readonly label: string
  /** What choosing the option means, for editors and the interview. */
  readonly means: string
}

export const INITIATIVES = [
  { value: 'refresh', label: 'refresh', means: 'Updates a model that is already in use.' },
  { value: 'first_model', label: 'first model', means: 'Adds a first model to an existing process.' },
  { value: 'new_capability', label: 'new capability', means: 'Makes a new process possible.' },
  {
    value: 'research',
    label: 'research',
    means: 'Explores what is possible. The model is never meant to be deployed.',
  },
] as const satisfies readonly ChoiceOption[]

export const TASKS = [
  { value: 'binary', label: 'yes or no', means: 'A yes or no for each case (binary classification).' },
  {
    value: 'multiclass',
    label: 'category',
    means: 'One of several categories for each case (routing, multiclass classification).',
  },
  { value: 'regression', label: 'amount', means: 'An amount for each case (regression).' },
  { value: 'forecast', label: 'forecast', means: 'An amount for each coming day or week (forecasting).' },
  {
    value: 'ranking',
    label: 'ranking',
    means: 'The top few items for each person, in order (ranking, recommendation).',
  },
  {
    value: 'generative',
    label: 'text or answer',
    means: 'Text, an answer, or a draft (generative model, assistant).',
  },
] as const satisfies readonly ChoiceOption[]

export const METHODS = [
  { value: 'rules', label: 'rules', means: 'Handwritten rules, without machine learning.' },
  { value: 'classical', label: 'classical', means: 'Regression, trees, boosting, and similar methods.' },
  { value: 'deep', label: 'deep learning', means: 'Neural networks trained or fine-tuned for this project.' },
  { value: 'llm', label: 'language model', means: 'A large language model, through an API or fine-tuned.' },
  { value: 'vendor', label: 'vendor model', means: 'A model that a vendor supplies.' },
  {
    value: 'undecided',
    label: 'undecided',
    means: 'Not chosen yet: the simplest method that meets the success criteria.',
  },
] as const satisfies readonly ChoiceOption[]

export const CURRENT_PROCESSES = [
  { value: 'nothing', label: 'no action', means: 'No one acts on these cases today.' },
  { value: 'treat_all', label: 'all cases', means: 'Every case is acted on.' },
  { value: 'random', label: 'random share', means: 'Some cases are acted on, without a rule for choosing them.' },
  { value: 'rules', label: 'rules', means: 'Handwritten rules choose the cases.' },
  { value: 'human', label: 'human judgment', means: 'People choose the cases.' },
  { value: 'model', label: 'older model', means: 'A model already in use chooses the cases.' },
] as const satisfies readonly ChoiceOption[]

export const DELIVERIES = [
  { value: 'batch', label: 'batch', means: 'Cases are scored together, on a schedule.' },
  { value: 'api', label: 'on request', means: 'The receiving system requests one score at a time.' },
  { value: 'stream', label: 'stream', means: 'Events are scored as they arrive.' },
  { value: 'embedded', label: 'embedded', means: 'The model runs inside the receiving system.' },
] as const satisfies readonly ChoiceOption[]

export const AUTOMATION_LEVELS = [
  { value: 'suggest', label: 'suggests', means: 'A person sees the score and decides.' },
  {
    value: 'confirm',
    label: 'acts after confirmation',
    means: 'Nothing happens until a person confirms.',
  },
  {
    value: 'supervised',
    label: 'acts under supervision',
    means: 'The model acts; a person monitors it and can step in.',
  },
  { value: 'automatic', label: 'acts alone', means: 'The model acts; no one reviews individual cases.' },
] as const satisfies readonly ChoiceOption[]

/** The kinds of organization that the law treats differently. */
export const ORGANIZATIONS = [
  { value: 'company', label: 'company', means: "A private organization that doesn't provide a public service." },
  { value: 'bank', label: 'bank', means: 'A bank or savings bank under banking supervision.' },
  {
    value: 'public_service',
    label: 'private provider of a public service',
    means: 'A private organization that provides a public service, such as energy, health care, housing, or education.',
  },
  { value: 'public_body', label: 'public body', means: 'A public authority or another body governed by public law.' },
  { value: 'us_federal_agency', label: 'US federal agency', means: 'An agency of the US executive branch.' },
  {
    value: 'canada_federal',
    label: 'Canadian federal institution',
    means: 'A department or agency of the Canadian federal government.',
  },
] as const satisfies readonly ChoiceOption[]

/** What a model helps to decide, or whom it talks to. The law draws its lines here. */
export const DECISION_AREAS = [
  { value: 'health', label: 'health', means: 'Diagnosis, treatment, or who gets care first.' },
  { value: 'credit', label: 'credit', means: 'Loans, limits, and payment terms of persons.' },
  { value: 'insurance', label: 'insurance', means: 'Price, cover, or claims of persons.' },
  { value: 'work', label: 'work', means: 'Hiring, pay, shifts, or dismissal.' },
  { value: 'benefits', label: 'public benefits', means: 'Support, taxes, or services of the state.' },
  { value: 'child_welfare', label: 'child welfare', means: 'Calls and cases about children.' },
  { value: 'housing', label: 'housing', means: 'Renting, buying, or valuing homes.' },
  { value: 'education', label: 'education', means: 'Admission, grades, or exams.' },
  { value: 'justice', label: 'justice', means: 'Police, courts, borders, or elections.' },
  { value: 'marketing', label: 'marketing', means: 'Offers, mailings, calls, and recommendations.' },
  { value: 'fraud', label: 'fraud', means: 'Which payments or claims are checked or blocked.' },
  { value: 'machines', label: 'machines', means: 'Equipment, quality, and maintenance.' },
  { value: 'talk', label: 'conversations', means: 'The model talks or writes to people.' },
  { value: 'other', label: 'something else', means: 'None of these areas, such as stock or delivery times.' },
] as const satisfies readonly ChoiceOption[]

/** The tiers of the EU AI Act, as assigned by a reviewer. */
export const TIERS = [
  { value: 'prohibited', label: 'prohibited', means: 'The system must not be used.' },
  { value: 'high', label: 'high risk', means: 'The system falls under Annex I or III and has many obligations.' },
  {
    value: 'transparency',
    label: 'transparency obligations',
    means: 'People must be informed that they are dealing with AI.',
  },
  { value: 'minimal', label: 'minimal', means: 'The EU AI Act sets no special obligations for the system.' },
] as const satisfies readonly ChoiceOption[]

export type Organization = (typeof ORGANIZATIONS)[number]['value']
export type Tier = (typeof TIERS)[number]['value']
export type CurrentProcess = (typeof CURRENT_PROCESSES)[number]['value']
export type Delivery = (typeof DELIVERIES)[number]['value']
export type AutomationLevel = (typeof AUTOMATION_LEVELS)[number]['value']
export type Initiative = (typeof INITIATIVES)[number]['value']
export type Task = (typeof TASKS)[number]['value']
export type Method = (typeof METHODS)[number]['value']

/** The answers that `when` can depend on; `undefined` means not answered yet. */
export interface Profile {
  readonly initiative?: Initiative | undefined
  readonly task?: Task | undefined
  readonly method?: Method | undefined
  /** Does acting change the outcome? Decides how the value of each outcome is entered. */
  readonly action_changes_outcome?: boolean | undefined
  /** How the decision is made today. */
  readonly today?: CurrentProcess | undefined
  readonly delivery?: Delivery | undefined
  readonly uses_personal_data?: boolean | undefined
  readonly jurisdictions?: readonly string[] | undefined
  readonly automation_level?: AutomationLevel | undefined
  readonly organization?: Organization | undefined
  readonly tier?: Tier | undefined
  /** For US federal agencies: is this high-impact AI? */
  readonly is_high_impact?: boolean | undefined
}

/** The kinds of project a question applies to: each named answer must be one of those listed. */
export type When = {
  readonly [K in keyof Profile]?: readonly (NonNullable<Profile[K]> extends readonly (infer E)[]
    ? E
    : NonNullable<Profile[K]>)[]
}

/**
 * True if a question applies to the profile; `undefined` while the answer that decides this is missing. Until then,
 * the question is neither asked nor reported as missing.
 */
export function isApplicable(when: When | undefined, profile: Profile): boolean | undefined {
  let verdict: boolean | undefined = true
  for (const name in when) {
    const accepted = when[name as keyof When] ?? []
    const answer = profile[name as keyof Profile]
    if (answer === undefined) verdict = undefined
    else if (!matchesAny(answer, accepted)) return false
  }
  return verdict
}

function matchesAny(answer: unknown, accepted: readonly unknown[]): boolean {
  return Array.isArray(answer) ? answer.some((item) => accepted.includes(item)) : accepted.includes(answer)
}
