import { userError } from '../../errors.js'
import { type ActingRule, getActingRule } from '../../evidence/acting-rule.js'
import { evaluateScores } from '../../evidence/evaluate.js'
import { createEvaluationDocument } from '../../evidence/formats/document.js'
import type { EvaluateRun } from '../../evidence/formats/evaluate-run.js'
import { renderEvaluationJson } from '../../evidence/formats/json.js'
import type { ReadOptions } from '../../evidence/table/collector.js'
import type { NamedColumns } from '../../evidence/table/columns.js'
import { isProblem } from '../../evidence/table/problem.js'
import { readScores } from '../../evidence/table/read-scores.js'
import type { CriterionVerdict, Scores } from '../../evidence/types.js'
import { isIsoDate } from '../../plan/day.js'
import type { Plan } from '../../plan/plan.js'
import { joinWith } from '../../text/join.js'
import { renderDocumentMarkdown } from '../../text/document/markdown.js'
import { renderDocumentPretty } from '../../text/document/pretty.js'
import { pluralize } from '../../text/pluralize.js'
import { VERSION } from '../../version.js'
import { readPlanFigures } from '../shared/plan-figures.js'
import { resolvePlan } from '../shared/plans.js'
import type { DataFile, Ports } from '../shared/ports.js'
import { refuseInvalidOutput } from '../shared/refuse-output.js'
import { drawCurve } from './draw-curve.js'

export interface EvaluateOptions {
  /** The file with the scores; `-` for standard input. */
  readonly scores: string
  readonly plan: string | undefined
  readonly columns: NamedColumns
  readonly reading: ReadOptions
  /** Acts from this score on, instead of as the plan says. */
  readonly threshold: number | undefined
  /** Judges only these success criteria; all if empty. */
  readonly criteria: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
  /** Where to write the chart of the value. */
  readonly svg: string | undefined
  readonly failOn: 'not-shown' | 'not-met' | 'never'
}

/**
 * Measures scored cases and judges the success criteria of the plan on them. Exit code 1 if a criterion isn't met, or
 * isn't shown to be; also if there is none, because then nothing was judged.
 */
export async function evaluate(options: EvaluateOptions, ports: Ports): Promise<number> {
  refuseInvalidDate(options.reading.trainedTo)
  const file = await resolvePlan(options.plan, ports)
  const wholePlan = await readPlanFigures(file, ports)
  const plan = selectCriteria(wholePlan, options.criteria, file)
  const rule = chooseActingRule(plan, options.threshold, file)
  if (options.svg !== undefined)
    await refuseInvalidOutput(
      options.svg,
      { inputs: [file, options.scores], inputKind: 'an input', example: 'value.svg', option: '--svg' },
      ports,
    )
  const { scores, digest } = await readFile(options, ports)
  const evaluation = evaluateScores(plan, scores, rule)
  const scoresFile = options.scores === '-' ? 'standard input' : options.scores
  const run: EvaluateRun = {
    file,
    plan,
    scoresFile,
    digest,
    evaluation,
    leftOutCriteria: countCriteria(wholePlan) - countCriteria(plan),
    givenThreshold: options.threshold,
    toolVersion: VERSION,
  }
  ports.out.stdout(render(run, options, ports))
  if (options.svg !== undefined) await writeCurve(run, options.svg, ports)
  return decideExitCode(evaluation.verdicts, options, ports)
}

function countCriteria({ expectations }: Plan): number {
  return expectations?.success_criteria?.length ?? 0
}

function refuseInvalidDate(day: string | undefined): void {
  if (day !== undefined && !isIsoDate(day))
    throw userError('bad-option', `--trained-to ${day} is no date.`, 'Enter a date, as in --trained-to 2026-11-30.')
}

function selectCriteria(plan: Plan, ids: readonly string[], file: string): Plan {
  if (ids.length === 0) return plan
  const criteria = plan.expectations?.success_criteria ?? []
  const unknown = ids.find((id) => !criteria.some((criterion) => criterion.id === id))
  if (unknown !== undefined) {
    const known = criteria.map(({ id }) => id)
    const help = known.length === 0 ? 'Add the criterion to the plan.' : `Name one of these: ${joinWith(known, 'or')}.`
    throw userError('bad-option', `${file} has no success criterion "${unknown}".`, help)
  }
  const chosen = criteria.filter(({ id }) => ids.includes(id))
  return { ...plan, expectations: { ...plan.expectations, success_criteria: chosen } }
}

function chooseActingRule(plan: Plan, threshold: number | undefined, file: string): ActingRule {
  const task = plan.project?.task
  if (task !== 'binary') {
    const found = task === undefined ? 'the plan has no task' : `the task of the plan is ${task}`
    throw userError(
      'refused',
      `Can't evaluate ${file}: ${found}.`,
      'Use a plan of a yes/no task (`project.task: binary`).',
    )
  }
  const rule = threshold === undefined ? getActingRule(plan) : { fixedScore: threshold }
  if (!rule)
    throw userError(
      'refused',
      `Can't evaluate ${file}: the plan doesn't say how many cases are acted on.`,
      'Set `economics.selection_rate`, or pass --threshold SCORE.',
    )
  return rule
}

async function readFile(
  { scores: name, columns, reading }: EvaluateOptions,
  { files, out }: Ports,
): Promise<{ readonly scores: Scores; readonly digest: string }> {
  const data: DataFile | undefined = await files.openData(name)
  if (!data) throw userError('no-such-file', `File not found: ${name}.`, 'Name the file with the scores.')
  const done = out.showProgress(`Reading ${name}`)
  try {
    const scores = await readScores(data, columns, reading)
    if (isProblem(scores)) throw userError('refused', `Can't evaluate ${name}: ${scores.problem}.`, scores.help)
    return { scores, digest: await data.digest() }
  } finally {
    done()
    await data.close()
  }
}

function render(run: EvaluateRun, { format }: EvaluateOptions, { out }: Ports): string {
  if (format === 'json') return renderEvaluationJson(run)
  const document = createEvaluationDocument(run)
  return format === 'markdown' ? renderDocumentMarkdown(document) : renderDocumentPretty(document, out.stdoutStyle)
}

async function writeCurve(run: EvaluateRun, name: string, { files, out }: Ports): Promise<void> {
  const picture = drawCurve(run)
  if (!picture) {
    out.stderr(`Not written: ${name}, because no value is calculated.\n`)
    return
  }
  await files.write(name, picture.svg)
  out.stderr(`Wrote ${name}\n`)
}

function decideExitCode(verdicts: readonly CriterionVerdict[], { failOn }: EvaluateOptions, { out }: Ports): number {
  const count = (verdict: CriterionVerdict['verdict']): number =>
    verdicts.filter((one) => one.verdict === verdict).length
  const notShown = count('not_shown')
  if (failOn === 'never') return 0
  if (verdicts.length === 0 || count('not_met') > 0) return 1
  if (notShown === 0) return 0
  if (failOn === 'not-shown') return 1
  const subject = notShown === 1 ? "isn't" : "aren't"
  out.stderr(
    `${pluralize(notShown, 'criterion', 'criteria')} ${subject} shown to be met; --fail-on not-met lets that pass.\n`,
  )
  return 0
}
