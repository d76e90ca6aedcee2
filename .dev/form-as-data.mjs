import path from 'node:path'
import { ROOT } from './root.mjs'
import { asJson, workedOut } from './worked-out.mjs'

/**
 * The form of a plan is data: it comes out the same in every run. Working it out when building and parsing it as JSON
 * when starting takes a quarter of the time that its source takes to compile and run.
 */
const FORM = path.join(ROOT, 'src/plan/plan.ts')

export const formAsData = {
  name: 'form-as-data',
  async load(id) {
    if (id !== FORM) return undefined
    const worked = Object.entries(await workedOut(FORM))
    const code = worked.map(([name, value]) => `export const ${name} = ${asJson(name, value)}`).join('\n')
    return { code, moduleType: 'js' }
  },
}
