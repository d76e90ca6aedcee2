import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../src/version.js'
import { findImportCycles } from './support/import-cycles.js'
import { STARTING_PROGRAMS } from './vitest.config.js'

/**
 * How the house is laid out. Imports follow the table and never go back; a line that is broken says why it is there.
 * What lies in a folder of src/ is a layer; so is each file right in src/.
 */
interface Layer {
  readonly may: readonly string[]
  readonly because: string
}

const LAYERS: Readonly<Record<string, Layer>> = {
  errors: { may: [], because: 'any file may throw one, so it depends on none.' },
  digest: { may: [], because: 'a text has one digest, whether it identifies a sign-off or a finding.' },
  version: { may: [], because: 'it is read before anything else is loaded.' },
  text: {
    may: [],
    because: 'numbers, money, dates, and lists are formatted and text is escaped in one way; it knows no plan.',
  },
  numbers: { may: ['text'], because: 'it is arithmetic over plain numbers; it knows no plan.' },
  plan: { may: ['text'], because: 'what a plan is does not depend on what is done with it.' },
  law: {
    may: ['plan', 'text'],
    because: 'what a law requires is data with a date; rules read it, and no law is written into a rule.',
  },
  yaml: { may: ['plan'], because: 'text becomes a plan, and a plan text, before anything judges it.' },
  worksheet: {
    may: ['text', 'plan', 'numbers'],
    because: 'it reads a plan into the arithmetic once, for rules, briefs, the interview, and `numbers`.',
  },
  changes: {
    may: ['text', 'plan', 'worksheet'],
    because: 'it compares two plans field by field, and formats figures with their ranges as the worksheet does.',
  },
  evidence: {
    may: ['text', 'plan', 'numbers', 'worksheet'],
    because: 'it turns the rows of a test set into figures and verdicts, and values them by the one formula there is.',
  },
  agreement: {
    may: ['text', 'plan', 'digest', 'changes', 'worksheet'],
    because: 'who signed off on what, and what is due, follows from plans alone; rules, briefs, and status read it.',
  },
  rules: {
    may: ['text', 'plan', 'law', 'agreement', 'changes', 'numbers', 'worksheet'],
    because: 'a rule speaks in paths of the plan; it sees no text, file, clock, or finding of another rule.',
  },
  lint: {
    may: ['text', 'plan', 'digest', 'law', 'yaml', 'rules', 'agreement (types)'],
    because: 'it runs rules and finds their lines. A command hands it the rules of a policy and earlier plans.',
  },
  policy: {
    may: ['text', 'plan', 'law', 'rules'],
    because:
      'what an organization requires is data; it becomes rules like the others, and sees plans only through them.',
  },
  interview: {
    may: ['text', 'plan', 'numbers', 'worksheet', 'yaml (types)'],
    because: 'questions follow from the form; it returns edits as data, and a command writes them into the text.',
  },
  briefs: {
    may: ['text', 'plan', 'agreement', 'numbers', 'worksheet', 'lint (types)'],
    because: 'a brief gets findings as data; if it judged by itself, it would contradict lint.',
  },
  picture: {
    may: ['text', 'plan', 'numbers', 'worksheet'],
    because: 'it draws what the worksheet computed; a command puts it beside the briefs.',
  },
  diff: {
    may: ['text', 'plan', 'agreement', 'changes', 'worksheet', 'rules', 'lint'],
    because: 'it computes and formats what changed between two plans, and what follows; its command adds the briefs.',
  },
  status: {
    may: ['text', 'plan', 'agreement', 'changes', 'rules', 'lint', 'worksheet'],
    because: 'it works out where a project stands from findings and from what is due; it judges nothing.',
  },
  portfolio: {
    may: ['text', 'plan', 'digest', 'rules', 'status', 'lint'],
    because: 'it puts projects side by side from their status, computed here or read from reports.',
  },
  commands: {
    may: [
      'text',
      'errors',
      'version',
      'digest',
      'plan',
      'law',
      'yaml',
      'agreement',
      'changes',
      'worksheet',
      'evidence',
      'rules',
      'policy',
      'lint',
      'interview',
      'briefs',
      'picture',
      'diff',
      'status',
      'portfolio',
    ],
    because: 'a command joins the layers and meets the outside world only through its ports, so tests can fake them.',
  },
  cli: {
    may: ['errors', 'version', 'commands', 'interview (types)', 'plan', 'lint (types)', 'text'],
    because:
      'it is the outside world: arguments, terminal, files, git, and clock. Of plans it knows names for options.',
  },
  index: {
    may: ['plan', 'yaml', 'numbers', 'worksheet', 'rules', 'lint'],
    because: 'the library is the pure part: no files, no terminal, no templates.',
  },
}

