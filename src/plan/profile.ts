/** What kind of project a plan is about: the answers that decide which other questions apply. */

export interface Option<V extends string = string> {
  readonly value: V
  /** How a person would say it. */
  readonly label: string
  /** What choosing it means, for editors and the interview. */
  readonly means: string
}

export const INITIATIVES = [
  { value: 'refresh', label: 'refresh', means: 'Renews a model that is already in use.' },
  { value: 'first_model', label: 'first model', means: 'Improves a process that exists and has had no model so far.' },
  { value: 'new_capability', label: 'new capability', means: 'Makes a process possible that did not exist before.' },
] as const satisfies readonly Option[]

export const TASKS = [
  { value: 'binary', label: 'yes or no', means: 'Yes or no for each case (binary classification).' },
  {
    value: 'multiclass',
    label: 'which one',
    means: 'Which one of several, for each case (routing, multi-class classification).',
  },
  { value: 'regression', label: 'how much', means: 'How much, for each case (regression).' },
  { value: 'forecast', label: 'how much, when', means: 'How much in each coming week or day (forecasting).' },
  {
    value: 'ranking',
    label: 'in which order',
    means: 'The best few, in order, for each person (ranking, recommendation).',
  },
  {
    value: 'generative',
    label: 'a text or an answer',
    means: 'A text, an answer or a draft (generative model, assistant).',
  },
] as const satisfies readonly Option[]

export const METHODS = [
  { value: 'rules', label: 'rules', means: 'Hand-written rules, no learning.' },
  { value: 'classical', label: 'classical', means: 'Regression, trees, boosting and their like.' },
  { value: 'deep', label: 'deep learning', means: 'Neural networks trained or tuned for this project.' },
  { value: 'llm', label: 'language model', means: 'A large language model, through an API or tuned.' },
  { value: 'vendor', label: 'bought', means: 'A model that a vendor supplies.' },
  { value: 'undecided', label: 'undecided', means: 'Open on purpose: the simplest that reaches the bar.' },
] as const satisfies readonly Option[]

export const CURRENT_PROCESSES = [
  { value: 'nothing', label: 'nothing is done', means: 'Nobody acts on these cases today.' },
  { value: 'treat_all', label: 'all cases', means: 'Every case is acted on.' },
  { value: 'random', label: 'a random share', means: 'Some cases are acted on, whichever come up.' },
  { value: 'rules', label: 'rules', means: 'Hand-written rules choose the cases.' },
  { value: 'human', label: 'people decide', means: 'People choose the cases by judgment.' },
  { value: 'model', label: 'an older model', means: 'A model already in use chooses the cases.' },
] as const satisfies readonly Option[]

export const DELIVERIES = [
  { value: 'batch', label: 'batch', means: 'Scored together, every night or every week.' },
  { value: 'api', label: 'on request', means: 'The receiving system asks for one score at a time.' },
  { value: 'stream', label: 'stream', means: 'Scored as events arrive.' },
  { value: 'embedded', label: 'built in', means: 'The model runs inside the receiving system.' },
] as const satisfies readonly Option[]

export const AUTONOMIES = [
  { value: 'suggest', label: 'suggests', means: 'A person decides, and sees the score.' },
  {
    value: 'confirm',
    label: 'proposes, a person confirms',
    means: 'Nothing happens before a person has confirmed it.',
  },
  {
    value: 'supervised',
    label: 'acts, a person may stop it',
    means: 'It acts by itself; a person watches and may step in.',
  },
  { value: 'automatic', label: 'acts alone', means: 'It acts by itself; no person looks at single cases.' },
] as const satisfies readonly Option[]

/** Whoever uses it, as far as law asks something else of some. */
export const ORGANIZATIONS = [
  { value: 'company', label: 'a company', means: 'A private organization without a public task.' },
  { value: 'bank', label: 'a bank', means: 'A bank or savings bank, supervised as one.' },
  {
    value: 'public_service',
    label: 'a private provider of a public service',
    means: 'A private organization with a public task: energy, health, housing, education.',
  },
  { value: 'public_body', label: 'a public body', means: 'An authority or another body under public law.' },
  { value: 'us_federal_agency', label: 'a US federal agency', means: 'An agency of the executive branch.' },
  { value: 'canada_federal', label: 'a Canadian federal institution', means: 'A department or agency of Canada.' },
] as const satisfies readonly Option[]

/** The tiers of the EU AI Act, as a reviewer judges them. */
export const TIERS = [
  { value: 'prohibited', label: 'prohibited', means: 'It must not be used.' },
  { value: 'high', label: 'high risk', means: 'Annex I or III; many duties.' },
  { value: 'transparency', label: 'transparency duties', means: 'People have to be told they deal with AI.' },
  { value: 'minimal', label: 'minimal', means: 'No special duties.' },
] as const satisfies readonly Option[]

export type Organization = (typeof ORGANIZATIONS)[number]['value']
export type Tier = (typeof TIERS)[number]['value']
export type CurrentProcess = (typeof CURRENT_PROCESSES)[number]['value']
export type Delivery = (typeof DELIVERIES)[number]['value']
export type Autonomy = (typeof AUTONOMIES)[number]['value']
export type Initiative = (typeof INITIATIVES)[number]['value']
export type Task = (typeof TASKS)[number]['value']
export type Method = (typeof METHODS)[number]['value']

/** The answers that `when` may ask about; `undefined` is "not said yet". */
export interface Profile {
  readonly initiative?: Initiative | undefined
  readonly task?: Task | undefined
  readonly method?: Method | undefined
  /** Would the outcome differ if we act? Decides how payoffs are told. */
  readonly changes_outcome?: boolean | undefined
  /** How the decision is made today. */
  readonly today?: CurrentProcess | undefined
  readonly delivery?: Delivery | undefined
  readonly personal_data?: boolean | undefined
  readonly jurisdictions?: readonly string[] | undefined
  readonly autonomy?: Autonomy | undefined
  readonly organization?: Organization | undefined
  readonly tier?: Tier | undefined
  /** For US federal agencies: is it high-impact AI? */
  readonly high_impact?: boolean | undefined
}

/** The kinds of project a question is for: every named answer must be one of those listed. */
export type When = {
  readonly [K in keyof Profile]?: readonly (NonNullable<Profile[K]> extends readonly (infer E)[]
    ? E
    : NonNullable<Profile[K]>)[]
}

/**
 * Does a question apply? `undefined` while the answer that decides it is still missing:
 * such a question is neither asked nor missed yet.
 */
export function applies(when: When | undefined, profile: Profile): boolean | undefined {
  let verdict: boolean | undefined = true
  for (const name in when) {
    const wanted = when[name as keyof When] ?? []
    const said = profile[name as keyof Profile]
    if (said === undefined) verdict = undefined
    else if (!meets(said, wanted)) return false
  }
  return verdict
}

function meets(said: unknown, wanted: readonly unknown[]): boolean {
  return Array.isArray(said) ? said.some((one) => wanted.includes(one)) : wanted.includes(said)
}
