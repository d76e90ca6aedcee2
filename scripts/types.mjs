import { execFile } from 'node:child_process'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './root.mjs'

const run = promisify(execFile)

/**
 * Writes the types of the library, and only those that can be reached from it. They name no package, so nobody who
 * uses mlplan has to install one: it stops the build when they do.
 */
export async function writeTypes(folder) {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', folder]
  const only = ['-p', path.join(ROOT, 'scripts/tsconfig.types.json')]
  await run(process.execPath, [tsc, ...only, ...emit]).catch(({ stdout }) => {
    throw new Error(`The types could not be written:\n${stdout}`)
  })
  const kept = await reachableFrom(path.join(folder, 'index.d.ts'))
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.join(file.parentPath, file.name)
    if (file.isFile() && !kept.has(name)) await rm(name)
  }
  await removeEmptyFolders(folder)
}

async function reachableFrom(entry) {
  const seen = new Set([entry])
  for (const file of seen) {
    for (const wanted of importsIn(await readFile(file, 'utf8'))) {
      if (!wanted.startsWith('.')) throw new Error(`${path.relative(ROOT, file)} names ${wanted}; it must do without.`)
      seen.add(path.resolve(path.dirname(file), wanted.replace(/\.js$/, '.d.ts')))
    }
  }
  return seen
}

function importsIn(text) {
  const found = text.matchAll(/(?:\bfrom |\bimport\(|^import )["']([^"'\s]+)["']|<reference types="([^"]+)"/gm)
  return [...found].map(([, module, types]) => module ?? types)
}

async function removeEmptyFolders(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeEmptyFolders(path.join(folder, entry.name))
  }
  if ((await readdir(folder)).length === 0) await rmdir(folder)
}
