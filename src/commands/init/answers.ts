import { userError } from '../../errors.js'
import { isComplaint } from '../../interview/amounts.js'
import { readAssignment } from '../../interview/assignment.js'
import { answerEdits } from '../../interview/edits.js'
import { leftOvers } from '../../interview/orphaned-answers.js'
import { mergeSteps } from '../../interview/merge.js'
import { answersInDocument } from '../../interview/questionnaire-markdown.js'
import { take } from '../../interview/parse-answer.js'
import { isRecord } from '../../plan/read/normalize.js'
import { showPath } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan, type Trouble } from '../../plan/read/read.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../../lint/counts.js'
import { locate, spanOf } from '../../yaml/locate.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import type { Draft } from './draft.js'
import type { InitOptions } from './init.js'
import type { Ports } from '../shared/ports.js'

/** Answers that come with the call: a file of them, and single ones. All are taken, or none is. */
export async function takeGiven({ answers, set }: InitOptions, draft: Draft, ports: Ports): Promise<void> {
  if (answers !== undefined) {
    const given = await readGiven(answers, ports)
    draft.applyInTurn(mergeSteps(given))
  }
  for (const text of set) assign(text, draft)
  const left = answers === undefined && set.length === 0 ? [] : leftOvers(draft.answers().plan)
  if (left.length === 0) return
  ports.out.talk('These answers no longer apply. Remove them from the plan, or run `mlplan init` in a terminal:\n')
  for (const { says } of left) ports.out.talk(`  ${clean(says)}\n`)
}

async function readGiven(name: string, ports: Ports): Promise<unknown> {
  if (name === '-' && ports.stdin === undefined) {
    const help = 'Pipe the answers in, as in `mlplan init --answers - < FILE`, or name the file.'
    throw userError('bad-option', '`--answers -` reads standard input, but nothing was piped in.', help)
  }
  const text = name === '-' ? await ports.stdin?.() : await ports.files.read(name)
  const shown = name === '-' ? 'standard input' : name
  if (text === undefined) throw userError('no-such-file', `File not found: ${name}.`, 'Name the file with the answers.')
  const source = parseSource(answersInDocument(text))
  if (source.trouble) {
    const { line, column } = spanOf(source, source.trouble.range)
    const where = `${shown}:${line}:${column}`
    if (source.trouble.kind === 'empty')
      throw userError(
        'refused',
        `No answers found in ${shown}.`,
        'Add at least one answer, then run the command again.',
      )
    throw userError('refused', `Can't read the answers at ${where}: ${source.trouble.message}`, source.trouble.help)
  }
  const given = inQuestionnaire(source.data)
  const { troubles } = readPlan(isRecord(given) ? { mlplan: PLAN_VERSION, ...given } : given)
  if (troubles.length > 0) refuse(shown, troubles, source, ports)
  return given
}

/** The form that `--questions --format json` prints holds the answers beside the questions. */
function inQuestionnaire(data: unknown): unknown {
  return isRecord(data) && Array.isArray(data['questions']) && isRecord(data['answers']) ? data['answers'] : data
}

function refuse(shown: string, troubles: readonly Trouble[], source: Source, { out }: Ports): never {
  for (const { path, message, help } of troubles) {
    const { span } = locate(source, path)
    out.talk(`  ${shown}:${span.line}:${span.column}  ${clean(showPath(path))}: ${clean(message)} ${clean(help)}\n`)
  }
  const count = plural(troubles.length, 'invalid answer')
  throw userError(
    'refused',
    `${count} in ${shown}. Nothing was written.`,
    'Correct the lines listed above, then run the command again.',
  )
}

const CORRECT_SET = 'Correct the --set option, then run the command again.'

function assign(text: string, draft: Draft): void {
  const assignment = readAssignment(text, draft.answers().plan)
  if (isComplaint(assignment)) {
    throw userError('bad-option', `--set: ${assignment.complaint} Nothing was written.`, CORRECT_SET)
  }
  const { asking, typed } = assignment
  const taken = take(asking, typed, draft.answers().plan)
  if (isComplaint(taken)) {
    throw userError(
      'bad-option',
      `--set ${showPath(asking.about)}: ${taken.complaint} Nothing was written.`,
      CORRECT_SET,
    )
  }
  draft.apply(answerEdits(asking, taken, draft.answers()).edits)
}
