import { copyFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { ROOT } from './root.mjs'
import { noticesFor, packagesIn } from './notices.mjs'
import { writeTypes } from './types.mjs'

/** Writes dist/ (the program, the library and its types) and THIRD-PARTY-NOTICES.txt. */

/**
 * What is always needed together lies in one file, since each further file costs a millisecond or two. All else is
 * split off by itself where the code says `import()`.
 */
const GROUPS = [
  { name: 'start', test: /[\\/]src[\\/](errors|version)\.ts$/, priority: 3 },
  {
    name: 'core',
    test: /[\\/]src[\\/](plan[\\/](?!schema)|yaml[\\/](?!edit|migrate|upgrade)|rules[\\/]|lint[\\/](?!apply-fixes|formats)|lint[\\/]formats[\\/](formats|pretty|code-frame|message|law-notice|rules-not-run|sort-run|preview)|worksheet[\\/](?!formats)|numbers[\\/](?!valuation)|law[\\/]|agreement[\\/]|changes[\\/]|text[\\/](?!document|html|unified-diff|xml|pr-comment|markdown)|commands[\\/](lint[\\/](?!since|baseline|fix|outputs)|shared[\\/](plans|repository)))|[\\/]node_modules[\\/](yaml|zod|@noble)[\\/]/,
    priority: 1,
  },
]

/* Built beside and put in place when it is whole: a build that fails leaves the old one as it was. */
const next = path.join(ROOT, '.cache/dist-next')
const dist = path.join(ROOT, 'dist')

const started = performance.now()
await rm(next, { recursive: true, force: true })
const [output] = await Promise.all([
  bundle({ action: 'src/cli/action.ts', cli: 'src/cli/main.ts', index: 'src/index.ts' }, next, GROUPS),
  writeTypes(path.join(next, 'types')),
])
await writeFile(path.join(ROOT, 'THIRD-PARTY-NOTICES.txt'), await noticesFor(packagesIn(output)))
for (const schema of await schemaFiles()) {
  await copyFile(schema, path.join(next, path.basename(schema)))
}
await writeLibrary(output)
await writeMap(output)
await rm(dist, { recursive: true, force: true })
await rename(next, dist)
const size = output.reduce((sum, file) => sum + file.code.length, 0)
console.log(
  `dist: ${output.length} files, ${Math.round(size / 1000)} kB, ${Math.round(performance.now() - started)} ms`,
)

/** The schemas of the reports stand beside the code that writes them, and ship side by side. */
async function schemaFiles() {
  const files = await readdir(path.join(ROOT, 'src'), { recursive: true })
  return files.filter((file) => file.endsWith('-report.schema.json')).map((file) => path.join(ROOT, 'src', file))
}

/** Who imports the library imports a module: it passes on what is in the program's files, by name. */
async function writeLibrary(files) {
  const names = files.find((file) => file.fileName === 'index.cjs').exports.toSorted()
  const text = `import library from './index.cjs'\n\nexport const { ${names.join(', ')} } = library\n`
  await writeFile(path.join(next, 'index.js'), text)
}

/** For the tests that ask what a command loads: which modules are in which file, and what it imports. */
async function writeMap(files) {
  const map = Object.fromEntries(
    files.map((file) => [
      file.fileName,
      {
        bytes: file.code.length,
        imports: file.imports,
        later: file.dynamicImports,
        modules: Object.keys(file.modules).map((id) => path.relative(ROOT, id).replaceAll(path.sep, '/')),
      },
    ]),
  )
  await writeFile(path.join(ROOT, '.cache/dist.json'), `${JSON.stringify(map, undefined, 2)}\n`)
}
