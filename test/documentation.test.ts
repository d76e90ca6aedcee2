import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AUDIENCES } from '../src/briefs/audiences.js'
import { COMMANDS } from '../src/cli/program.js'
import { LINT_FORMATS } from '../src/lint/formats/formats.js'
import { RULES } from '../src/rules/index.js'

/** Pages that people read on a code host: what they name is there, and each link leads where it says. */

const FILES = projectFiles('.')
const PAGES = FILES.filter((file) => file.endsWith('.md') && !/^(?:test|examples\/.+\/briefs)\//.test(file))

test('every file that a page of the code names is there', () => {
  const lost = PAGES.filter((page) => page.startsWith('src/') || page === 'CONTRIBUTING.md').flatMap((page) => {
    const named = readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:ts|mjs|hbs))`/g)
    /* Capitals stand for a name of one's own: src/commands/VERB/VERB.ts. */
    return [...named]
      .filter(([, name = '']) => !/[A-Z]{2}/.test(name))
      .flatMap(([, name]) => (FILES.some((one) => `/${one}`.endsWith(`/${name}`)) ? [] : [`${page}: ${name}`]))
  })
  expect(lost, 'Correct the name on the page: there is no such file (any more).').toEqual([])
})

test('every link of a page leads to a file and a heading that are there', () => {
  const dead = PAGES.flatMap((page) => linksIn(page).filter(({ file, anchor }) => !isThere(file, anchor)))
  expect(
    dead.map(({ page, link }) => `${page}: ${link}`),
    'Correct the link, or add the file or heading it leads to.',
  ).toEqual([])
})

test('the page of the rules leads to each of them, on the page of its section', () => {
  const links = new Set(linksIn('src/rules/README.md').map(({ file, anchor }) => `${file}#${anchor}`))
  const expected = RULES.map(({ id }) => `src/rules/${id.split('/')[0]}/README.md#${id.replace('/', '')}`)
  expect(
    expected.filter((link) => !links.has(link)),
    'Run `npm run gen`.',
  ).toEqual([])
})

test.each([
  ['src/lint/formats/README.md', LINT_FORMATS],
  ['src/lint/README.md', LINT_FORMATS],
  ['templates/README.md', AUDIENCES.map(({ template }) => template)],
])('%s names each of those there are', (page, names) => {
  const text = readFileSync(page, 'utf8')
  const missing = names.filter((name) => !text.includes(`\`${name}\``))
  expect(missing, `Say in ${page} what it is for.`).toEqual([])
})

test('the README says when to use each command', () => {
  const text = readFileSync('README.md', 'utf8')
  const missing = [...COMMANDS.keys()].filter((verb) => !text.includes(`\`mlplan ${verb}`))
  expect(missing, 'Add a row to the table of commands in README.md.').toEqual([])
})

test('CONTRIBUTING.md names only scripts that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/npm run ([\w:-]+)/g)
  expect([...named].filter(([, name = '']) => !Object.hasOwn(scripts, name)).map(([text]) => text)).toEqual([])
})

interface Link {
  readonly page: string
  readonly link: string
  readonly file: string
  readonly anchor: string | undefined
}

/** Links to other files and to headings; examples in code aren't links. */
function linksIn(page: string): readonly Link[] {
  const text = readFileSync(page, 'utf8')
    .replaceAll(/^```[^]*?^```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => {
    const [file = '', anchor] = link.split('#')
    return { page, link, file: file === '' ? page : path.posix.join(path.posix.dirname(page), file), anchor }
  })
}

function isThere(file: string, anchor: string | undefined): boolean {
  return existsSync(file) && (anchor === undefined || anchorsIn(file).has(anchor))
}

const anchors = new Map<string, ReadonlySet<string>>()

/** What GitHub makes of the headings: lowercase, hyphens for spaces, without punctuation. */
function anchorsIn(page: string): ReadonlySet<string> {
  const known = anchors.get(page)
  if (known) return known
  const text = readFileSync(page, 'utf8').replaceAll(/^```[^]*?^```$/gm, '')
  const found = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  anchors.set(page, new Set(found))
  return new Set(found)
}

function projectFiles(folder: string): readonly string[] {
  const skipped = new Set(['node_modules', 'dist', '.git', '.cache'])
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (skipped.has(entry.name) || entry.name.endsWith('.tgz')) return []
    return entry.isDirectory() ? projectFiles(file) : entry.isFile() ? [file] : []
  })
}
