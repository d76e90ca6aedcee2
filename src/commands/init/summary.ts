import { listOpenSignoffs } from '../../agreement/open-signoffs.js'
import { getSignoffScope } from '../../agreement/signoff-scope.js'
import { listOpenQuestions, type InterviewScope, getPlanStage } from '../../interview/scope.js'
import { createMoneyBottomLine } from '../../briefs/view/bottom-line.js'
import { getProfile } from '../../plan/form.js'
import { addPeriod } from '../../text/sentence.js'
import { type Finding, type PlanReport, getLevel } from '../../lint/finding.js'
import { lintPlan } from '../../lint/lint-plan.js'
import { formatCommandLine } from '../../plan/command-line.js'
import type { Plan } from '../../plan/plan.js'
import { getPersonName } from '../../plan/display-name.js'
import { findAnswerer } from '../../interview/sitting/order.js'
import { pluralize } from '../../text/pluralize.js'
import { groupBy } from '../../text/sort-and-group.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { getNextStage } from '../../plan/stage.js'
import { sanitize } from '../../text/sanitize.js'
import { formatPlanCounts } from '../../lint/counts.js'
import { createUnifiedDiff } from '../../text/unified-diff.js'
import { wrapParagraph } from '../../text/wrap.js'
import { printParagraphs } from './figures.js'
import { formatUncompared, listUncompared } from '../../rules/shared/figures/uncompared.js'
import type { Draft, InitOptions } from './types.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'

/** Prints the summary at the end of an interview: what was written, the findings, and what to run next. */
export async function printSummary(
  options: InitOptions,
  draft: Draft,
  scope: InterviewScope,
  ports: Ports,
): Promise<void> {
  const { out } = ports
  const [before, after] = [draft.before, draft.text()]
  if (options.dryRun) out.stdout(createUnifiedDiff(options.file, before, after))
  const outcome = before === after ? `No changes to ${options.file}.` : `Wrote ${options.file}.`
  out.stderr(`${options.dryRun ? `Dry run: nothing was written to ${options.file}.` : outcome}\n`)
  const { plan } = draft.answers()
  const { today } = ports
  const report = lintPlan(options.file, after, { today, ...(await loadRulebook(options.file, ports)) })
  if (after !== '') for (const line of formatLintSummary(report, out.stderrStyle.width)) out.stderr(`${line}\n`)
  const uncompared = formatUncompared(listUncompared(plan))
  if (uncompared !== undefined) printParagraphs(out, [uncompared])
  /* For the people in the room; a script reads the report of `mlplan numbers`. */
  const numberAndDoubt = ports.prompter === undefined ? [] : formatNumberAndDoubt(plan, report.findings, today)
  if (numberAndDoubt.length > 0) printParagraphs(out, numberAndDoubt)
  for (const line of listAbsent(options, draft, scope)) out.stderr(`${line}\n`)
  out.stderr('\nNext:\n')
  for (const command of listNextCommands(options, draft, scope, report.findings)) out.stderr(`  ${command}\n`)
}

/** With `--with`, the others still have answers to give: the page for each of them. */
function listAbsent(options: InitOptions, draft: Draft, { people, stage, today }: InterviewScope): readonly string[] {
  if (people === undefined) return []
  const { plan } = draft.answers()
  const others = groupBy(listOpenQuestions(plan, { today, stage }), ({ owner }) => findAnswerer(owner, plan)?.id ?? '')
  const pages = [...others].flatMap(([id, questions]) => {
    if (id === '' || people.includes(id)) return []
    const command = formatRerunCommand({ ...options, with: [id] }, ['--questions'])
    return [`  ${sanitize(getPersonName(plan, id))}, ${pluralize(questions.length, 'answer')}: ${command}`]
  })
  return pages.length === 0 ? [] : ['', 'Pages for those who are not here:', ...pages]
}

const MAX_SHOWN = 3
const LEVELS_WORST_FIRST = ['error', 'warning', 'pending', 'info'] as const

