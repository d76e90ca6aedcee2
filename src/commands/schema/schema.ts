import { userError } from '../../errors.js'
import { quoteShellWord } from '../../plan/command-line.js'
import { formatJsonSchema } from '../../plan/json-schema.js'
import type { Ports } from '../shared/ports.js'

export interface SchemaOptions {
  readonly output: string | undefined
  /** Compare with the file; write nothing. */
  readonly check: boolean
  /** The schema of policies instead of plans. */
  readonly policy?: boolean
}

/** The JSON Schema of plans or of policies: to stdout, to a file, or compared with a file. */
export async function schema({ output, check, policy }: SchemaOptions, ports: Ports): Promise<number> {
  if (check && output === undefined) throw userError('bad-option', '--check needs a file.', 'Add --output FILE.')
  const text = policy ? await loadPolicySchemaText() : formatJsonSchema()
  if (output === undefined) {
    ports.out.stdout(text)
    return 0
  }
  const current = await ports.files.read(output)
  if (!check) {
    if (current !== text) await writeSchemaFile(output, current, text, ports)
    ports.out.stderr(current === text ? `${output} is up to date.\n` : `Wrote ${output}.\n`)
    return 0
  }
  if (current === text) return 0
  const problem = current === undefined ? 'is missing' : 'is outdated'
  const command = `mlplan schema ${policy ? '--policy ' : ''}--output ${quoteShellWord(output)}`
  ports.out.stderr(`${output} ${problem}. Run \`${command}\` to ${current === undefined ? 'write' : 'update'} it.\n`)
  return 1
}

/** Never overwrites a YAML file: a person who names a plan most likely meant to check it. */
async function writeSchemaFile(
  output: string,
  current: string | undefined,
  text: string,
  { files }: Ports,
): Promise<void> {
  if (/\.ya?ml$/.test(output) && current !== undefined)
    throw userError(
      'bad-option',
      `${output} exists and isn't a JSON Schema.`,
      'Name another file, such as --output .mlplan/mlproject.schema.json.',
    )
  await files.write(output, text)
}

/** Rules and limits are loaded only when the policy schema is requested. */
async function loadPolicySchemaText(): Promise<string> {
  const [{ formatPolicySchema }, { RULES }] = await Promise.all([
    import('../../policy/json-schema.js'),
    import('../../rules/index.js'),
  ])
  return formatPolicySchema(RULES)
}
