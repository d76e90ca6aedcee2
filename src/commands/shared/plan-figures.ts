import { userError } from '../../errors.js'
import { addPlanToCommands } from '../../plan/command-line.js'
import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { sanitize } from '../../text/sanitize.js'
import { locate, createSpan } from '../../yaml/locate.js'
import { parseSource } from '../../yaml/parse.js'
import { readFoundFile } from './found-file.js'
import type { Ports } from './ports.js'

/** Figures are computed from the valid part of the plan. Invalid values are reported, because the result lacks them. */
export async function readPlanFigures(file: string, ports: Ports): Promise<Plan> {
  const source = parseSource(await readFoundFile(file, ports))
  if (source.error) {
    const { line, column } = createSpan(source, source.error.range)
    throw userError('refused', `${file}:${line}:${column}: ${source.error.message}`, source.error.help)
  }
  const { plan, errors } = readPlan(source.data)
  const fileError = errors.find(({ path, kind }) => path.length === 0 || kind === 'other-version')
  if (fileError) throw userError('refused', `${file}: ${fileError.message}`, addPlanToCommands(fileError.help, file))
  for (const { path, message } of errors) {
    const { line, column } = locate(source, path).span
    ports.out.stderr(`${file}:${line}:${column}  Ignored ${sanitize(formatPath(path))}: ${sanitize(message)}\n`)
  }
  return plan
}
