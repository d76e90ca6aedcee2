import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The folders of the packages of which anything is left in what rolldown wrote. */
export function packagesIn(output) {
  const used = output.flatMap((file) =>
    Object.entries(file.modules)
      .filter(([, module]) => module.renderedLength > 0)
      .map(([id]) => folderOfPackage(id)),
  )
  return [...new Set(used.filter((folder) => folder !== undefined))].toSorted((a, b) => (a < b ? -1 : 1))
}

function folderOfPackage(id) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]
}

/** The text that has to go along with a copy of other people's work. A package without a license stops the build. */
export async function noticesFor(folders) {
  const parts = await Promise.all(folders.map(noticeFor))
  const head = 'mlplan contains code of the packages below. Each is under the license printed with it.\n'
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

async function noticeFor(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder))
    .filter((file) => /^(licen[cs]e|copying|notice)([-.].*)?$/i.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1))
  if (files.length === 0) throw new Error(`${name} ${version} is bundled and has no license file; find out its terms.`)
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  const by = typeof author === 'object' ? author.name : author?.replace(/\s*[<(].*/, '')
  const title = `${name} ${version} (${license})${by ? `, by ${by}` : ''}`
  return [title, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n\n') + '\n'
}
