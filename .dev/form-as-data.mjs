import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ROOT } from './root.mjs'

/**
 * The form of a plan is data: it comes out the same in every run. Working it out when building and parsing it as JSON
 * when starting takes a quarter of the time that its source takes to compile and run.
 */
const FORM = path.join(ROOT, 'src/plan/plan.ts')

export const formAsData = {
  name: 'form-as-data',
  async load(id) {
    return id === FORM ? { code: await asData(FORM), moduleType: 'js' } : undefined
  },
}

async function asData(file) {
  const worked = Object.entries(await workedOut(file))
  return worked.map(([name, value]) => `export const ${name} = JSON.parse(${inQuotes(name, value)})`).join('\n')
}

async function workedOut(file) {
  const build = await rolldown({
    input: { form: file },
    cwd: ROOT,
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts'] } },
  })
  const dir = path.join(ROOT, '.cache/form')
  await build.write({ dir, format: 'esm' })
  await build.close()
  /* One address is loaded once in a process, and a process may build twice. */
  return await import(`${pathToFileURL(path.join(dir, 'form.js')).href}?${performance.now()}`)
}

function inQuotes(name, value) {
  const json = JSON.stringify(value, (key, inner) => {
    if (typeof inner === 'function') throw new Error(`${name}: ${key} is a function; the form has to be data.`)
    return inner
  })
  return JSON.stringify(json)
}
