import { readFoundFile } from '../shared/found-file.js'
import { userError } from '../../errors.js'
import { nearest } from '../../text/suggest.js'
import type { Ports } from '../shared/ports.js'

type Templates = ReadonlyMap<string, string>

/**
 * The shipped templates plus the user's templates; those with the same name replace the shipped ones, and partials are
 * added.
 */
export async function addUserTemplates(
  shippedTemplates: Templates,
  folder: string | undefined,
  ports: Ports,
): Promise<Templates> {
  if (folder === undefined) return shippedTemplates
  if ((await ports.files.kind(folder)) !== 'folder') {
    throw userError('no-such-file', `Folder not found: ${folder}.`, 'Name the folder that contains your templates.')
  }
  const files = await ports.files.glob(ports.files.join(folder, '**/*.hbs'))
  const userTemplates = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      getTemplateName(folder, file),
      await readFoundFile(file, ports),
    ]),
  )
  if (userTemplates.length === 0) {
    throw userError(
      'bad-template',
      `No templates found in ${folder}.`,
      `Name each template after an audience (${formatAudienceNames(shippedTemplates)}) and add .md.hbs.`,
    )
  }
  for (const [name] of userTemplates)
    if (!shippedTemplates.has(name) && !name.startsWith('partials/')) throw unusedTemplateError(name, shippedTemplates)
  return new Map([...shippedTemplates, ...userTemplates])
}

function getTemplateName(folder: string, file: string): string {
  const start = folder === '.' ? 0 : folder.replace(/\/$/, '').length + 1
  return file.slice(start).replace(/(\.md)?\.hbs$/, '')
}

function unusedTemplateError(name: string, shippedTemplates: Templates): Error {
  const closest = nearest(name, shippedTemplates.keys())
  return userError(
    'bad-template',
    `No audience uses the template ${name}.`,
    closest
      ? `Rename the template to ${closest}.md.hbs.`
      : `Name the template after an audience: ${formatAudienceNames(shippedTemplates)}.`,
  )
}

function formatAudienceNames(shippedTemplates: Templates): string {
  return [...shippedTemplates.keys()].filter((name) => !name.includes('/')).join(', ')
}
