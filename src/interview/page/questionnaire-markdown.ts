import { formatCommandLine } from '../../plan/command-line.js'
import { listFormFields } from '../../plan/form.js'
import { formatPath } from '../../plan/path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { joinWith } from '../../text/join.js'
import { formatDate } from '../../text/format-date.js'
import type { AnswerForm, QuestionnaireEntry, Questionnaire } from './questionnaire.js'

/** Formats a questionnaire as a document: the questions to read, and a block to fill in. */
export function formatQuestionnaireMarkdown(questionnaire: Questionnaire): string {
  const head = `# Questions${formatRecipient(questionnaire)}\n\nFrom ${formatCode(questionnaire.plan)}, as of ${formatDate(questionnaire.as_of)}.`
  if (questionnaire.questions.length === 0) return `${head}\n\nNo new questions.\n`
  const topics = [...new Set(questionnaire.questions.map(({ topic }) => topic))]
  const parts = topics.map((topic) =>
    [`## ${topic}`, ...questionnaire.questions.filter((entry) => entry.topic === topic).map(formatEntry)].join('\n\n'),
  )
  return `${[head, ...parts, formatAnswerBlock(questionnaire)].join('\n\n')}\n`
}

function formatRecipient({ for_people: people, for_role: role }: Questionnaire): string {
  const recipients = [
    ...(people === undefined ? [] : [escapeMarkdown(joinWith(people))]),
    ...(role === undefined ? [] : [`the ${getRoleLabel(role)}`]),
  ]
  return recipients.length === 0 ? '' : ` for ${recipients.join(', ')}`
}

function formatEntry({
  path,
  question,
  help,
  example,
  options,
  current_answer: currentAnswer,
}: QuestionnaireEntry): string {
  return [
    `**${escapeMarkdown(question)}** (${formatCode(path)})`,
    '',
    escapeMarkdown(help),
    ...(currentAnswer === undefined ? [] : ['', `Suggested answer: ${escapeMarkdown(currentAnswer)}`]),
    ...(example === undefined ? [] : ['', `Example: ${formatCode(example)}`]),
    ...(options === undefined
      ? []
      : ['', ...options.map(({ value, meaning }) => `- ${formatCode(value)}: ${escapeMarkdown(meaning)}`)]),
  ].join('\n')
}

function formatAnswerBlock(questionnaire: Questionnaire): string {
  return [
    '## Your answers',
    '',
    'Enter your answers after the colons. Fields you leave empty stay unchanged. To import the answers, run:',
    '',
    `    ${formatImportCommand(questionnaire)}`,
    '',
    '```yaml',
    ...formatBlankLines(questionnaire.answers, ''),
    '# Write "I don\'t know yet" or "does not apply: REASON" where that is so. To name an owner and a due date:',
    '# open_questions:',
    `#   - path: ${questionnaire.questions[0]?.path ?? ''}`,
    '#     owner: # the name of a person in people',
    '#     due: # YYYY-MM-DD',
    '```',
  ].join('\n')
}

function formatImportCommand({ plan, for_role: role }: Questionnaire): string {
  const args = ['--answers', 'this-file.md', ...(role === undefined ? [] : ['--for', role])]
  return formatCommandLine('init', args, { file: plan, isNamed: true })
}

function formatBlankLines(form: AnswerForm, path: string): string[] {
  return Object.entries(form).flatMap(([key, value]) => {
    const keyPath = path === '' ? key : `${path}.${key}`
    if (Array.isArray(value)) return [`${key}:`, ...formatItemLines(value as readonly AnswerForm[], `${keyPath}.*`)]
    if (typeof value === 'object' && value !== null) {
      return [`${key}:`, ...formatBlankLines(value as AnswerForm, keyPath).map((line) => `  ${line}`)]
    }
    return [value === null ? `${key}:${formatHint(keyPath)}` : `${key}: ${String(value)}`]
  })
}

function formatItemLines(items: readonly AnswerForm[], path: string): string[] {
  return items.flatMap(({ roles, ...rest }) => {
    const role = Array.isArray(roles) ? [`roles: [${(roles as readonly string[]).join(', ')}]`] : []
    return [...formatBlankLines(rest, path), ...role].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
  })
}

function formatHint(path: string): string {
  const field = listFormFields().find((form) => formatPath(form.path) === path)?.field
  if (field === undefined) return ''
  if (field.kind === 'choice' || field.kind === 'choices') {
    const values = field.options.map(({ value }) => value).join(', ')
    return field.kind === 'choice'
      ? ` # one of: ${values}`
      : ` # a list, such as [${field.options[0]?.value}]; options: ${values}`
  }
  if (field.kind === 'yesNo') return ' # yes or no'
  if (field.kind === 'person') return ' # the name of a person'
  return field.example === undefined ? '' : ` # such as ${field.example}`
}

function formatCode(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** Escapes text from a plan, so that it adds neither markup nor line breaks. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#~]/g, '\\$&')
}

/**
 * Extracts the answers from a document that was filled in, each on the line that it has in the document, so that errors
 * name the right line. Text without a YAML block is returned as it is.
 */
export function extractAnswers(text: string): string {
  const blocks = [...text.matchAll(/^(```ya?ml[ \t]*\r?\n)([\s\S]*?)^```[ \t]*$/gm)]
  if (blocks.length === 0) return text
  let readTo = 0
  const answers = blocks.map(({ 0: match, 1: fence = '', 2: block = '', index }) => {
    const skipped = text.slice(readTo, index + fence.length)
    readTo = index + match.length
    return skipped.replaceAll(/[^\n]+/g, '') + block
  })
  return answers.join('')
}