const HOMES: readonly {
  readonly what: string
  readonly library: RegExp
  readonly home: string
  readonly because: string
}[] = [
  { what: 'zod', library: /^zod(\/|$)/, home: 'plan', because: 'how a form is checked is known only beside the form.' },
  { what: 'yaml', library: /^yaml$/, home: 'yaml', because: 'everything else sees plain data and paths.' },
  {
    what: 'handlebars',
    library: /^handlebars$/,
    home: 'briefs',
    because: 'templates arrange handouts and nothing else.',
  },
  {
    what: 'hashing',
    library: /^@noble\/hashes(\/|$)/,
    home: 'digest',
    because: 'fingerprints of whatever kind are made in one way.',
  },
  {
    what: 'tables of data',
    library: /^(papaparse|hyparquet)$/,
    home: 'evidence',
    because: 'rows are read in one place, whatever the format.',
  },
  { what: 'diff', library: /^diff$/, home: 'text', because: 'a difference is text for a person.' },
  {
    what: 'everything that touches the terminal, files or the clock',
    library: /^(commander|chalk|ora|inquirer|@inquirer\/.+|fast-string-width|tinyglobby|node:.+)$/,
    home: 'cli',
    because: 'all but the outside world runs in a browser, and in a test without mocks.',
  },
]

const FORMATTERS = /\bIntl\.NumberFormat\b|\.(?:toFixed|toPrecision|toLocaleString)\(/g
/** A declaration that other files can import. A type and a value of one name in one file are one thing. */
const EXPORT = /^export (?:declare )?(?:async )?(?:function\*?|const|let|interface|type|enum) (\w+)/gm

interface Import {
  readonly wanted: string
  readonly isType: boolean
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.replaceAll(path.sep, '/')))
  .filter((file) => file.endsWith('.ts'))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

describe('layers', () => {
  test('every folder and file in src has its line in the table', () => {
    const layers = new Set(SOURCES.map(({ file }) => layerOf(file)))
    const message =
      'Add the folder to LAYERS in this file with what it may import and why, or remove the line of one that is gone.'
    expect(layers, message).toEqual(new Set(Object.keys(LAYERS)))
  })

  test.each(Object.entries(LAYERS))('%s imports only what it may', (layer, { may, because }) => {
    const broken = importsOf(layer).filter(({ to, isType }) => {
      return to !== layer && !may.includes(to) && !(isType && may.includes(`${to} (types)`))
    })
    const told = broken.map(({ file, wanted, isType }) => `${file} imports ${isType ? 'types of ' : ''}${wanted}`)
    const rule = `Move the code to a layer that may import both, or hand it in as an argument: ${layer} may import ${may.join(', ') || 'nothing'}, because ${because}`
    expect(told, rule).toEqual([])
  })

  test('the table allows nothing that nobody does', () => {
    const idle = Object.entries(LAYERS).flatMap(([layer, { may }]) => {
      const done = new Set(importsOf(layer).flatMap(({ to, isType }) => (isType ? [`${to} (types)`, to] : [to])))
      return may.filter((one) => !done.has(one)).map((one) => `${layer} → ${one}`)
    })
    expect(idle, 'Remove these from LAYERS in this file: nobody imports them any more.').toEqual([])
  })

  test.each(HOMES)('$what: at home in $home', ({ library, home, because }) => {
    const strays = packageImports().filter(({ file, wanted }) => library.test(wanted) && layerOf(file) !== home)
    expect(
      strays.map(({ file, wanted }) => `${file} imports ${wanted}`),
      `Move what needs the library to src/${home}: ${because}`,
    ).toEqual([])
  })

  test('every library that is imported has a home', () => {
    const homeless = packageImports().filter(({ wanted }) => !HOMES.some(({ library }) => library.test(wanted)))
    expect(
      homeless.map(({ file, wanted }) => `${file} imports ${wanted}`),
      'Do without the library, or give it one home in HOMES in this file.',
    ).toEqual([])
  })
})

