import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundled, FOLDER } from './bench-runs.mjs'
import { ROOT } from './root.mjs'

/**
 * Plans as an organization has them: of the size of the shortest example, each with its own names and figures, so that
 * nothing worked out for one is of use for another. Two in five have something wrong.
 */
export const PLANS = path.join(FOLDER, 'many')

export async function writePlans(count, into = PLANS) {
  const example = await readFile(path.join(ROOT, 'examples/churn-retention/mlproject.yaml'), 'utf8')
  const signed = await signer()
  await rm(into, { recursive: true, force: true })
  for (let number = 0; number < count; number += 1) {
    const text = signed(withMistake(distinct(example, number), number))
    const folder = path.join(into, `team-${number % 40}`, `project-${String(number).padStart(4, '0')}`)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'mlproject.yaml'), number % 250 === 0 ? sinceChanged(text) : text)
  }
}

/** Other names, other sentences, and other figures, if by little: what follows from them stays true. */
function distinct(text, number) {
  return text
    .replace('name: Churn retention calls', `name: Churn retention calls ${number}`)
    .replaceAll(/name: (Lucía|Devon|Hiro|Rebecca|Katarzyna|Noor|Amadou|Tanisha) /g, `name: $1-${number} `)
    .replaceAll(
      /^( +\w+: )(\d{3,})$/gm,
      (_, key, figure) => `${key}${Number(figure) + (number % (figure.length > 4 ? 1000 : 10))}`,
    )
    .replaceAll(/^( +source: "?\w.+?)("?)$/gm, `$1, no. ${number}$2`)
    .replaceAll(/^( +)(text|concern|question|outcome|operation): (.+)$/gm, `$1$2: $3 (${number})`)
}

/** What a few teams out of many get wrong. */
const MISTAKES = [
  (text) => text.replace('stage: kickoff', 'stage: modeling'),
  (text) => text.replace(/\ntarget:\n(?: +.*\n)+/, '\n'),
  (text) => text.replace('  delivery: batch', '  delivry: batch\n  autonomie: suggest'),
  (text) => text.replace('likely: 1.8%', 'likely: about two in a hundred'),
  (text) => text.replaceAll('owner: devon', 'owner: nobody').replace(/action: >-\n.*\n.*\n/, 'action: TBD\n'),
  (text) => text.replace(/ {4}content: \|-\n(?: {6}.*\n)+/g, ''),
  (text) => text.replace('stage: kickoff', 'stage: pre-launch').replace('legal:\n  uses_personal_data: true\n', ''),
]

function withMistake(text, number) {
  return number % 5 > 1 ? text : MISTAKES[number % MISTAKES.length](text)
}

/** Since people agreed to it: git is asked what it had been, which takes as long as many plans. So it is done to few. */
function sinceChanged(text) {
  return text.replace('selection_rate: 3%', 'selection_rate: 4%')
}

/** Other figures would void what people agreed to: they agree to the new ones. */
async function signer() {
  const source = path.join(FOLDER, 'sign.src.mjs')
  await mkdir(FOLDER, { recursive: true })
  await writeFile(
    source,
    `export { computeFingerprint } from '${path.join(ROOT, 'src/agreement/fingerprint.ts')}'
export { parsePlan } from '${path.join(ROOT, 'src/index.ts')}'
`,
  )
  const { computeFingerprint, parsePlan } = await import(await bundled('sign', source))
  return (text) => {
    const { plan } = parsePlan(text)
    return text.replaceAll(
      /^( +)([\w.]+) v\d+-[0-9a-f]{16}-[0-9a-f]{16}$/gm,
      (_, indent, place) => `${indent}${place} ${computeFingerprint(plan, place.split('.'))}`,
    )
  }
}
