import { userError } from '../../errors.js'
import { formatQuestionnaireMarkdown } from '../../interview/page/questionnaire-markdown.js'
import { createQuestionnaire } from '../../interview/page/questionnaire.js'
import { listOpenQuestions, type InterviewScope, getPlanStage } from '../../interview/scope.js'
import { nearest } from '../../text/suggest.js'
import { PLAN } from '../../plan/plan.js'
import { sanitize } from '../../text/sanitize.js'
import { openDraft, refuseUnknownPlan } from './draft.js'
import { createScope } from './create-scope.js'
import { formatRerunCommand, printSummary, printResumeCommand } from './summary.js'
import type { Draft, InitOptions } from './types.js'
import { applyGivenAnswers } from './answers.js'
import { runInterview } from './session.js'
import type { Ports } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'

/**
 * The interview: asks the open questions and writes every answer to the plan before it shows the next question, so
 * running the command again resumes. Without a terminal, the options must answer all open questions.
 */
export async function init(options: InitOptions, ports: Ports): Promise<number> {
  refuseLostAnswers(options)
  refuseUnknownSection(options)
  await refuseUnknownPlan(options, ports)
  const draft = await openDraft(options.file, ports, options.dryRun)
  const scope = await createScope(options, draft, ports)
  const isInterview = ports.prompter !== undefined && !options.questions
  if (isInterview && !options.dryRun) await ports.files.ensureWritable(options.file)
  await applyGivenAnswers(options, draft, ports)
  if (options.questions) {
    ports.out.stdout(formatQuestionnaire(options, draft, scope))
    return 0
  }
  const hasAnswers = options.answers !== undefined || options.set.length > 0
  if (ports.prompter === undefined && !hasAnswers) refuseOpenQuestions(options, draft, scope, ports)
  await draft.save()
  if (ports.prompter === undefined) printNextPage(options, draft, scope, ports)
  if (ports.prompter !== undefined) {
    const { prompter, out } = ports
    const outcome = await runInterview({ draft, prompter, out, scope, hints: await loadHints(options, ports) })
    if (outcome === 'stopped') return printResumeCommand(options, draft, ports)
  }
  await printSummary(options, draft, scope, ports)
  return 0
}

/** `--questions` prints a page and writes nothing, so answers given with it would be lost. */
function refuseLostAnswers({ questions, answers, set }: InitOptions): void {
  if (!questions || (answers === undefined && set.length === 0)) return
  const option = answers === undefined ? '--set' : '--answers'
  const help = `Run \`mlplan init ${option} …\` first, then print the remaining questions.`
  throw userError('bad-option', `--questions writes nothing, so it can't be combined with ${option}.`, help)
}

function refuseUnknownSection({ section }: InitOptions): void {
  if (section === undefined || Object.hasOwn(PLAN, section)) return
  const closest = nearest(section, Object.keys(PLAN))
  const help = closest === undefined ? `Choose from ${Object.keys(PLAN).join(', ')}.` : `Did you mean ${closest}?`
  throw userError('bad-option', `Unknown section: ${section}.`, help)
}

async function loadHints({ file }: InitOptions, { git, files }: Ports) {
  const root = await git.root(file)
  const folder = (root ?? files.parentFolder(file)).split(/[\\/]/).at(-1)
  return { userName: await git.userName(file), folderName: folder === '.' || folder === '' ? undefined : folder }
}

function formatQuestionnaire({ file, format }: InitOptions, draft: Draft, scope: InterviewScope): string {
  const questionnaire = createQuestionnaire(file, draft.answers().plan, scope)
  return format === 'json' ? `${JSON.stringify(questionnaire, null, 2)}\n` : formatQuestionnaireMarkdown(questionnaire)
}

/** Answers may open more questions, so the page with the rest follows the answers that were written. */
function printNextPage(options: InitOptions, draft: Draft, scope: InterviewScope, { out }: Ports): void {
  const count = listOpenQuestions(draft.answers().plan, scope).length
  if (count === 0 || options.dryRun) return
  out.stdout(formatQuestionnaire(options, draft, scope))
  const verb = count === 1 ? 'is' : 'are'
  const help = 'Fill in the page above to answer them, or run `mlplan init` in a terminal.'
  out.stderr(`${pluralize(count, 'question')} ${verb} still open. ${help}\n`)
}

/** Writes nothing while questions are open: lists them, and says how to answer them. */
function refuseOpenQuestions(options: InitOptions, draft: Draft, scope: InterviewScope, { out }: Ports): void {
  const { plan } = draft.answers()
  const openQuestions = listOpenQuestions(plan, scope)
  if (openQuestions.length === 0) return
  for (const { path, question } of openQuestions) out.stderr(`  ${sanitize(path.join('.'))}: ${sanitize(question)}\n`)
  const verb = openQuestions.length === 1 ? 'is' : 'are'
  throw userError(
    'no-terminal',
    `\`mlplan init\` needs an interactive terminal. ${pluralize(openQuestions.length, 'question')} ${verb} open at ${scope.stage ?? getPlanStage(plan)}. Nothing was written.`,
    `Run the command in a terminal, or answer with --answers FILE or --set PATH=VALUE. \`${formatRerunCommand(options, ['--questions'])}\` prints the open questions.`,
  )
}
