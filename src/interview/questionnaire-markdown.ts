import { formatCommandLine } from '../plan/command-line.js'
import { listFormFields } from '../plan/form.js'
import { formatPath } from '../plan/path.js'
import { getRoleLabel } from '../plan/roles.js'
import { formatDate } from '../text/format-date.js'
import type { Blank, PaperQuestion, Questionnaire } from './questionnaire.js'

/** A questionnaire as a document: the questions to read, and a block to fill in. */
export function asMarkdown(paper: Questionnaire): string {
  const who = paper.for_role === undefined ? '' : ` for the ${getRoleLabel(paper.for_role)}`
  const head = `# Questions${who}\n\nFrom ${code(paper.plan)}, as of ${formatDate(paper.as_of)}.`
  if (paper.questions.length === 0) return `${head}\n\nNo new questions.\n`
  const topics = [...new Set(paper.questions.map(({ topic }) => topic))]
  const parts = topics.map((topic) =>
    [`## ${topic}`, ...paper.questions.filter((one) => one.topic === topic).map(asParagraph)].join('\n\n'),
  )
  return `${[head, ...parts, fillIn(paper)].join('\n\n')}\n`
}

function asParagraph({
  path: about,
  question,
  help: why,
  example,
  options,
  current_answer: now,
}: PaperQuestion): string {
  return [
    `**${plain(question)}** (${code(about)})`,
    '',
    plain(why),
    ...(now === undefined ? [] : ['', `Suggested answer: ${plain(now)}`]),
    ...(example === undefined ? [] : ['', `Example: ${code(example)}`]),
    ...(options === undefined
      ? []
      : ['', ...options.map(({ value, meaning }) => `- ${code(value)}: ${plain(meaning)}`)]),
  ].join('\n')
}

function fillIn(paper: Questionnaire): string {
  return [
    '## Your answers',
    '',
    'Enter your answers after the colons. Fields you leave empty stay unchanged. To import the answers, run:',
    '',
    `    ${handedBack(paper)}`,
    '',
    '```yaml',
    ...linesOf(paper.answers, ''),
    "# Don't know yet? Add an open question with an owner and a due date:",
    '# open_questions:',
    `#   - path: ${paper.questions[0]?.path ?? ''}`,
    '#     owner: # the id of a person in people',
    '#     due: # YYYY-MM-DD',
    '```',
  ].join('\n')
}

function handedBack({ plan, for_role: role }: Questionnaire): string {
  const args = ['--answers', 'this-file.md', ...(role === undefined ? [] : ['--for', role])]
  return formatCommandLine('init', args, { file: plan, isNamed: true })
}

function linesOf(blank: Blank, path: string): string[] {
  return Object.entries(blank).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (Array.isArray(value)) return [`${key}:`, ...itemLines(value as readonly Blank[], `${at}.*`)]
    if (typeof value === 'object' && value !== null) {
      return [`${key}:`, ...linesOf(value as Blank, at).map((line) => `  ${line}`)]
    }
    return [value === null ? `${key}:${hintAt(at)}` : `${key}: ${String(value)}`]
  })
}

function itemLines(items: readonly Blank[], path: string): string[] {
  return items.flatMap(({ roles, ...rest }) => {
    const role = Array.isArray(roles) ? [`roles: [${(roles as readonly string[]).join(', ')}]`] : []
    return [...linesOf(rest, path), ...role].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
  })
}

function hintAt(path: string): string {
  const field = listFormFields().find((form) => formatPath(form.path) === path)?.field
  if (field === undefined) return ''
  if (field.kind === 'choice' || field.kind === 'choices') {
    const values = field.options.map(({ value }) => value).join(', ')
    return field.kind === 'choice'
      ? ` # one of: ${values}`
      : ` # a list, such as [${field.options[0]?.value}]; options: ${values}`
  }
  if (field.kind === 'yesNo') return ' # true or false'
  if (field.kind === 'person') return ' # the id of a person in people'
  return field.example === undefined ? '' : ` # such as ${field.example}`
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** What a plan says is shown, not obeyed: neither markup nor line breaks. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#~]/g, '\\$&')
}

/**
 * The answers in a document that was handed back, each on the line on which it stands there; any other text is answers
 * as it stands.
 */
export function answersInDocument(text: string): string {
  const blocks = [...text.matchAll(/^(```ya?ml[ \t]*\r?\n)([\s\S]*?)^```[ \t]*$/gm)]
  if (blocks.length === 0) return text
  let read = 0
  const answers = blocks.map(({ 0: whole, 1: fence = '', 2: block = '', index }) => {
    const before = text.slice(read, index + fence.length)
    read = index + whole.length
    return before.replaceAll(/[^\n]+/g, '') + block
  })
  return answers.join('')
}
