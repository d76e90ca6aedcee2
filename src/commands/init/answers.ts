import { userError } from '../../errors.js'
import { isAnswerError } from '../../interview/parse-amount.js'
import { parseAssignment } from '../../interview/assignment.js'
import { createAnswerEdits } from '../../interview/answer-edits.js'
import { findOrphanedAnswers } from '../../interview/orphaned-answers.js'
import { createMergeSteps } from '../../interview/merge-answers.js'
import { extractAnswers } from '../../interview/questionnaire-markdown.js'
import { parseAnswer } from '../../interview/parse-answer.js'
import { isRecord } from '../../plan/read/normalize.js'
import { formatPath } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import type { ReadError } from '../../plan/read/types.js'
import { sanitize } from '../../text/sanitize.js'
import { locate, createSpan } from '../../yaml/locate.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import type { Draft, InitOptions } from './types.js'
import type { Ports } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'

/** Applies the answers from --answers and --set. All are applied, or none is. */
export async function applyGivenAnswers({ answers, set }: InitOptions, draft: Draft, ports: Ports): Promise<void> {
  if (answers !== undefined) {
    const givenAnswers = await readAnswersFile(answers, ports)
    draft.applySteps(createMergeSteps(givenAnswers))
  }
  for (const text of set) applyAssignment(text, draft)
  const orphaned = answers === undefined && set.length === 0 ? [] : findOrphanedAnswers(draft.answers().plan)
  if (orphaned.length === 0) return
  ports.out.stderr('These answers no longer apply. Remove them from the plan, or run `mlplan init` in a terminal:\n')
  for (const { description } of orphaned) ports.out.stderr(`  ${sanitize(description)}\n`)
}

async function readAnswersFile(name: string, ports: Ports): Promise<unknown> {
  if (name === '-' && ports.stdin === undefined) {
    const help = 'Pipe the answers in, as in `mlplan init --answers - < FILE`, or name the file.'
    throw userError('bad-option', '`--answers -` reads standard input, but nothing was piped in.', help)
  }
  const text = name === '-' ? await ports.stdin?.() : await ports.files.read(name)
  const sourceName = name === '-' ? 'standard input' : name
  if (text === undefined) throw userError('no-such-file', `File not found: ${name}.`, 'Name the file with the answers.')
  const source = parseSource(extractAnswers(text))
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
  const givenAnswers = unwrapQuestionnaire(source.data)
  const { errors } = readPlan(isRecord(givenAnswers) ? { mlplan: PLAN_VERSION, ...givenAnswers } : givenAnswers)
  if (errors.length > 0) refuseInvalidAnswers(sourceName, errors, source, ports)
  return givenAnswers
}

/** The form that `--questions --format json` prints holds the answers next to the questions. */
function unwrapQuestionnaire(data: unknown): unknown {
  return isRecord(data) && Array.isArray(data['questions']) && isRecord(data['answers']) ? data['answers'] : data
}

function refuseInvalidAnswers(sourceName: string, errors: readonly ReadError[], source: Source, { out }: Ports): never {
  for (const { path, message, help } of errors) {
    const { span } = locate(source, path)
    out.stderr(
      `  ${sourceName}:${span.line}:${span.column}  ${sanitize(formatPath(path))}: ${sanitize(message)} ${sanitize(help)}\n`,
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

function applyAssignment(text: string, draft: Draft): void {
  const assignment = parseAssignment(text, draft.answers().plan)
  if (isAnswerError(assignment)) {
    throw userError('bad-option', `--set: ${assignment.error} Nothing was written.`, CORRECT_SET)
  }
  const { planQuestion, input } = assignment
  const parsed = parseAnswer(planQuestion, input, draft.answers().plan)
  if (isAnswerError(parsed)) {
    throw userError(
      'bad-option',
      `--set ${formatPath(planQuestion.path)}: ${parsed.error} Nothing was written.`,
      CORRECT_SET,
    )
  }
  draft.apply(createAnswerEdits(planQuestion, parsed, draft.answers()).edits)
}
