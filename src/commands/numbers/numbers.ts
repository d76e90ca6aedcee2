import { withPlanNamed } from '../../plan/command-line.js'
import { userError } from '../../errors.js'
import { isComplaint } from '../../interview/amounts.js'
import { readAssignment } from '../../interview/assignment.js'
import { take } from '../../interview/parse-answer.js'
import type { Estimate } from '../../plan/field.js'
import { normalize } from '../../plan/read/normalize.js'
import { showPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { clean } from '../../text/sanitize.js'
import type { NumbersRun } from '../../worksheet/formats/numbers-run.js'
import { renderNumbersJson } from '../../worksheet/formats/json.js'
import { renderNumbersMarkdown } from '../../worksheet/formats/markdown.js'
import { renderNumbersPretty } from '../../worksheet/formats/pretty.js'
import { locate, spanOf } from '../../yaml/locate.js'
import { parseSource } from '../../yaml/parse.js'
import { VERSION } from '../../version.js'
import { type Change, withChanges } from '../../worksheet/what-if.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface NumbersOptions {
  readonly plan: string | undefined
  /** Each `path=value`. */
  readonly whatIf: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
}

/** The worksheet of a plan: what was given and what follows; beside it, what would follow from other figures. */
export async function numbers({ plan: name, whatIf, format }: NumbersOptions, ports: Ports): Promise<number> {
  const file = await planNamed(name, ports)
  const plan = await readForNumbers(file, ports)
  const changes = whatIf.map((text) => changeIn(text, plan))
  const tried = changes.length === 0 ? undefined : withChanges(plan, changes)
  const run: NumbersRun = { file, plan, tried: tried && { ...tried, changes }, toolVersion: VERSION }
  const text =
    format === 'json'
      ? renderNumbersJson(run)
      : format === 'markdown'
        ? renderNumbersMarkdown(run)
        : renderNumbersPretty(run, ports.out.look)
  ports.out.result(text)
  return 0
}

/** Figures are worked out from what is well formed; what is not is told, since the result lacks it. */
async function readForNumbers(file: string, { files, out }: Ports): Promise<Plan> {
  const text = await files.read(file)
  if (text === undefined)
    throw userError('no-such-file', `${file} has just been deleted or moved.`, 'Run the command again.')
  const source = parseSource(text)
  if (source.trouble) {
    const { line, column } = spanOf(source, source.trouble.range)
    throw userError('refused', `${file}:${line}:${column}: ${source.trouble.message}`, source.trouble.help)
  }
  const { plan, troubles } = readPlan(source.data)
  const whole = troubles.find(({ path, kind }) => path.length === 0 || kind === 'other-version')
  if (whole) throw userError('refused', `${file}: ${whole.message}`, withPlanNamed(whole.help, file))
  for (const { path, message } of troubles) {
    const { line, column } = locate(source, path).span
    out.talk(`${file}:${line}:${column}  Ignored ${clean(showPath(path))}: ${clean(message)}\n`)
  }
  return plan
}

const CORRECT_IT = 'Correct the --what-if option, then run the command again.'

function changeIn(text: string, plan: Plan): Change {
  const assignment = readAssignment(text, plan)
  if (isComplaint(assignment)) throw userError('bad-option', `--what-if: ${assignment.complaint}`, CORRECT_IT)
  const { asking, typed } = assignment
  const path = asking.about
  const field = asking.kind === 'field' ? asking.form.field : undefined
  if (field?.kind !== 'number' && field?.kind !== 'estimate') {
    throw userError(
      'bad-option',
      `${showPath(path)} isn't a figure.`,
      'Use a figure, such as --what-if economics.base_rate=1%.',
    )
  }
  const taken = take(asking, typed, plan)
  if (isComplaint(taken)) throw userError('bad-option', `--what-if ${showPath(path)}: ${taken.complaint}`, CORRECT_IT)
  if (taken.kind === 'range') {
    const { low, likely, high } = taken.range
    const range = { likely: likely.written, low: low.written, high: high.written }
    return { path, value: normalize(field, range) as Estimate }
  }
  if (taken.kind !== 'value') throw userError('bad-option', `--what-if ${showPath(path)} needs a figure.`, CORRECT_IT)
  return { path, value: normalize(field, taken.value) as Estimate | number }
}
