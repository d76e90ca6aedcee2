import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { ROOT } from './root.mjs'

/**
 * Modules that most runs do without, with a library each: what is wrong with a plan, and how it is written. In modules
 * that would have to be `await`ed, or be loaded every time, which takes 10 ms; in CommonJS they can be required when
 * one of their functions is first called.
 */
const LATE = new Map([
  ['document', path.join(ROOT, 'src/source/document.ts')],
  ['schema', path.join(ROOT, 'src/plan/schema.ts')],
])

const STANDS_FOR = '\0late:'

export const lateModules = {
  name: 'late-modules',
  resolveId(id, importer) {
    if ([...LATE.keys()].some((name) => id === placeOf(name))) return { id, external: true }
    if (importer === undefined || !id.startsWith('.')) return undefined
    const file = path.resolve(path.dirname(importer), id).replace(/\.js$/, '.ts')
    const [late] = [...LATE].find(([, one]) => one === file) ?? []
    return late && `${STANDS_FOR}${late}.js`
  },
  async load(id) {
    const [late, file] = [...LATE].find(([name]) => id === `${STANDS_FOR}${name}.js`) ?? []
    if (late === undefined) return undefined
    this.emitFile({ type: 'chunk', id: file, fileName: fileOf(late) })
    const names = functionsIn(await readFile(file, 'utf8'))
    return `let loaded
const late = () => (loaded ??= require(${JSON.stringify(placeOf(late))}))
${names.map((name) => `export const ${name} = (...all) => late().${name}(...all)`).join('\n')}
`
  },
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue
      for (const name of LATE.keys()) {
        const there = path.posix.relative(path.posix.dirname(file.fileName), fileOf(name))
        file.code = file.code.replaceAll(placeOf(name), there.startsWith('.') ? there : `./${there}`)
      }
    }
  },
}

/** The files that one of these loads when it is asked. */
export function lateIn(code) {
  return [...LATE.keys()].map(fileOf).filter((file) => code.includes(`/${path.basename(file)}`))
}

function fileOf(name) {
  return `chunks/late-${name}.cjs`
}

/** Until it is known from where it is required. */
function placeOf(name) {
  return `late-module-${name}`
}

function functionsIn(code) {
  return parseAst(code, { lang: 'ts' }).body.flatMap(({ type, declaration }) =>
    type === 'ExportNamedDeclaration' && declaration?.type === 'FunctionDeclaration' ? [declaration.id.name] : [],
  )
}
