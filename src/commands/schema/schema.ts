import { userError } from '../../errors.js'
import { shellWord } from '../../plan/command-line.js'
import { jsonSchemaText } from '../../plan/schema/json-schema.js'
import type { Ports } from '../shared/ports.js'

export interface SchemaOptions {
  readonly output: string | undefined
  /** Compare with what stands in the file, write nothing. */
  readonly check: boolean
  /** That of policies, not of plans. */
  readonly policy?: boolean
}

/** The JSON Schema of plans or of policies: to stdout, to a file, or compared with a file. */
export async function schema({ output, check, policy }: SchemaOptions, ports: Ports): Promise<number> {
  if (check && output === undefined) throw userError('bad-option', '--check needs a file.', 'Add --output FILE.')
  const text = policy ? await ofPolicies() : jsonSchemaText()
  if (output === undefined) {
    ports.out.result(text)
    return 0
  }
  const present = await ports.files.read(output)
  if (!check) {
    if (present !== text) await writeOver(output, present, text, ports)
    ports.out.talk(present === text ? `${output} is up to date.\n` : `Wrote ${output}.\n`)
    return 0
  }
  if (present === text) return 0
  const what = present === undefined ? 'is missing' : 'is outdated'
  const command = `mlplan schema ${policy ? '--policy ' : ''}--output ${shellWord(output)}`
  ports.out.talk(`${output} ${what}. Run \`${command}\` to ${present === undefined ? 'write' : 'update'} it.\n`)
  return 1
}

/** Never over a plan: whoever names one has most likely meant to check it. */
async function writeOver(output: string, present: string | undefined, text: string, { files }: Ports): Promise<void> {
  if (/\.ya?ml$/.test(output) && present !== undefined)
    throw userError(
      'bad-option',
      `${output} exists and isn't a JSON Schema.`,
      'Name another file, such as --output .mlplan/mlproject.schema.json.',
    )
  await files.write(output, text)
}

/** Rules and limits are only loaded when somebody asks for them. */
async function ofPolicies(): Promise<string> {
  const [{ policySchemaText }, { RULES }] = await Promise.all([
    import('../../policy/json-schema.js'),
    import('../../rules/index.js'),
  ])
  return policySchemaText(RULES)
}
