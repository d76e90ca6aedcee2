import { userError } from '../errors.js'
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
    if (present !== text) await ports.files.write(out, text)
    ports.out.talk(present === text ? `${out} is up to date.\n` : `Wrote ${out}.\n`)
    return 0
  }
  if (present === text) return 0
  const what = present === undefined ? 'is not there' : 'is of another version'
  const command = `mlplan schema ${policy ? '--policy ' : ''}--out ${out}`
  ports.out.talk(`${out} ${what}. Write it with \`${command}\`.\n`)
  return 1
}

/** Rules and limits are only loaded when somebody asks for them. */
async function ofPolicies(): Promise<string> {
  const [{ policySchemaText }, { RULES }] = await Promise.all([
    import('../policy/json-schema.js'),
    import('../rules/index.js'),
  ])
  return policySchemaText(RULES)
}
