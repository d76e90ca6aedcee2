import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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

/** Bundled or not, the package's own folder is the first one upward that has a package.json. */
function findPackageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder)
    folder = path.dirname(folder)
  return folder
}
