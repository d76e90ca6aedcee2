import { userError } from '../../errors.js'
import { isAnswerError } from '../../interview/parse-amount.js'
import { parseAssignment } from '../../interview/assignment.js'
import { findOrphanedAnswers } from '../../interview/orphaned-answers.js'
import { type GivenAnswers, readGivenAnswers } from '../../interview/page/given-answers.js'
import { createMergeSteps } from '../../interview/page/merge-answers.js'
import { listReplacedAnswers, type ReplacedAnswer } from '../../interview/page/replaced-answers.js'
import { findPlainReply, type PlainReply } from '../../interview/plain-reply.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { getLinesTaken } from '../../interview/create-question.js'
import { findNameDoubt } from '../../interview/people.js'
import { isJobTitle } from '../../plan/name-words.js'
import { recordReply } from '../../interview/reply/record-reply.js'
import { splitAnswer } from '../../interview/quick-path/split-answer.js'
import { extractAnswers } from '../../interview/page/questionnaire-markdown.js'
import { cleanInput, parseAnswer } from '../../interview/parse-answer.js'
import { isRecord } from '../../plan/read/normalize.js'
import { formatPath, type Path } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import type { ReadError } from '../../plan/read/types.js'
import { takeLines } from '../../text/pasted-lines.js'
import { sanitize } from '../../text/sanitize.js'
import { locate, createSpan, findNode } from '../../yaml/locate.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import { quoteTypedAnswers } from './typed-yaml.js'
import { writeAnswer } from './other-answers.js'
import type { Draft, InitOptions } from './types.js'
import type { Ports } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'

/** Applies the answers from --answers and --set. All are applied, or none is. */
export async function applyGivenAnswers(options: InitOptions, draft: Draft, ports: Ports): Promise<void> {
  const { answers, set } = options
  if (answers !== undefined) await applyAnswersFile(answers, options, draft, ports)
  for (const text of set) applyAssignment(text, draft, ports)
  const orphaned = answers === undefined && set.length === 0 ? [] : findOrphanedAnswers(draft.answers().plan)
  if (orphaned.length === 0) return
  ports.out.stderr('These answers no longer apply. Remove them from the plan, or run `mlplan init` in a terminal:\n')
  for (const { description } of orphaned) ports.out.stderr(`  ${sanitize(description)}\n`)
}

async function applyAnswersFile(name: string, options: InitOptions, draft: Draft, ports: Ports): Promise<void> {
  /* What a new plan starts with is no answer of anybody. */
  const before = draft.before === '' ? undefined : draft.answers().raw
  const { values, replies, names } = await readAnswersFile(name, draft, ports)
  draft.applySteps(createMergeSteps(values))
  for (const { text, findQuestion } of names) applyName(text, findQuestion(draft.answers().plan), draft)
  for (const { path, reply, findQuestion } of replies) {
    const planQuestion = findQuestion(draft.answers().plan)
    if (planQuestion !== undefined) applyReply(formatPath(path), planQuestion, reply, draft, ports)
  }
  if (options.replace !== true) refuseToReplace(options, listReplacedAnswers(before, draft.answers().raw), ports)
}

function applyName(text: string, planQuestion: PlanQuestion | undefined, draft: Draft): void {
  const answers = draft.answers()
  const parsed = planQuestion && parseAnswer(planQuestion, text, answers.plan)
  if (planQuestion === undefined || parsed === undefined || isAnswerError(parsed)) return
  writeAnswer(draft, planQuestion, parsed, [])
}

/** The plan may be newer than the file, so what the file would replace is shown first. */
function refuseToReplace({ answers = '', file }: InitOptions, replaced: readonly ReplacedAnswer[], ports: Ports): void {
  if (replaced.length === 0) return
  for (const { path, before, after } of replaced) {
    ports.out.stderr(`  ${sanitize(formatPath(path))}: ${sanitize(before)} would become ${sanitize(after)}\n`)
  }
  const count = pluralize(replaced.length, 'answer')
  throw userError(
    'refused',
    `${answers} would replace ${count} in ${file}. Nothing was written.`,
    'Remove these lines from the answers, or add --replace to replace the answers in the plan.',
  )
}