describe('import cycles', () => {
  test('no file imports itself by way of others, not even for a type', () => {
    const graph = new Map(
      SOURCES.map(({ file, text }) => [file, importsIn(text).flatMap(({ wanted }) => resolveImport(file, wanted))]),
    )
    const rule = 'Move what both files need to the file that owns it, or a type to types.ts of the folder.'
    expect(findImportCycles(graph), rule).toEqual([])
  })

  test('are found, each with the shortest way around', () => {
    const graph = new Map([
      ['a', ['b', 'e']],
      ['b', ['c', 'd']],
      ['c', ['d']],
      ['d', ['b']],
      ['e', ['e']],
      ['f', ['a']],
    ])
    expect(findImportCycles(graph)).toEqual(['b → d → b', 'e → e'])
  })
})

test('figures are rounded and written only in text', () => {
  const strays = SOURCES.filter(({ file }) => layerOf(file) !== 'text').flatMap(({ file, text }) =>
    [...text.matchAll(FORMATTERS)].map(([call]) => `${file}: ${call}`),
  )
  expect(strays, 'Call a function of src/text/figures, so that the same figure reads the same everywhere.').toEqual([])
})

test('the fast run leaves out exactly the tests that start other programs', () => {
  const starting = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('test', file.replaceAll(path.sep, '/')))
    .filter((file) => file.endsWith('.test.ts') && startsPrograms(file))
  const listed = (file: string) => STARTING_PROGRAMS.some((one) => file.startsWith(one))
  const message = 'Add the test to STARTING_PROGRAMS in test/vitest.config.ts.'
  expect(
    starting.filter((file) => !listed(file)),
    message,
  ).toEqual([])
  const idle = STARTING_PROGRAMS.filter((one) => !starting.some((file) => file.startsWith(one)))
  expect(idle, 'Remove the line from STARTING_PROGRAMS in test/vitest.config.ts.').toEqual([])
})

describe('files', () => {
  test('none is over 300 lines; sections are a form to read, and the index of rules is generated', () => {
    const long = SOURCES.filter(({ file }) => !/^src\/plan\/sections\/|^src\/rules\/index\.ts$/.test(file))
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300)
    expect(long, 'Split the file along its ideas, or leave out what nobody needs.').toEqual([])
  })

  test('no folder holds more than 25, except the rules of a section', () => {
    const folders = SOURCES.map(({ file }) => path.posix.dirname(file)).filter(
      (folder) => !/^src\/rules\/(?!shared)/.test(folder),
    )
    const full = folders.filter((folder) => folders.filter((other) => other === folder).length > 25)
    expect([...new Set(full)], 'Give what belongs together a folder of its own.').toEqual([])
  })

  test('no function is over 40 lines', () => {
    const long = SOURCES.flatMap(({ file, text }) => longFunctions(file, text))
    expect(long, 'Give each step of the function a name of its own.').toEqual([])
  })

  test('all are named in kebab-case', () => {
    const odd = SOURCES.filter(
      ({ file }) => !file.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?(\.ts)?$/.test(part)),
    )
    expect(
      odd.map(({ file }) => file),
      'Rename the file: lowercase words with hyphens.',
    ).toEqual([])
  })

  test('only a rule is a default export', () => {
    const isRule = /^src\/rules\/(?!shared\/)[a-z-]+\/[a-z-]+\.ts$/
    const others = SOURCES.filter(({ file, text }) => /^export default/m.test(text) !== isRule.test(file))
    expect(
      others.map(({ file }) => file),
      'Export by name, unless the file is a rule: a rule is the default export of its file.',
    ).toEqual([])
  })

  test('no name is exported for two things', () => {
    const homes = new Map<string, Set<string>>()
    for (const { file, text } of SOURCES)
      for (const [, name = ''] of text.matchAll(EXPORT)) homes.set(name, (homes.get(name) ?? new Set()).add(file))
    const twice = [...homes].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files].join(' '))
    expect(twice, 'Use the one there is, or name each for what only it does.').toEqual([])
  })

  test('there is no any and no class in them', () => {
    const found = SOURCES.flatMap(({ file, text }) => {
      const code = withoutWords(text)
      return [/[:|] any\b|<any\b|\bas any\b/, /^(export )?(abstract )?class /m].flatMap((one) => {
        const match = one.exec(code)
        return match ? [`${file}: ${match[0].trim()}`] : []
      })
    })
    expect(
      found,
      'Use unknown and narrow it in place of any, and functions over plain data in place of a class.',
    ).toEqual([])
  })
})

