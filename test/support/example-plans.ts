import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Folders under examples/, each with an `answers.yaml` and the `mlproject.yaml` written from it. */

/** The day on which every example is judged; what they promise and report is written around it. */
export const JUDGED_ON = '2026-11-24'

/** Plans as they should be. */
export const EXAMPLES = foldersIn('examples').filter((name) => name !== 'drafts')

/** Plans as teams first write them, with the mistakes that lint is there to find. */
export const DRAFTS = foldersIn('examples/drafts').map((name) => `drafts/${name}`)

export function readExamplePlan(name: string): string {
  return readFileSync(`examples/${name}/mlproject.yaml`, 'utf8')
}

export function readExampleAnswers(name: string): string {
  return readFileSync(`examples/${name}/answers.yaml`, 'utf8')
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}/${entry.name}/answers.yaml`))
    .map(({ name }) => name)
}
