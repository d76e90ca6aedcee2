import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../src/version.js'

/**
 * How the house is laid out. Imports follow the table and never go back; a line that is broken says why it is there.
 * What lies in a folder of src/ is a layer; so is each file right in src/.
 */
interface Layer {
  readonly may: readonly string[]
  readonly because: string
}

const LAYERS: Readonly<Record<string, Layer>> = {
  errors: { may: [], because: 'everybody may throw one, so it leans on nobody.' },
  digest: { may: [], because: 'a text has one digest, whoever asks: agreements and findings.' },
  version: { may: [], because: 'it is read before anything else is loaded.' },
  markdown: {
    may: [],
    because: 'what people typed is made safe in one way, whoever writes a page: briefs and reports.',
  },
  markup: {
    may: [],
    because: 'what people typed is made safe for HTML and SVG in one way, whoever draws or writes a page.',
  },
  text: {
    may: [],
    because: 'dates, money and ranges are formatted in one way, whoever writes them; it knows no plan.',
  },
  numbers: { may: [], because: 'it is arithmetic over plain numbers; it knows no plan.' },
  plan: { may: [], because: 'what a plan is does not depend on what is done with it.' },
  law: {
    may: ['plan'],
    because: 'what a law asks is data with a day on it; rules read it, and none is written into them.',
  },
  source: { may: ['plan'], because: 'text becomes a plan without anybody judging it.' },
  agreement: {
    may: ['text', 'plan', 'digest', 'changes', 'worksheet'],
    because:
      'who agreed to what follows from plans alone, whichever rule or brief asks; what they agreed to is told with its figures.',
  },
  agenda: {
    may: ['plan', 'agreement'],
    because: 'who owes what by when stands in the plan; briefs and status tell the same, so it is collected once.',
  },
  changes: {
    may: ['text', 'plan', 'worksheet'],
    because: 'two plans are compared field by field, and told with figures as they are written elsewhere.',
  },
  worksheet: {
    may: ['text', 'plan', 'numbers'],
    because: 'it reads a plan into the arithmetic once, for whoever asks: rules, briefs, interview and command.',
  },
  rules: {
    may: ['text', 'plan', 'law', 'agreement', 'changes', 'numbers', 'worksheet'],
    because: 'a rule speaks in places of the plan; it sees no text, no file, no clock and no other judgment.',
  },
  lint: {
    may: ['plan', 'digest', 'law', 'source', 'rules', 'agreement (types)'],
    because: 'it asks the rules and finds their lines, and shows nothing; earlier plans it hands on as they come.',
  },
  policy: {
    may: ['plan', 'law', 'rules'],
    because: 'what an organization asks is data; it becomes rules like the others, and sees no plan but through them.',
  },
  interview: {
    may: ['text', 'plan', 'numbers', 'worksheet', 'source (types)'],
    because: 'questions follow from the form; it yields edits as data, and a command writes them into the text.',
  },
  briefs: {
    may: ['text', 'markdown', 'plan', 'agreement', 'agenda', 'numbers', 'worksheet', 'lint (types)'],
    because: 'a brief is told what was found, as data; one that judged by itself would contradict lint.',
  },
  status: {
    may: ['text', 'plan', 'agreement', 'agenda', 'changes', 'rules', 'lint (types)', 'worksheet'],
    because:
      'it works out where a project stands from what was found and what is owed; it judges nothing and shows nothing.',
  },
  portfolio: {
    may: ['plan', 'rules', 'status (types)', 'lint'],
    because: 'it puts projects side by side from what was worked out of each, here or in reports from elsewhere.',
  },
  picture: {
    may: ['markup', 'plan', 'numbers', 'worksheet'],
    because:
      'it draws what the worksheet has worked out; a command lays it beside the briefs, which see its words only.',
  },
  report: {
    may: [
      'text',
      'markdown',
      'markup',
      'digest',
      'plan',
      'rules',
      'policy',
      'lint',
      'status',
      'portfolio (types)',
      'worksheet',
      'source (types)',
    ],
    because: 'it shows what was found; it neither parses nor decides how the run ends.',
  },
  commands: {
    may: [
      'text',
      'errors',
      'version',
      'digest',
      'plan',
      'law',
      'source',
      'agreement',
      'changes',
      'worksheet',
      'rules',
      'policy',
      'lint',
      'interview',
      'briefs',
      'picture',
      'status',
      'portfolio',
      'report',
    ],
    because: 'a command joins the layers and meets the outside world only through its ports, so tests can fake them.',
  },
  cli: {
    may: ['errors', 'version', 'commands', 'interview (types)', 'plan', 'lint (types)', 'report'],
    because:
      'it is the outside world: arguments, terminal, files, clock. What it knows of plans are names for options; what it prints of them at a prompt is made safe and wrapped as in a report.',
  },
  index: {
    may: ['plan', 'source', 'numbers', 'worksheet', 'rules', 'lint'],
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
  { what: 'yaml', library: /^(?:js-)?yaml$/, home: 'source', because: 'everybody else sees plain data and places.' },
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
  { what: 'diff', library: /^diff$/, home: 'report', because: 'a difference is something that is shown.' },
  {
    what: 'everything that touches the terminal, files or the clock',
    library: /^(commander|chalk|ora|inquirer|@inquirer\/.+|tinyglobby|node:.+)$/,
    home: 'cli',
    because: 'all but the outside world runs in a browser, and in a test without mocks.',
  },
]

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
    expect(new Set(SOURCES.map(({ file }) => layerOf(file)))).toEqual(new Set(Object.keys(LAYERS)))
  })

  test.each(Object.entries(LAYERS))('%s imports only what it may', (layer, { may, because }) => {
    const broken = importsOf(layer).filter(({ to, isType }) => {
      return to !== layer && !may.includes(to) && !(isType && may.includes(`${to} (types)`))
    })
    const told = broken.map(({ file, wanted, isType }) => `${file} imports ${isType ? 'types of ' : ''}${wanted}`)
    const rule = `${layer} may import ${may.join(', ') || 'nothing'}, because ${because}`
    expect(told, rule).toEqual([])
  })

  test('the table allows nothing that nobody does', () => {
    const idle = Object.entries(LAYERS).flatMap(([layer, { may }]) => {
      const done = new Set(importsOf(layer).flatMap(({ to, isType }) => (isType ? [`${to} (types)`, to] : [to])))
      return may.filter((one) => !done.has(one)).map((one) => `${layer} → ${one}`)
    })
    expect(idle).toEqual([])
  })

  test.each(HOMES)('$what: at home in $home', ({ library, home, because }) => {
    const strays = packageImports().filter(({ file, wanted }) => library.test(wanted) && layerOf(file) !== home)
    expect(
      strays.map(({ file, wanted }) => `${file} imports ${wanted}`),
      because,
    ).toEqual([])
  })

  test('every library that is imported has a home', () => {
    const homeless = packageImports().filter(({ wanted }) => !HOMES.some(({ library }) => library.test(wanted)))
    expect(homeless.map(({ file, wanted }) => `${file} imports ${wanted}`)).toEqual([])
  })
})

