import { userError } from '../errors.js'
import { jsonSchemaText } from '../plan/json-schema.js'
import type { Ports } from './ports.js'

export interface SchemaOptions {
  readonly out: string | undefined
  /** Compare with what stands in the file, write nothing. */
  readonly check: boolean
}

/** The JSON Schema of plans: to stdout, to a file, or compared with a file. */
export async function schema({ out, check }: SchemaOptions, ports: Ports): Promise<number> {
  const text = jsonSchemaText()
  if (check && out === undefined)
    throw userError('bad-option', '--check needs a file to look at.', 'Name it: --out FILE --check.')
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
  ports.out.talk(`${out} ${what}. Write it with \`mlplan schema --out ${out}\`.\n`)
  return 1
}