test('nothing speaks of the machine it was written on', () => {
  const words = [['', 'work', ''].join('/'), ['sub', 'agent'].join(''), ['registry', 'npmjs'].join('.')]
  const found = projectFiles('.').flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(found, 'Remove the word: the project is read elsewhere.').toEqual([])
})

test('the version the program prints is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(VERSION, 'Set VERSION in src/version.ts to the version in package.json.').toBe(version)
})

function layerOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function importsOf(layer: string): readonly (Import & { readonly file: string; readonly to: string })[] {
  return SOURCES.filter(({ file }) => layerOf(file) === layer).flatMap(({ file, text }) =>
    importsIn(text).flatMap((one) =>
      resolveImport(file, one.wanted).map((imported) => ({ ...one, file, to: layerOf(imported) })),
    ),
  )
}

/** The source file that an import names; none for a package. */
function resolveImport(file: string, wanted: string): readonly string[] {
  return wanted.startsWith('.') ? [path.posix.join(path.posix.dirname(file), wanted).replace(/\.js$/, '.ts')] : []
}

/** Whether a test, or what it imports of test/support, starts programs or a terminal, or drives a browser. */
function startsPrograms(file: string): boolean {
  const wanted = importsIn(readFileSync(file, 'utf8')).filter(({ isType }) => !isType)
  if (wanted.some((one) => /^(node:child_process|playwright-core|@lydell\/node-pty)$/.test(one.wanted))) return true
  const support = wanted.filter((one) => /^\.{1,2}\/(support\/)?[\w-]+\.js$/.test(one.wanted))
  return support
    .map((one) => path.posix.join(path.posix.dirname(file), one.wanted.replace(/js$/, 'ts')))
    .some((one) => one.startsWith('test/support/') && startsPrograms(one))
}

function packageImports(): readonly (Import & { readonly file: string })[] {
  return SOURCES.flatMap(({ file, text }) =>
    importsIn(text)
      .filter(({ wanted }) => !wanted.startsWith('.'))
      .map((one) => ({ ...one, file })),
  )
}

/** Prettier writes imports and re-exports from the first column on; a call of import() may stand anywhere. */
function importsIn(text: string): readonly Import[] {
  const stated = text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'"`;=()]*?\sfrom\s)?'([^']+)'/gm)
  const called = text.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...stated].map(([, type, wanted]) => ({ wanted: wanted ?? '', isType: type !== undefined })),
    ...[...called].map(([, wanted]) => ({ wanted: wanted ?? '', isType: false })),
  ]
}

/** From a line that opens a function to the one that closes it at the same indent, as prettier writes them. */
function longFunctions(file: string, text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const opens =
      /^( *)(?!if|for|while|switch|catch|else).*(\bfunction\b.*|=> |^ *(async )?\*?\w+\(.*\)(: .+)? )\{$/.exec(line)
    if (!opens) return []
    const end = lines.findIndex((other, at) => at > start && other.startsWith(`${opens[1]}}`))
    return end - start + 1 > 40 ? [`${file}:${start + 1} has ${end - start + 1} lines`] : []
  })
}

function withoutWords(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''")
}

function projectFiles(folder: string): readonly string[] {
  const skipped = new Set(['node_modules', 'dist', '.git', '.cache'])
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (skipped.has(entry.name) || entry.name.endsWith('.tgz')) return []
    return entry.isDirectory() ? projectFiles(file) : entry.isFile() ? [file] : []
  })
}
