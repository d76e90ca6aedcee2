import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'
import { stringsInData, stringsInTemplate } from './strings-in-templates.mjs'
import { stringsInTypeScript } from './strings-in-typescript.mjs'

/**
 * All texts of the project that a user can read, for the test that checks their wording (test/language.test.ts) and for
 * drawing samples (draw-strings.mjs). Each has the file, the line it begins on, the text, and its kind, such as
 * `question` or `error`.
 *
 * Collected, if they have at least two words side by side (an inserted value counts as a word):
 * - string and template literals in src/ and bin/, with each inserted value shown as `${…}`. Parts joined with `+`, or
 *   in one template, are one text. A literal inside an inserted value, such as one side of a condition, is a text of its
 *   own. Of an `html` template, each text between tags is collected, without the tags.
 * - the words of templates/, by sentence, list item, heading or table row, with each mustache shown as `${…}`.
 * - the titles and descriptions in the schemas of the reports, and the descriptions in action.yml and package.json, which
 *   editors, GitHub and npm show.
 *
 * Left out, because no user reads it or because it is not ours to word:
 * - code: comments, types, imports, property names, regular expressions, compared values, addresses, the style sheet
 *   and the script of the portfolio page, and settings of the browser or of git.
 * - the example plans of the rules (`good`, `bad` and the YAML they are put together from).
 * - the titles of laws, papers and other sources, which are quotations.
 * - words that the rules and the law packs look for in plans.
 * - the specimen a template is tried on, and `notAskedReason`, which says in the sources why a field has no question.
 *
 * The documentation (README, CHANGELOG, the README of each folder) is not collected: it is prose, read as a whole.
 */
export function userFacingStrings() {
  const found = [
    ...filesIn('src', '.ts').flatMap(stringsOf(stringsInTypeScript)),
    ...filesIn('bin', '.cjs').flatMap(stringsOf(stringsInTypeScript)),
    ...filesIn('templates', '.hbs').flatMap(stringsOf(stringsInTemplate)),
    ...filesIn('src', '.schema.json').flatMap(stringsOf(stringsInData)),
    ...['action.yml', 'package.json'].flatMap(stringsOf(stringsInData)),
  ]
  return found.filter(({ text }) => isText(text))
}

function filesIn(folder, ending) {
  return readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith(ending))
    .toSorted()
}

function stringsOf(collect) {
  return (file) => {
    const source = readFileSync(path.join(ROOT, file), 'utf8')
    return collect(source, file).map(({ at, text, kind }) => ({
      file,
      line: source.slice(0, at).split('\n').length,
      text: text.trim(),
      kind,
    }))
  }
}

/** A word in any punctuation, but no path and no name with marks in it. */
const WORD = /^[^\p{L}\p{N}$<=/_-]*\p{L}[\p{L}\d'’-]*[^\p{L}\p{N}=_]*$/u
/** What can stand beside a word: another one, an inserted value, an option. */
const BESIDE = /^\W*(?:\p{L}|\$\{…\}|--[a-z])/u
/** Nothing but a command to type, an option of git, JSON, or a key and its value in YAML. */
const CODE =
  /^(?:mlplan [a-z]+(?: (?:-\S*|[A-Z]+|\$\{…\}\S*|<\S+))*|--format=[\s\S]*|(?:\{|```yaml)\n[\s\S]*|[a-z_]+: *\[?\$\{…\}\]?)$/u

function isText(text) {
  const tokens = text.split(/\s+/)
  const words = tokens.filter((token) => WORD.test(token) && /\p{L}{2}/u.test(token))
  return words.length > 0 && tokens.filter((token) => BESIDE.test(token)).length > 1 && !CODE.test(text)
}
