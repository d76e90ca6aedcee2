import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The templates that come with mlplan: name → text, partials as `partials/<name>`. */
export async function shippedTemplates(): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(packageFolder(), 'templates')
  const files = await readdir(folder, { recursive: true })
  const templates = files.filter((file) => file.endsWith('.hbs')).toSorted()
  return new Map(
    await Promise.all(
      templates.map(async (file): Promise<[string, string]> => [
        templateName(file),
        await readFile(path.join(folder, file), 'utf8'),
      ]),
    ),
  )
}

function templateName(file: string): string {
  return file.replaceAll('\\', '/').replace(/(\.md)?\.hbs$/, '')
}

/** Bundled or not, the package's own folder is the first one upward that has a package.json. */
function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder)
    folder = path.dirname(folder)
  return folder
}
