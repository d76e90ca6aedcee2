import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ROOT } from './root.mjs'

/** What a module of the sources exports, worked out now. */
export async function workedOut(file) {
  const build = await rolldown({
    input: { worked: file },
    cwd: ROOT,
    platform: 'node',
    resolve: {
      extensionAlias: { '.js': ['.ts', '.js'] },
      alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/index.js') },
    },
  })
  const dir = path.join(ROOT, '.cache/worked', path.basename(path.dirname(file)))
  await build.write({ dir, format: 'esm' })
  await build.close()
  /* One address is loaded once in a process, and a process may build twice. */
  return await import(`${pathToFileURL(path.join(dir, 'worked.js')).href}?${performance.now()}`)
}

/** As an expression that gives it back. It has to be data. */
export function asJson(name, value) {
  const json = JSON.stringify(value, (key, inner) => {
    if (typeof inner === 'function') throw new Error(`${name}: ${key} is a function; it has to be data.`)
    return inner
  })
  return `JSON.parse(${JSON.stringify(json)})`
}
