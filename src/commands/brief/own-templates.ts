import { userError } from '../../errors.js'
import { nearest } from '../../text/suggest.js'
import type { Ports } from '../shared/ports.js'

type Templates = ReadonlyMap<string, string>

/** The shipped templates, with a person's own in place of those of the same name and beside them as partials. */
export async function withOwnTemplates(
  shipped: Templates,
  folder: string | undefined,
  ports: Ports,
): Promise<Templates> {
  if (folder === undefined) return shipped
  if ((await ports.files.kind(folder)) !== 'folder') {
    throw userError('no-such-file', `Folder not found: ${folder}.`, 'Name the folder that contains your templates.')
  }
  const files = await ports.files.glob(ports.files.join(folder, '**/*.hbs'))
  const own = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [nameIn(folder, file), (await ports.files.read(file)) ?? '']),
  )
  if (own.length === 0) {
    throw userError(
      'bad-template',
      `No templates found in ${folder}.`,
      `Name each template after an audience (${namesOf(shipped)}) and add .md.hbs.`,
    )
  }
  for (const [name] of own) if (!shipped.has(name) && !name.startsWith('partials/')) throw unused(name, shipped)
  return new Map([...shipped, ...own])
}

function nameIn(folder: string, file: string): string {
  const start = folder === '.' ? 0 : folder.replace(/\/$/, '').length + 1
  return file.slice(start).replace(/(\.md)?\.hbs$/, '')
}

function unused(name: string, shipped: Templates): Error {
  const near = nearest(name, shipped.keys())
  return userError(
    'bad-template',
    `No audience uses the template ${name}.`,
    near ? `Rename the template to ${near}.md.hbs.` : `Name the template after an audience: ${namesOf(shipped)}.`,
  )
}

function namesOf(shipped: Templates): string {
  return [...shipped.keys()].filter((name) => !name.includes('/')).join(', ')
}
