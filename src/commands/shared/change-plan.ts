import { userError } from '../../errors.js'
import { lintPlan } from '../../lint/run.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { RULES } from '../../rules/index.js'
import { applyEdits, type Edit } from '../../yaml/edit/apply-edits.js'
import { parseSource } from '../../yaml/parse.js'
import type { Ports } from './ports.js'

/** A plan as a command finds it on disk. */
export interface OpenPlan {
  readonly file: string
  readonly text: string
  readonly plan: Plan
}

export async function openPlan(file: string, ports: Ports): Promise<OpenPlan> {
  const text = await ports.files.read(file)
  if (text === undefined)
    throw userError('no-such-file', `File not found: ${file}.`, 'Run `mlplan init` to write a plan.')
  return planIn(file, text, ports)
}

/**
 * Changes a plan on disk without moving any other byte. `edits` is asked for the text as it stands when nobody else
 * can write it, which may be newer than what was read before; what it throws leaves the file as it is.
 */
export async function changePlan(
  file: string,
  ports: Ports,
  edits: (plan: Plan) => readonly Edit[],
): Promise<OpenPlan> {
  const text = await ports.files.change(file, (before) => {
    if (before === undefined)
      throw userError(
        'no-such-file',
        `${file} has just been deleted or moved. Nothing was written.`,
        'Run the command again.',
      )
    const result = applyEdits(before, edits(planIn(file, before, ports).plan))
    if ('text' in result) return result.text
    throw userError('refused', `${result.refused} Nothing was written.`, 'Change the file by hand.')
  })
  return planIn(file, text, ports)
}

function planIn(file: string, text: string, ports: Ports): OpenPlan {
  refuseUnreadable(file, text, ports)
  return { file, text, plan: readPlan(parseSource(text).data).plan }
}

/** Writing into what cannot be read would destroy it. */
export function refuseUnreadable(file: string, text: string, { today }: Ports): void {
  const source = parseSource(text)
  const { troubles } = readPlan(source.data)
  const isUnreadable = source.trouble ?? troubles.find(({ kind }) => kind === 'not-a-plan' || kind === 'other-version')
  if (isUnreadable === undefined) return
  const [first] = lintPlan(file, text, { today, rules: RULES }).findings
  const { message, help } = first ?? isUnreadable
  const at = first === undefined ? file : `${file}:${first.span.line}:${first.span.column}`
  throw userError('refused', `${at}: ${message} Nothing was written.`, help)
}
