import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'

/** What a command loads before it does anything, as told by the build. Each library costs its milliseconds. */

interface Part {
  readonly bytes: number
  readonly imports: readonly string[]
  readonly later: readonly string[]
  readonly modules: readonly string[]
}

let parts: Readonly<Record<string, Part>> = {}

beforeAll(() => {
  if (!existsSync('dist/cli.cjs') || !existsSync('.cache/dist.json')) {
    throw new Error('There is no dist/ to look at. Run `npm run build` first.')
  }
  parts = JSON.parse(readFileSync('.cache/dist.json', 'utf8')) as typeof parts
})

const LATER = 'Load it where it is needed, with `await import()`: each start of mlplan waits for the rest.'

describe('what is loaded', () => {
  test('for --version hardly anything', () => {
    const loaded = closureOf(['cli.cjs'])
    expect(packagesIn(loaded)).toEqual([])
    const bytes = sum(loaded.map((file) => parts[file]?.bytes ?? 0))
    expect(bytes, LATER).toBeLessThan(4_000)
  })

  test('for lint what reads a plan, and nothing that asks, spins or fills in templates', () => {
    const packages = packagesIn(
      closureOf(['cli.cjs', partWith('src/cli/program.ts'), partWith('src/commands/lint/lint.ts')]),
    )
    expect(packages, LATER).toEqual(['@noble/hashes', 'commander', 'yaml', 'zod'])
  })

  test('for brief no prompts and no spinner', () => {
    const packages = packagesIn(
      closureOf(['cli.cjs', partWith('src/cli/program.ts'), partWith('src/commands/brief/brief.ts')]),
    )
    expect(packages).toContain('handlebars')
    const prompts = packages.filter((name) => /^(inquirer|@inquirer\/.+|ora)$/.test(name))
    expect(prompts, LATER).toEqual([])
  })

  test('for the library no terminal and no templates', () => {
    const packages = packagesIn(closureOf(['index.cjs']))
    expect(packages, LATER).toEqual(['@noble/hashes', 'yaml', 'zod'])
  })
})

test('nothing is imported that is not in the package or in Node', () => {
  const foreign = Object.values(parts)
    .flatMap(({ imports, later }) => [...imports, ...later])
    .filter((wanted) => !(wanted in parts) && !/^(node:)?[a-z_]\w*(\/promises)?$/.test(wanted))
  expect(foreign, 'Bundle it: add it to devDependencies, and run `npm run build`.').toEqual([])
})

test('every package of which something is shipped has its license in THIRD-PARTY-NOTICES.txt', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8')
  const shipped = packagesIn(Object.keys(parts))
  expect(shipped.length).toBeGreaterThan(10)
  const missing = shipped.filter((name) => !new RegExp(`^${name} \\d`, 'm').test(notices))
  expect(missing, 'Run `npm run build`.').toEqual([])
})

function partWith(module: string): string {
  const found = Object.entries(parts).find(([, part]) => part.modules.includes(module))
  if (!found) throw new Error(`${module} is nowhere in dist/. Build again.`)
  return found[0]
}

function closureOf(entries: readonly string[]): readonly string[] {
  const seen = new Set(entries)
  for (const file of seen) for (const wanted of parts[file]?.imports ?? []) if (wanted in parts) seen.add(wanted)
  return [...seen]
}

function packagesIn(files: readonly string[]): readonly string[] {
  const modules = files.flatMap((file) => parts[file]?.modules ?? [])
  const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1] ?? [])
  return [...new Set(names)].toSorted()
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0)
}
