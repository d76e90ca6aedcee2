import { coverOf } from '../../agreement/signoff-scope.js'
import { agreementOf, isAgreed } from '../../agreement/signoff-status.js'
import { openAskings, type Scope, stageOf } from '../../interview/scope.js'
import { type Finding, levelOf } from '../../lint/finding.js'
import { lintPlan } from '../../lint/run.js'
import { commandLine } from '../../plan/command-line.js'
import type { Plan } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { nextStage } from '../../plan/stage.js'
import { clean } from '../../text/sanitize.js'
import { countsInWords } from '../../lint/counts.js'
import { unifiedDiff } from '../../text/unified-diff.js'
import { paragraph } from '../../text/wrap.js'
import { initAgain } from './rerun-command.js'
import type { Draft } from './draft.js'
import type { InitOptions } from './init.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'

/** The last words of an interview: what was written, the findings, and what to run next. */
export async function sayGoodbye(options: InitOptions, draft: Draft, scope: Scope, ports: Ports): Promise<void> {
  const { out } = ports
  const [before, after] = [draft.before, draft.text()]
  if (options.dryRun) out.result(unifiedDiff(options.file, before, after))
  const wrote = before === after ? `No changes to ${options.file}.` : `Wrote ${options.file}.`
  out.talk(`${options.dryRun ? `Dry run: nothing was written to ${options.file}.` : wrote}\n`)
  if (after !== '') for (const line of await judgment(options, after, ports)) out.talk(`${line}\n`)
  out.talk('\nNext:\n')
  for (const command of nextCommands(options, draft, scope)) out.talk(`  ${command}\n`)
}

const MOST_SHOWN = 3
const WORST_FIRST = ['error', 'warning', 'pending', 'info'] as const

async function judgment({ file }: InitOptions, text: string, ports: Ports): Promise<readonly string[]> {
  const { today, out } = ports
  const report = lintPlan(file, text, { today, ...(await rulebookFor(file, ports)) })
  const worst = WORST_FIRST.flatMap((level) => report.findings.filter((one) => levelOf(one) === level))
  return [
    `mlplan lint: ${countsInWords(report)}`,
    ...worst.slice(0, MOST_SHOWN).map((finding) => inShort(finding, out.lookOfTalk.width)),
    ...(worst.length > MOST_SHOWN ? [`  and ${worst.length - MOST_SHOWN} more`] : []),
  ]
}

function inShort(finding: Finding, width: number): string {
  return paragraph(clean(`${levelOf(finding)}  ${finding.rule}  ${finding.message}`), width, '  ', '    ')
}

/** Three at most, those that make sense now. */
function nextCommands(options: InitOptions, draft: Draft, scope: Scope): string[] {
  const { plan } = draft.answers()
  const where = { file: options.file, isNamed: options.file !== 'mlproject.yaml' }
  const stage = stageOf(plan)
  const left = openAskings(plan, { today: scope.today })
  const next = nextStage(stage)
  const asked = firstNotAsked(plan, scope.today)
  const goOn =
    left.length > 0 || next === undefined
      ? commandLine('init', [], where)
      : asked === undefined
        ? commandLine('init', ['--stage', next], where)
        : commandLine('signoff', [asked, '--request'], where)
  return [commandLine('lint', [], where), commandLine('brief', [], where), goOn]
}

/** Whose sign-off is needed first: the sponsor's, the decision owner's, and so on. */
function firstNotAsked(plan: Plan, today: string): string | undefined {
  const roles = REQUIRED_ROLES.map(({ role }) => role).filter((role) => coverOf(role).from !== undefined)
  return roles.flatMap((role) =>
    (plan.people ?? [])
      .filter((person) => agreementOf(plan, person, today).some((one) => one.role === role && !isAgreed(one)))
      .map(({ id }) => id),
  )[0]
}

/** Stopped in the middle: 130, as a shell expects it. */
export function sayHowToGoOn(options: InitOptions, draft: Draft, { out }: Ports): number {
  const isWritten = !options.dryRun && draft.text() !== ''
  const what = isWritten ? `Your answers so far are saved in ${options.file}.` : 'Nothing was written.'
  out.talk(`\n${what} To resume:\n  ${initAgain(options)}\n`)
  return 130
}
