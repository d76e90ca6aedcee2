import { userError } from '../errors.js'
import type { Ports } from './ports.js'

type Templates = ReadonlyMap<string, string>

/** The shipped templates with a person's own in place of those of the same name. */
export async function withOwnTemplates(shipped: Templates, folder: string | undefined, ports: Ports): Promise<Templates> {
  if (folder === undefined) return shipped
  if ((await ports.files.kind(folder)) !== 'folder') {
    throw userError('no-such-file', `There is no folder ${folder}.`, 'Name the folder that holds your templates.')
  }
  const own = new Map<string, string>()
  for (const name of shipped.keys()) {
    for (const ending of ['.md.hbs', '.hbs']) {
      const text = await ports.files.read(ports.files.join(folder, `${name}${ending}`))
      if (text !== undefined) own.set(name, text)
    }
  }
  if (own.size === 0) {
    const names = [...shipped.keys()].join(', ')
    throw userError('bad-template', `No template in ${folder} replaces one of mlplan's.`, `Name one like those: ${names} (each ending in .md.hbs).`)
  }
  return new Map([...shipped, ...own])
}
