import { userError } from '../../errors.js'
import { isAnswerError } from '../../interview/parse-amount.js'
import { parseAssignment } from '../../interview/assignment.js'
import { parseAnswer } from '../../interview/parse-answer.js'
import type { Estimate } from '../../plan/field.js'
import { normalize } from '../../plan/read/normalize.js'
import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { NumbersRun } from '../../worksheet/formats/numbers-run.js'
import { renderNumbersJson } from '../../worksheet/formats/json.js'
import { renderNumbersMarkdown } from '../../worksheet/formats/markdown.js'
import { renderNumbersPretty } from '../../worksheet/formats/pretty.js'
import { VERSION } from '../../version.js'
import { type InputChange, applyInputChanges } from '../../worksheet/what-if.js'
import { resolvePlan } from '../shared/plans.js'
import { readPlanFigures } from '../shared/plan-figures.js'
import type { Ports } from '../shared/ports.js'

export interface NumbersOptions {
  readonly plan: string | undefined
  /** Each `path=value`. */
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}

/**
 * Prints the worksheet of a plan: its inputs and results, and with --what-if the results for other values next to them.
 */
export async function numbers({ plan: name, whatIf, format }: NumbersOptions, ports: Ports): Promise<number> {
  const file = await resolvePlan(name, ports)
  const plan = await readPlanFigures(file, ports)
  const changes = whatIf.map((text) => parseChange(text, plan))
  const alternative = changes.length === 0 ? undefined : applyInputChanges(plan, changes)
  const run: NumbersRun = { file, plan, whatIf: alternative && { ...alternative, changes }, toolVersion: VERSION }
  const text =
    format === 'json'
      ? renderNumbersJson(run)
      : format === 'markdown'
        ? renderNumbersMarkdown(run)
        : renderNumbersPretty(run, ports.out.stdoutStyle)
  ports.out.stdout(text)
  return 0
}

const CORRECT_OPTION = 'Correct the --what-if option, then run the command again.'

function parseChange(text: string, plan: Plan): InputChange {
  const assignment = parseAssignment(text, plan)
  if (isAnswerError(assignment)) throw userError('bad-option', `--what-if: ${assignment.error}`, CORRECT_OPTION)
  const { planQuestion, input } = assignment
  const path = planQuestion.path
  const field = planQuestion.kind === 'field' ? planQuestion.form.field : undefined
  if (field?.kind !== 'number' && field?.kind !== 'estimate') {
    throw userError(
      'bad-option',
      `${formatPath(path)} isn't a figure.`,
      'Use a figure, such as --what-if economics.base_rate=1%.',
    )
  }
  const parsed = parseAnswer(planQuestion, input, plan)
  if (isAnswerError(parsed))
    throw userError('bad-option', `--what-if ${formatPath(path)}: ${parsed.error}`, CORRECT_OPTION)
  if (parsed.kind === 'range') {
    const { low, likely, high } = parsed.range
    const range = { likely: likely.fileValue, low: low.fileValue, high: high.fileValue }
    return { path, value: normalize(field, range) as Estimate }
  }
  if (parsed.kind !== 'value')
    throw userError('bad-option', `--what-if ${formatPath(path)} needs a figure.`, CORRECT_OPTION)
  return { path, value: normalize(field, parsed.value) as Estimate | number }
}
