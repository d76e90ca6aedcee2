import { dayComplaint } from '../../interview/days.js'
import { listed } from '../../text/join.js'
import { roleLabel } from '../../plan/roles.js'
import { signoffs } from '../../plan/sections/signoffs.js'
import type { Plan } from '../../plan/plan.js'
import { type Answered, type Asked, askSteps, type Step } from '../shared/ask-steps.js'
import { type Complaint, personComplaint } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import type { Decision, Signer, Signing, SignoffOptions } from './signoff.js'
import { type Condition, conditionsTyped, evidenceFor, lastDay } from './options.js'
import { pledges } from './preview.js'

/** Shows what the sign-off covers, asks for what did not come with the call, and for a last word before it is recorded. */
export async function askForSignoff(
  options: SignoffOptions,
  signer: Signer,
  ports: Ports,
): Promise<Signing | undefined> {
  const { ask, out } = ports
  if (ask === undefined) return undefined
  const { open, person, roles } = signer
  const name = person.name ?? person.id
  ask.say(`What ${name} signs off on:\n\n${pledges(roles, open.plan, out.lookOfTalk.width)}\n`)
  const answers = await askSteps(`Sign-off by ${name}`, stepsFor(options, signer), ask)
  if (answers === undefined || answers['confirm'] === 'no') return undefined
  const decision = (options.decision ?? answers['decision']) as Decision
  const given = conditionsTyped(options.condition, open.plan)
  const asked = conditionsIn(answers, open.plan)
  return {
    decision: given.length > 0 ? 'approved_with_conditions' : decision,
    evidence: await evidenceFor(options.evidence ?? answers['evidence'] ?? '', open, ports),
    conditions: [...given, ...asked],
    validThrough: lastDay(options.validThrough, ports.today),
  }
}

function stepsFor(options: SignoffOptions, signer: Signer): readonly Step[] {
  const { person } = signer
  const { decision, evidence } = signoffs.fields
  const isDecided = options.decision !== undefined || options.condition.length > 0
  return [
    ...(isDecided
      ? []
      : [
          asking('decision', {
            kind: 'choice',
            message: `What did ${person.name ?? person.id} decide?`,
            why: decision.help,
            options: decision.options,
          }),
        ]),
    ...(options.condition.length > 0 ? [] : conditionSteps(options, signer)),
    ...(options.evidence !== undefined
      ? []
      : [
          asking('evidence', {
            kind: 'text',
            message: 'What is the evidence for this decision?',
            why: evidence.help,
            example: 'Minutes of Nov 24, 2026 (or a link, a commit, or #12 for a pull request)',
            check: notEmpty,
          }),
        ]),
    {
      name: 'confirm',
      question: (answers) => ({
        about: 'signoffs',
        kind: 'yes-no',
        message: `Record that ${inShort(answers, options, signer)}?`,
        why: 'The sign-off is tied to this version of the plan. If the covered part changes, lint reports the sign-off as outdated.',
      }),
    },
  ]
}

/** `Ilse Verhoeven (executive sponsor) approved with 2 conditions (evidence: Minutes of Nov 24, 2026)` */
function inShort(answers: Answered, options: SignoffOptions, { person, roles }: Signer): string {
  const count = options.condition.length + Object.keys(answers).filter((name) => name.startsWith('what-')).length
  const decision = count > 0 ? 'approved_with_conditions' : (options.decision ?? (answers['decision'] as Decision))
  const conditions = count === 0 ? '' : count === 1 ? ' with 1 condition' : ` with ${count} conditions`
  const did = decision === 'declined' ? 'declined' : `approved${conditions}`
  const evidence = options.evidence ?? answers['evidence'] ?? ''
  return `${person.name ?? person.id} (${listed(roles.map(roleLabel))}) ${did} (evidence: ${evidence})`
}

function asking(name: string, words: Omit<Asked, 'about'>, isDue: (answers: Answered) => boolean = () => true): Step {
  return { name, question: (answers) => (isDue(answers) ? { about: 'signoffs', ...words } : undefined) }
}

const MOST_CONDITIONS = 9

/** One after the other, until there is no more. */
function conditionSteps({ decision }: SignoffOptions, { open }: Signer): readonly Step[] {
  const { conditions } = signoffs.fields
  const people = (open.plan.people ?? []).map(({ id, name = id }) => ({ value: id, label: name, means: '' }))
  const isConditional = (answers: Answered) => (decision ?? answers['decision']) === 'approved_with_conditions'
  return Array.from({ length: MOST_CONDITIONS }, (_, index) => {
    const isDue = (answers: Answered) =>
      isConditional(answers) && (index === 0 || answers[`more-${index - 1}`] === 'yes')
    const { owner, due } = conditions.fields
    return [
      asking(
        `what-${index}`,
        { kind: 'text', message: 'What is the condition?', why: conditions.help, check: notEmpty },
        isDue,
      ),
      asking(
        `owner-${index}`,
        {
          kind: 'text',
          message: 'Who owns the condition?',
          why: owner.help,
          options: people,
          check: (typed) => inWords(personComplaint(open.plan, typed)),
        },
        isDue,
      ),
      asking(
        `due-${index}`,
        { kind: 'text', message: 'When is the condition due?', why: due.help, check: dayComplaint },
        isDue,
      ),
      asking(
        `more-${index}`,
        { kind: 'yes-no', message: 'Is there another condition?', why: conditions.help, usual: 'no' },
        isDue,
      ),
    ]
  }).flat()
}

function conditionsIn(answers: Answered, plan: Plan): readonly Condition[] {
  const typed = Object.keys(answers).flatMap((name) => {
    const [, index] = /^what-(\d+)$/.exec(name) ?? []
    return index === undefined ? [] : [`${answers[name]}; ${answers[`owner-${index}`]}; ${answers[`due-${index}`]}`]
  })
  return conditionsTyped(typed, plan)
}

function notEmpty(typed: string): string | undefined {
  return typed.trim() === '' ? 'Enter some text.' : undefined
}

function inWords(complaint: Complaint | undefined): string | undefined {
  return complaint && `${complaint.message} ${complaint.help}`
}
