import { pluralize } from '../../text/rule-words.js'
import { userError } from '../../errors.js'
import { isComplaint } from '../../interview/amounts.js'
import { readAssignment } from '../../interview/assignment.js'
import { answerEdits } from '../../interview/edits.js'
import { leftOvers } from '../../interview/orphaned-answers.js'
import { mergeSteps } from '../../interview/merge.js'
import { answersInDocument } from '../../interview/questionnaire-markdown.js'
import { take } from '../../interview/parse-answer.js'
import { isRecord } from '../../plan/read/normalize.js'
import { formatPath } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan, type ReadError } from '../../plan/read/read.js'
import { sanitize } from '../../text/sanitize.js'
import { locate, createSpan } from '../../yaml/locate.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import type { Draft } from './draft.js'
import type { InitOptions } from './init.js'
import type { Ports } from '../shared/ports.js'

/** Applies the answers from --answers and --set. All are applied, or none is. */
export async function applyGivenAnswers({ answers, set }: InitOptions, draft: Draft, ports: Ports): Promise<void> {
  if (answers !== undefined) {
    const givenAnswers = await readAnswersFile(answers, ports)
    draft.applySteps(mergeSteps(givenAnswers))
  }
  for (const text of set) applyAssignment(text, draft)
  const orphaned = answers === undefined && set.length === 0 ? [] : leftOvers(draft.answers().plan)
  if (orphaned.length === 0) return
  ports.out.stderr('These answers no longer apply. Remove them from the plan, or run `mlplan init` in a terminal:\n')
  for (const { says: description } of orphaned) ports.out.stderr(`  ${sanitize(description)}\n`)
}

async function readAnswersFile(name: string, ports: Ports): Promise<unknown> {
  if (name === '-' && ports.stdin === undefined) {
    const help = 'Pipe the answers in, as in `mlplan init --answers - < FILE`, or name the file.'
    throw userError('bad-option', '`--answers -` reads standard input, but nothing was piped in.', help)
  }
  const text = name === '-' ? await ports.stdin?.() : await ports.files.read(name)
  const sourceName = name === '-' ? 'standard input' : name
  if (text === undefined) throw userError('no-such-file', `File not found: ${name}.`, 'Name the file with the answers.')
  const source = parseSource(answersInDocument(text))
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
  const assignment = readAssignment(text, draft.answers().plan)
  if (isComplaint(assignment)) {
    throw userError('bad-option', `--set: ${assignment.complaint} Nothing was written.`, CORRECT_SET)
  }
  const { asking, typed: input } = assignment
  const parsed = take(asking, input, draft.answers().plan)
  if (isComplaint(parsed)) {
    throw userError(
      'bad-option',
      `--set ${formatPath(asking.about)}: ${parsed.complaint} Nothing was written.`,
      CORRECT_SET,
    )
  }
  draft.apply(answerEdits(asking, parsed, draft.answers()).edits)
}