describe('files', () => {
  test('none is over 200 lines; sections are a form to read, and the index of rules is generated', () => {
    const long = SOURCES.filter(({ file }) => !/^src\/plan\/sections\/|^src\/rules\/index\.ts$/.test(file))
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 200)
    expect(long).toEqual([])
  })

  test('no function is over 40 lines', () => {
    expect(SOURCES.flatMap(({ file, text }) => longFunctions(file, text))).toEqual([])
  })

  test('all are named in kebab-case', () => {
    const odd = SOURCES.filter(
      ({ file }) => !file.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(part)),
    )
    expect(odd.map(({ file }) => file)).toEqual([])
  })

  test('only a rule is a default export', () => {
    const isRule = /^src\/rules\/[a-z-]+\/[a-z-]+\.ts$/
    const others = SOURCES.filter(({ file, text }) => /^export default/m.test(text) !== isRule.test(file))
    expect(others.map(({ file }) => file)).toEqual([])
  })

  test('there is no any and no class in them', () => {
    const found = SOURCES.flatMap(({ file, text }) => {
      const code = withoutWords(text)
      return [/[:|] any\b|<any\b|\bas any\b/, /^(export )?(abstract )?class /m].flatMap((one) => {
        const match = one.exec(code)
        return match ? [`${file}: ${match[0].trim()}`] : []
      })
    })
    expect(found).toEqual([])
  })
})

test('nothing speaks of the machine it was written on', () => {
  const words = [['', 'work', ''].join('/'), ['sub', 'agent'].join(''), ['registry', 'npmjs'].join('.')]
  const found = projectFiles('.').flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(found).toEqual([])
})

test('the version the program prints is that of the package', () => {
  expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
})

function layerOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function importsOf(layer: string): readonly (Import & { readonly file: string; readonly to: string })[] {
  return SOURCES.filter(({ file }) => layerOf(file) === layer).flatMap(({ file, text }) =>
    importsIn(text)
      .filter(({ wanted }) => wanted.startsWith('.'))
      .map((one) => ({
        ...one,
        file,
        to: layerOf(path.posix.join(path.posix.dirname(file), one.wanted).replace(/\.js$/, '.ts')),
      })),
  )
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
