import { userError } from '../errors.js'
import { shellWord } from '../plan/command-line.js'
import { jsonSchemaText } from '../plan/json-schema.js'
import type { Ports } from './ports.js'

export interface SchemaOptions {
  readonly out: string | undefined
  /** Compare with what stands in the file, write nothing. */
  readonly check: boolean
  /** That of policies, not of plans. */
  readonly policy?: boolean
}

/** The JSON Schema of plans or of policies: to stdout, to a file, or compared with a file. */
export async function schema({ out, check, policy }: SchemaOptions, ports: Ports): Promise<number> {
  if (check && out === undefined)
    throw userError('bad-option', '--check needs a file to look at.', 'Name it: --out FILE --check.')
  const text = policy ? await ofPolicies() : jsonSchemaText()
  if (out === undefined) {
    ports.out.result(text)
    return 0
  }
  const present = await ports.files.read(out)
  if (!check) {
    if (present !== text) await writeOver(out, present, text, ports)
    ports.out.talk(present === text ? `${out} is up to date.\n` : `Wrote ${out}.\n`)
    return 0
  }
  if (present === text) return 0
  const what = present === undefined ? 'is not there' : 'is of another version'
  const command = `mlplan schema ${policy ? '--policy ' : ''}--out ${shellWord(out)}`
  ports.out.talk(`${out} ${what}. Write it with \`${command}\`.\n`)
  return 1
}

/** Never over a plan: whoever names one has most likely meant to check it. */
async function writeOver(out: string, present: string | undefined, text: string, { files }: Ports): Promise<void> {
  if (/\.ya?ml$/.test(out) && present !== undefined)
    throw userError(
      'bad-option',
      `${out} is there already, and is no JSON Schema.`,
      'Name a file for the schema: --out .mlplan/mlproject.schema.json.',
    )
  await files.write(out, text)
}

/** Rules and limits are only loaded when somebody asks for them. */
async function ofPolicies(): Promise<string> {
  const [{ policySchemaText }, { RULES }] = await Promise.all([
    import('../policy/json-schema.js'),
    import('../rules/index.js'),
  ])
  return policySchemaText(RULES)
}
