import type { Task } from '../../plan/profile.js'

/** Which figure of the plan the words of a success criterion mean. */

const WORDS: readonly (readonly [figure: string, pattern: RegExp, tasks: readonly Task[]])[] = [
  ['value', /\bnet (?:value|benefit|gain)|savings|profit|\b(?:value|benefit|gain) (?:a|per) year/i, []],
  ['harm_rate', /harm|dangerous|unsafe/i, ['generative']],
  ['resolution_rate', /resol|solved|without a person|deflect|contain(?:ed|ment)/i, ['generative']],
  ['uplift', /uplift|incremental|beyond the control|more than the control/i, ['binary']],
  ['auc', /\bAUC\b|area under|\bROC\b/i, ['binary']],
  ['recall', /recall|sensitivity|share (?:of .+ )?found|\bfinds?\b|\bcaught\b|\bcatch|detect/i, ['binary']],
  [
    'precision',
    /precision|positive predictive|\bPPV\b|\bright\b|hit rate|of those (?:called|flagged|selected)|true alarm/i,
    ['binary'],
  ],
  ['accuracy', /accura|correct|right/i, ['binary', 'multiclass']],
  ['error', /error|\b(?:wape|mae|mape|rmse|mase|wrmsse)\b|deviation|\boff by\b/i, ['forecast', 'regression']],
]

/** Returns the figure that the words name for this task; `other` if none does. */
export function findCriterionFigure(metric: string, task: Task | undefined): string {
  const isForTask = (tasks: readonly Task[]): boolean =>
    tasks.length === 0 || task === undefined || tasks.includes(task)
  return WORDS.find(([, pattern, tasks]) => isForTask(tasks) && pattern.test(metric))?.[0] ?? 'other'
}

/** The names of the figures: with one of them, the words have no other reading. */
const NAMES: readonly (readonly [figure: string, pattern: RegExp, tasks: readonly Task[]])[] = [
  ['auc', /\bAUC\b/i, ['binary']],
  ['precision', /\bprecision\b/i, ['binary']],
  ['recall', /\b(?:recall|sensitivity)\b/i, ['binary']],
  ['uplift', /\buplift\b/i, ['binary']],
  ['accuracy', /\baccuracy\b/i, ['multiclass']],
  ['resolution_rate', /\bresolution rate\b/i, ['generative']],
  ['harm_rate', /\bharm rate\b/i, ['generative']],
  ['error', /\b(?:forecast error|mean absolute error|wape|mae|mape|rmse|mase)\b/i, ['forecast', 'regression']],
  ['value', /\bnet value\b/i, []],
]

/** Returns the one figure that the words name; `undefined` if they name none, or several. */
export function findNamedFigure(metric: string, task: Task | undefined): string | undefined {
  const named = NAMES.filter(
    ([, pattern, tasks]) =>
      (tasks.length === 0 || (task !== undefined && tasks.includes(task))) && pattern.test(metric),
  )
  const [only, ...others] = named
  if (only !== undefined && others.length === 0) return only[0]
  /* A ranking has no figure in the plan that a criterion could match. */
  return named.length === 0 && task === 'ranking' && findCriterionFigure(metric, task) === 'other' ? 'other' : undefined
}
