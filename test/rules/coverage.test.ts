import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Audience, AUDIENCES } from '../../src/briefs/audiences.js'
import { renderBrief } from '../../src/briefs/render.js'
import { createSamplePlan } from '../../src/briefs/sample-plan.js'
import { type FormField, listFormFields } from '../../src/plan/form.js'
import { isSamePath } from '../../src/plan/path.js'
import type { Plan } from '../../src/plan/plan.js'
import type { When } from '../../src/plan/profile.js'
import { RULES } from '../../src/rules/index.js'

/** A field that no rule judges and no reader is told of is asked for nothing. */

const TEMPLATES = new Map(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file): [string, string] => [file.replace(/(\.md)?\.hbs$/, ''), readFileSync(`templates/${file}`, 'utf8')]),
)
const ASKED = listFormFields().filter(
  ({ field }) => field.question !== undefined && field.kind !== 'group' && field.kind !== 'list',
)

test('every field that is asked for is judged by a rule or told to somebody beyond the team', () => {
  const idle = ASKED.filter((form) => !isJudged(form) && !isTold(form))
  expect(
    idle.map(({ path }) => path.join('.')),
    'Let a rule read the field, show it in a brief other than that of the team, or remove its question.',
  ).toEqual([])
})

test.each([
  'economics.discount_rate',
  'economics.forecast.autocorrelation',
  'economics.forecast.external_drivers',
  'economics.forecast.has_zeros',
  'economics.forecast.std_dev',
  'economics.assistant.reviewed_answers',
  'economics.assistant.acceptance_rate',
  'economics.assistant.minutes_saved',
  'economics.assistant.review_minutes',
  'economics.assistant.cost_per_minute',
  'expectations.auc',
  'expectations.fixed_threshold',
  'expectations.shared_figures.*.value_per_year',
  'expectations.success_criteria.*.figure',
])('%s is told to somebody, whatever the rules make of it', (name) => {
  const form = listFormFields().find(({ path }) => isSamePath(path, name.split('.')))
  expect(form && isTold(form)).toBe(true)
})

/** By a rule of its own, or by deciding which other questions there are. */
function isJudged({ path }: FormField): boolean {
  if (listFormFields().some(({ when }) => when.some((one) => Object.hasOwn(one, path.at(-1) ?? '')))) return true
  const list = path.indexOf('*')
  const places = list === -1 ? [path] : [path, path.slice(0, list)]
  return RULES.some((rule) => rule.reads.some((read) => places.some((place) => isSamePath(read, place))))
}

/** A plan in which everything is said, of a kind to which the field belongs. */
function planFor({ when }: FormField): Plan {
  const wanted = Object.assign({}, ...when) as When
  const plan = createSamplePlan()
  const project = { ...plan.project, task: wanted.task?.[0], method: wanted.method?.[0] }
  const value = {
    ...plan.value,
    action_changes_outcome: wanted.action_changes_outcome?.[0],
    current_process: { ...plan.value?.current_process, kind: wanted.today?.[0] },
  }
  const rollout = { ...plan.rollout, go_no_go: { ...plan.rollout?.go_no_go, result: 'go' as const } }
  const model = { ...plan.model, baseline: { ...plan.model?.baseline, result: 1 } }
  return {
    ...plan,
    project,
    value,
    rollout,
    model,
    integration: { ...plan.integration, delivery: wanted.delivery?.[0] },
  }
}

/** Does a brief read differently without it? */
function isTold(form: FormField): boolean {
  const plan = planFor(form)
  const less = without(plan, form)
  const [section] = form.path
  /* A brief also tells what follows from sections it doesn't show, so those that show this one are only asked first. */
  const readers = READERS.toSorted((one, other) => shows(other, section) - shows(one, section))
  return readers.some((audience) => briefOf(plan, audience) !== briefOf(less, audience))
}

function shows({ sections }: Audience, section: string | undefined): number {
  return Number(sections.some((one) => one === section))
}

const READERS = AUDIENCES.filter(({ id }) => id !== 'team')
const written = new Map<string, string>()

function briefOf(plan: Plan, audience: Audience): string {
  const key = `${audience.id} ${JSON.stringify(plan)}`
  const input = {
    plan,
    file: 'mlproject.yaml',
    digest: '0'.repeat(64),
    today: '2026-11-24',
    findings: [],
    templates: TEMPLATES,
  }
  const text = written.get(key) ?? JSON.stringify(renderBrief(input, audience))
  written.set(key, text)
  return text
}

function without(plan: Plan, { path }: FormField): Plan {
  const copy = structuredClone(plan)
  remove(copy, path)
  return copy
}

function remove(inside: unknown, [name = '', ...rest]: readonly string[]): void {
  if (typeof inside !== 'object' || inside === null) return
  if (name === '*') for (const item of Object.values(inside)) remove(item, rest)
  else if (rest.length === 0) Reflect.deleteProperty(inside, name)
  else remove(Reflect.get(inside, name), rest)
}
