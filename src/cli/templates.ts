import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { findPackageFolder } from './package-folder.js'

/** Loads the templates that come with mlplan, by name; partials are named `partials/<name>`. */
export async function loadShippedTemplates(): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(findPackageFolder(), 'templates')
  const files = await readdir(folder, { recursive: true })
  const templates = files.filter((file) => file.endsWith('.hbs')).toSorted()
  return new Map(
    await Promise.all(
      templates.map(async (file): Promise<[string, string]> => [
        getTemplateName(file),
        await readFile(path.join(folder, file), 'utf8'),
      ]),
    ),
  )
}

function getTemplateName(file: string): string {
  return file.replaceAll('\\', '/').replace(/(\.md)?\.hbs$/, '')
}