function formatLintSummary(report: PlanReport, width: number): readonly string[] {
  const sortedFindings = LEVELS_WORST_FIRST.flatMap((level) =>
    report.findings.filter((finding) => getLevel(finding) === level),
  )
  return [
    `mlplan lint: ${formatPlanCounts(report)}`,
    ...sortedFindings.slice(0, MAX_SHOWN).map((finding) => formatFinding(finding, width)),
    ...(sortedFindings.length > MAX_SHOWN ? [`  and ${sortedFindings.length - MAX_SHOWN} more`] : []),
  ]
}

function formatFinding(finding: Finding, width: number): string {
  return wrapParagraph(sanitize(`${getLevel(finding)}  ${finding.rule}  ${finding.message}`), width, '  ', '    ')
}

/** What the people in the room take home: the one number, and the one thing that may turn it. */
function formatNumberAndDoubt(plan: Plan, findings: readonly Finding[], today: string): readonly string[] {
  if (plan.economics === undefined) return []
  const { verdict, doubt } = createMoneyBottomLine({ plan, today, profile: getProfile(plan) }, findings)
  return [`The number: ${addPeriod(verdict.text)}`, ...(doubt === '' ? [] : [`The doubt: ${addPeriod(doubt)}`])]
}

/** Up to three commands that make sense now. */
function listNextCommands(
  options: InitOptions,
  draft: Draft,
  scope: InterviewScope,
  findings: readonly Finding[],
): string[] {
  const { plan } = draft.answers()
  const where = { file: options.file, isNamed: options.file !== 'mlproject.yaml' }
  const stage = getPlanStage(plan)
  const openQuestions = listOpenQuestions(plan, { today: scope.today })
  const upcomingStage = getNextStage(stage)
  const nextSigner = findNextSigner(plan, scope.today)
  /* Nobody is asked to sign off on what lint calls wrong. */
  const hasErrors = findings.some(({ severity, state }) => severity === 'error' && state === 'active')
  const continueCommand =
    openQuestions.length > 0 || upcomingStage === undefined
      ? formatCommandLine('init', [], where)
      : nextSigner === undefined
        ? formatCommandLine('init', ['--stage', upcomingStage], where)
        : hasErrors
          ? formatCommandLine('status', [], where)
          : formatCommandLine('signoff', [nextSigner, '--request'], where)
  return [formatCommandLine('lint', [], where), formatCommandLine('brief', [], where), continueCommand]
}

/** The person whose sign-off is needed first: the sponsor, then the decision owner, and so on. */
function findNextSigner(plan: Plan, today: string): string | undefined {
  const roles = REQUIRED_ROLES.map(({ role }) => role).filter(
    (role) => getSignoffScope(role).requiredFrom !== undefined,
  )
  return listOpenSignoffs(plan, roles, today)[0]?.person.id
}

/** Exit code 130, as shells expect after Ctrl-C. */
export function printResumeCommand(options: InitOptions, draft: Draft, { out }: Ports): number {
  const isWritten = !options.dryRun && draft.text() !== ''
  const message = isWritten ? `Your answers so far are saved in ${options.file}.` : 'Nothing was written.'
  out.stderr(`\n${message} To resume:\n  ${formatRerunCommand(options)}\n`)
  return 130
}

/** The command line that resumes this interview, with extra arguments if given. */
export function formatRerunCommand(
  { file, stage, section, for: role, with: people = [] }: InitOptions,
  extraArgs: readonly string[] = [],
): string {
  const scopeOptions = { '--stage': stage, '--section': section, '--for': role }
  const args = Object.entries(scopeOptions).flatMap(([option, value]) => (value === undefined ? [] : [option, value]))
  const withArgs = people.length === 0 ? [] : ['--with', people.join(',')]
  return formatCommandLine('init', [...args, ...withArgs, ...extraArgs], { file, isNamed: false })
}
