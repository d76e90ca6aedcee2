import { formatPersonName, hasName } from '../../plan/display-name.js'
import { findDateError } from '../../interview/check-date.js'
import { joinWith } from '../../text/join.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { signoffs } from '../../plan/sections/signoffs.js'
import type { Plan } from '../../plan/plan.js'
import { type StepAnswers, type StepQuestion, askSteps, type PromptStep } from '../shared/ask-steps.js'
import { type InputError, validatePerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import type { Decision, Signer, NewSignoff, SignoffOptions, NewCondition } from './types.js'
import {
  findWalkthroughError,
  parseConditions,
  parseWalkedThrough,
  resolveEvidence,
  parseValidThrough,
} from './options.js'
import { describeIncompleteSignoff, formatStatements } from './preview.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { pluralize } from '../../text/pluralize.js'

/**
 * Shows what the sign-off covers, asks for missing options, and asks for confirmation before the sign-off is recorded.
 */
export async function promptForSignoff(
  options: SignoffOptions,
  signer: Signer,
  ports: Ports,
): Promise<NewSignoff | undefined> {
  const { prompter, out } = ports
  if (prompter === undefined) return undefined
  const { planFile, person, roles } = signer
  const name = formatPersonName(person)
  prompter.print(`What ${name} signs off on:\n\n${formatStatements(roles, planFile.plan, out.stderrStyle.width)}\n`)
  for (const note of describeIncompleteSignoff(signer, options.decision, ports.today))
    prompter.print(`${wrapParagraph(sanitize(note), out.stderrStyle.width, '', '')}\n`)
  const answers = await askSteps(`Sign-off by ${name}`, createSteps(options, signer, ports.today), prompter)
  if (answers === undefined || answers['confirm'] === 'no') return undefined
  const decision = (options.decision ?? answers['decision']) as Decision
  const givenConditions = parseConditions(options.condition, planFile.plan)
  const enteredConditions = readConditions(answers, planFile.plan)
  return {
    decision: givenConditions.length > 0 ? 'approved_with_conditions' : decision,
    evidence: await resolveEvidence(options.evidence ?? answers['evidence'] ?? '', planFile, ports),
    conditions: [...givenConditions, ...enteredConditions],
    validThrough: parseValidThrough(options.validThrough, ports.today),
    requestedChanges: options.changes ?? answers['changes']?.trim(),
    walkedThroughOn: parseWalkedThrough(options.walkedThrough ?? readWalkthrough(answers), ports.today),
  }
}

function createSteps(options: SignoffOptions, signer: Signer, today: string): readonly PromptStep[] {
  const { person } = signer
  const { decision, evidence } = signoffs.fields
  const isDecided = options.decision !== undefined || options.condition.length > 0
  return [
    ...(isDecided
      ? []
      : [
          createStep('decision', {
            kind: 'choice',
            message: `What did ${formatPersonName(person)} decide?`,
            help: decision.help,
            options: decision.options,
          }),
        ]),
    ...(options.condition.length > 0 ? [] : createConditionSteps(options, signer)),
    ...createBuyInSteps(options, signer, today),
    ...(options.evidence !== undefined
      ? []
      : [
          createStep('evidence', {
            kind: 'text',
            message: 'What is the evidence for this decision?',
            help: evidence.help,
            example: 'Minutes of Nov 24, 2026 (or a link, a commit, or #12 for a pull request)',
            check: requireText,
          }),
        ]),
    {
      name: 'confirm',
      question: (answers) => ({
        path: 'signoffs',
        kind: 'yes-no',
        message: `Record that ${summarizeSignoff(answers, options, signer)}?`,
        help: 'The sign-off is tied to this version of the plan. If the covered part changes, lint reports the sign-off as outdated.',
      }),
    },
  ]
}

/** The people who decide on the figures should have been walked through them. */
const WALKED_THROUGH: ReadonlySet<Role> = new Set(['executive_sponsor', 'decision_owner'])

/** What the person asked to change, and for those who decide, whether somebody explained the figures to them. */
function createBuyInSteps(
  { changes, walkedThrough }: SignoffOptions,
  { person, roles }: Signer,
  today: string,
): readonly PromptStep[] {
  const name = formatPersonName(person)
  const { requested_changes: requested, walked_through_on: walkthrough } = signoffs.fields
  const isWalkthroughAsked = walkedThrough === undefined && roles.some((role) => WALKED_THROUGH.has(role))
  return [
    ...(changes === undefined
      ? [
          createStep('changes', {
            kind: 'text',
            message: `What did ${name} ask to change in the plan?`,
            help: requested.help,
            example: 'Call only customers whose contract ends within a year (or none)',
            check: requireText,
          }),
        ]
      : []),
    ...(isWalkthroughAsked
      ? [
          createStep('walkthrough', {
            kind: 'text',
            message: `When did someone walk ${name} through the figures?`,
            help: walkthrough.help,
            example: `${today} (or not yet)`,
            check: (input) => (isNotYet(input) ? undefined : findWalkthroughError(input, today)),
          }),
        ]
      : []),
  ]
}

function isNotYet(input: string): boolean {
  return /^(?:not yet|no|never|none)$/i.test(input.trim())
}

function readWalkthrough({ walkthrough }: StepAnswers): string | undefined {
  return walkthrough === undefined || isNotYet(walkthrough) ? undefined : walkthrough
}

/** `Ilse Verhoeven (executive sponsor) approved with 2 conditions (evidence: Minutes of Nov 24, 2026)` */
function summarizeSignoff(answers: StepAnswers, options: SignoffOptions, { person, roles }: Signer): string {
  const count = options.condition.length + Object.keys(answers).filter((name) => name.startsWith('what-')).length
  const decision = count > 0 ? 'approved_with_conditions' : (options.decision ?? (answers['decision'] as Decision))
  const conditions = count === 0 ? '' : ` with ${pluralize(count, 'condition')}`
  const verb = decision === 'declined' ? 'declined' : `approved${conditions}`
  const evidence = options.evidence ?? answers['evidence'] ?? ''
  return `${formatPersonName(person)} (${joinWith(roles.map(getRoleLabel))}) ${verb} (evidence: ${evidence})`
}

function createStep(
  name: string,
  question: Omit<StepQuestion, 'path'>,
  shouldAsk: (answers: StepAnswers) => boolean = () => true,
): PromptStep {
  return { name, question: (answers) => (shouldAsk(answers) ? { path: 'signoffs', ...question } : undefined) }
}

const MOST_CONDITIONS = 9

/** One condition after another, until there are no more. */
function createConditionSteps({ decision }: SignoffOptions, { planFile }: Signer): readonly PromptStep[] {
  const { conditions } = signoffs.fields
  const people = (planFile.plan.people ?? [])
    .filter(hasName)
    .map(({ id, name }) => ({ value: id, label: name, means: '' }))
  const isConditional = (answers: StepAnswers) => (decision ?? answers['decision']) === 'approved_with_conditions'
  return Array.from({ length: MOST_CONDITIONS }, (_, index) => {
    const shouldAsk = (answers: StepAnswers) =>
      isConditional(answers) && (index === 0 || answers[`more-${index - 1}`] === 'yes')
    const { owner, due } = conditions.fields
    return [
      createStep(
        `what-${index}`,
        { kind: 'text', message: 'What is the condition?', help: conditions.help, check: requireText },
        shouldAsk,
      ),
      createStep(
        `owner-${index}`,
        {
          kind: 'text',
          message: 'Who owns the condition?',
          help: owner.help,
          options: people,
          check: (input) => formatInputError(validatePerson(planFile.plan, input)),
        },
        shouldAsk,
      ),
      createStep(
        `due-${index}`,
        { kind: 'text', message: 'When is the condition due?', help: due.help, check: findDateError },
        shouldAsk,
      ),
      createStep(
        `more-${index}`,
        { kind: 'yes-no', message: 'Is there another condition?', help: conditions.help, defaultValue: 'no' },
        shouldAsk,
      ),
    ]
  }).flat()
}

function readConditions(answers: StepAnswers, plan: Plan): readonly NewCondition[] {
  const entries = Object.keys(answers).flatMap((name) => {
    const [, index] = /^what-(\d+)$/.exec(name) ?? []
    return index === undefined ? [] : [`${answers[name]}; ${answers[`owner-${index}`]}; ${answers[`due-${index}`]}`]
  })
  return parseConditions(entries, plan)
}

function requireText(input: string): string | undefined {
  return input.trim() === '' ? 'Enter some text.' : undefined
}

function formatInputError(error: InputError | undefined): string | undefined {
  return error && `${error.message} ${error.help}`
}
