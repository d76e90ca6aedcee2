import { readFoundFile, requireFoundText } from './found-file.js'
import { userError } from '../../errors.js'
import { lintPlan } from '../../lint/lint-plan.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { RULES } from '../../rules/index.js'
import { applyEdits } from '../../yaml/edit/apply-edits.js'
import type { Edit } from '../../yaml/edit/types.js'
import { parseSource } from '../../yaml/parse.js'
import type { Ports } from './ports.js'

/** A plan file as a command read it from disk. */
export interface PlanFile {
  readonly file: string
  readonly text: string
  readonly plan: Plan
}

export async function readPlanFile(file: string, ports: Ports): Promise<PlanFile> {
  return parsePlanFile(file, await readFoundFile(file, ports), ports)
}

/**
 * Changes a plan on disk without moving any other byte. `edits` is called with the plan as it is while the file is
 * locked, which may be newer than what was read before; if `edits` throws, the file stays as it is.
 */
export async function changePlan(
  file: string,
  ports: Ports,
  edits: (plan: Plan) => readonly Edit[],
): Promise<PlanFile> {
  const text = await ports.files.change(file, (current) => {
    const before = requireFoundText(file, current)
    const result = applyEdits(before, edits(parsePlanFile(file, before, ports).plan))
    if ('text' in result) return result.text
    throw userError('refused', `${result.refused} Nothing was written.`, 'Change the file by hand.')
  })
  return parsePlanFile(file, text, ports)
}

function parsePlanFile(file: string, text: string, ports: Ports): PlanFile {
  refuseUnreadable(file, text, ports)
  return { file, text, plan: readPlan(parseSource(text).data).plan }
}

/** Writing into a file that can't be parsed would destroy it. */
export function refuseUnreadable(file: string, text: string, { today }: Ports): void {
  const source = parseSource(text)
  const { errors } = readPlan(source.data)
  const blockingError = source.error ?? errors.find(({ kind }) => kind === 'not-a-plan' || kind === 'other-version')
  if (blockingError === undefined) return
  const [firstFinding] = lintPlan(file, text, { today, rules: RULES }).findings
  const { message, help } = firstFinding ?? blockingError
  const location = firstFinding === undefined ? file : `${file}:${firstFinding.span.line}:${firstFinding.span.column}`
  throw userError('refused', `${location}: ${message} Nothing was written.`, help)
}
