import { userError } from '../../errors.js'
import { asMarkdown } from '../../interview/questionnaire-markdown.js'
import { questionnaireOf } from '../../interview/questionnaire.js'
import { openAskings, type Scope, stageOf } from '../../interview/scope.js'
import { nearest } from '../../text/suggest.js'
import { PLAN } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import type { Stage } from '../../plan/stage.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../../lint/counts.js'
import { initAgain } from './rerun-command.js'
import { type Draft, openDraft, refuseElsewhere } from './draft.js'
import { sayGoodbye, sayHowToGoOn } from './summary.js'
import { takeGiven } from './answers.js'
import { interview } from './session.js'
import type { Ports } from '../shared/ports.js'

export interface InitOptions {
  readonly file: string
  readonly stage?: Stage
  readonly section?: string
  readonly for?: Role
  /** A partial plan, or `-` for standard input. */
  readonly answers?: string
  /** `path=value`, as it would be typed. */
  readonly set: readonly string[]
  /** Print the open questions, ask none. */
  readonly questions: boolean
  readonly format: 'json' | 'markdown'
  readonly dryRun: boolean
}

/**
 * The interview: asks what is open and writes every answer into the plan before the next question is shown, so that
 * going on later is the same call. Without anybody to ask, all that is open has to come with it.
 */
export async function init(options: InitOptions, ports: Ports): Promise<number> {
  const scope = scopeOf(options, ports)
  refuseLostAnswers(options)
  await refuseElsewhere(options, ports)
  const draft = await openDraft(options.file, ports, options.dryRun)
  await takeGiven(options, draft, ports)
  if (options.questions) {
    ports.out.result(onPaper(options, draft, scope))
    return 0
  }
  if (ports.ask === undefined) refuseOpenQuestions(options, draft, scope, ports)
  await draft.save()
  if (ports.ask !== undefined) {
    const { ask, out } = ports
    const outcome = await interview({ draft, ask, out, scope, hints: await hintsOf(options, ports) })
    if (outcome === 'stopped') return sayHowToGoOn(options, draft, ports)
  }
  await sayGoodbye(options, draft, scope, ports)
  return 0
}

/** A page of questions is printed, and nothing is written. */
function refuseLostAnswers({ questions, answers, set }: InitOptions): void {
  if (!questions || (answers === undefined && set.length === 0)) return
  const given = answers === undefined ? '--set' : '--answers'
  const help = `Run \`mlplan init ${given} …\` first, then print the remaining questions.`
  throw userError('bad-option', `--questions writes nothing, so it can't be combined with ${given}.`, help)
}

function scopeOf({ section, stage, questions, for: role }: InitOptions, { today, ask }: Ports): Scope {
  if (section !== undefined && !Object.hasOwn(PLAN, section)) {
    const near = nearest(section, Object.keys(PLAN))
    const help = near === undefined ? `Choose from ${Object.keys(PLAN).join(', ')}.` : `Did you mean ${near}?`
    throw userError('bad-option', `Unknown section: ${section}.`, help)
  }
  /* Whoever was to find out may be in the room, or hold the paper. */
  const withPending = (section !== undefined || role !== undefined) && (ask !== undefined || questions)
  return { today, stage, section, role, withPending }
}

async function hintsOf({ file }: InitOptions, { git, files }: Ports) {
  const root = await git.root(file)
  const folder = (root ?? files.folderOf(file)).split(/[\\/]/).at(-1)
  return { userName: await git.userName(file), folderName: folder === '.' || folder === '' ? undefined : folder }
}

function onPaper({ file, format }: InitOptions, draft: Draft, scope: Scope): string {
  const paper = questionnaireOf(file, draft.answers().plan, scope)
  return format === 'json' ? `${JSON.stringify(paper, null, 2)}\n` : asMarkdown(paper)
}

/** Half an interview is not written: the open questions are listed instead, and how to answer them. */
function refuseOpenQuestions(options: InitOptions, draft: Draft, scope: Scope, { out }: Ports): void {
  const { plan } = draft.answers()
  const open = openAskings(plan, scope)
  if (open.length === 0) return
  for (const { about, question } of open) out.talk(`  ${clean(about.join('.'))}: ${clean(question)}\n`)
  const are = open.length === 1 ? 'is' : 'are'
  throw userError(
    'no-terminal',
    `\`mlplan init\` needs an interactive terminal. ${plural(open.length, 'question')} ${are} open at ${scope.stage ?? stageOf(plan)}. Nothing was written.`,
    `Run the command in a terminal, or answer with --answers FILE or --set PATH=VALUE. \`${initAgain(options, ['--questions'])}\` prints the open questions.`,
  )
}