async function readAnswersFile(name: string, draft: Draft, ports: Ports): Promise<GivenAnswers> {
  if (name === '-' && ports.stdin === undefined) {
    const help = 'Pipe the answers in, as in `mlplan init --answers - < FILE`, or name the file.'
    throw userError('bad-option', '`--answers -` reads standard input, but nothing was piped in.', help)
  }
  const text = name === '-' ? await ports.stdin?.() : await ports.files.read(name)
  const sourceName = name === '-' ? 'standard input' : name
  if (text === undefined) throw userError('no-such-file', `File not found: ${name}.`, 'Name the file with the answers.')
  const source = parseSource(quoteTypedAnswers(extractAnswers(text)))
  if (source.error) {
    const { line, column } = createSpan(source, source.error.range)
    const location = `${sourceName}:${line}:${column}`
    if (source.error.kind === 'empty')
      throw userError(
        'refused',
        `No answers found in ${sourceName}.`,
        'Add at least one answer, then run the command again.',
      )
    throw userError('refused', `Can't read the answers at ${location}: ${source.error.message}`, source.error.help)
  }
  const given = readGivenAnswers(unwrapQuestionnaire(source.data), draft.answers().plan, ports.today, (path) =>
    getSourceText(source, path),
  )
  const { values } = given
  const { errors } = readPlan(isRecord(values) ? { mlplan: PLAN_VERSION, ...values } : values)
  const invalid = [...given.errors.map((error) => ({ ...error, help: '' })), ...errors]
  if (invalid.length > 0) refuseInvalidAnswers(sourceName, invalid, source, ports)
  return given
}

/** A value as it is written, without its quotes; empty if it isn't there. */
function getSourceText(source: Source, path: Path): string {
  const { exact, valueRange } = findNode(source, path)
  return exact && valueRange ? source.text.slice(...valueRange).trim() : ''
}

/** The form that `--questions --format json` prints holds the answers next to the questions. */
function unwrapQuestionnaire(data: unknown): unknown {
  return isRecord(data) && Array.isArray(data['questions']) && isRecord(data['answers']) ? data['answers'] : data
}

function refuseInvalidAnswers(
  sourceName: string,
  errors: readonly Pick<ReadError, 'path' | 'message' | 'help'>[],
  source: Source,
  { out }: Ports,
): never {
  for (const { path, message, help } of errors) {
    const { span } = locate(source, path)
    out.stderr(
      `  ${sourceName}:${span.line}:${span.column}  ${sanitize(formatPath(path))}: ${sanitize(`${message} ${help}`.trim())}\n`,
    )
  }
  const count = pluralize(errors.length, 'invalid answer')
  throw userError(
    'refused',
    `${count} in ${sourceName}. Nothing was written.`,
    'Correct the lines listed above, then run the command again.',
  )
}

const CORRECT_SET = 'Correct the --set option, then run the command again.'

function applyAssignment(text: string, draft: Draft, ports: Ports): void {
  const assignment = parseAssignment(text, draft.answers().plan)
  if (isAnswerError(assignment)) {
    throw userError('bad-option', `--set: ${assignment.error} Nothing was written.`, CORRECT_SET)
  }
  const { planQuestion, input } = assignment
  const name = `--set ${formatPath(planQuestion.path)}`
  const reply = findPlainReply(planQuestion, cleanInput(input))
  if (reply !== undefined) {
    applyReply(name, planQuestion, reply, draft, ports)
    return
  }
  const { text: taken, leftOut } = takeLines(input, getLinesTaken(planQuestion))
  if (leftOut.length > 0) {
    const error = `One line is expected, but ${leftOut.length + 1} were given.`
    throw userError('bad-option', `${name}: ${error} Nothing was written.`, CORRECT_SET)
  }
  for (const line of taken === '' ? [''] : taken.split('\n')) {
    const split = splitAnswer(planQuestion, line, draft.answers().plan)
    const parsed = parseAnswer(planQuestion, split.text, draft.answers().plan)
    if (isAnswerError(parsed)) {
      throw userError('bad-option', `${name}: ${parsed.error} Nothing was written.`, CORRECT_SET)
    }
    const doubt = parsed.kind === 'person' && isJobTitle(parsed.person.name) ? findNameDoubt(parsed.person) : undefined
    if (doubt !== undefined) throw userError('bad-option', `${name}: ${doubt} Nothing was written.`, CORRECT_SET)
    writeAnswer(draft, planQuestion, parsed, split.others)
  }
}

/** Records "I don't know yet" with the default owner and due date, and says so. */
function applyReply(name: string, planQuestion: PlanQuestion, reply: PlainReply, draft: Draft, ports: Ports): void {
  const recorded = recordReply(planQuestion, reply, draft.answers(), ports.today)
  if (isAnswerError(recorded)) {
    const help = 'Correct this answer, then run the command again.'
    throw userError('bad-option', `${name}: ${recorded.error} Nothing was written.`, help)
  }
  draft.apply(recorded.edits)
  ports.out.stderr(`${sanitize(recorded.note)}\n`)
}
