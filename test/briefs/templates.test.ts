import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Audience, AUDIENCES, findAudience } from '../../src/briefs/audiences.js'
import { renderBrief } from '../../src/briefs/render.js'
import { createSampleView } from '../../src/briefs/sample-plan.js'
import { BRIEF_CONTENTS } from '../../src/briefs/printed.js'
import { compileTemplate } from '../../src/briefs/template.js'
import { listTablePaths } from '../../src/briefs/view/rows.js'
import { createBriefView } from '../../src/briefs/view/view.js'
import { findFormField } from '../../src/plan/form.js'
import { isWithin } from '../../src/plan/path.js'
import { toPath } from '../../src/plan/typed-path.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { TEMPLATES } from '../support/briefs-written.js'

/** Templates: every name in them exists, and one that is broken is told to whoever wrote it. */

const input = { file: 'mlproject.yaml', digest: '', today: '2026-11-24', findings: [] }
const SPONSOR = findAudience('sponsor') as Audience

test.each(AUDIENCES)('every name in the template of $id exists, also in conditions, lists and partials', (audience) => {
  expect(compileTemplate(audience.template, TEMPLATES, createSampleView(audience))).not.toHaveProperty('error')
})

test('every partial that ships is used', () => {
  const all = [...TEMPLATES.values()].join('\n')
  const partials = [...TEMPLATES.keys()].filter((name) => name.startsWith('partials/'))
  const unused = partials.filter((name) => !all.includes(`{{> ${name.slice('partials/'.length)}}}`))
  expect(unused, 'Use the partial in a template, or remove it.').toEqual([])
})

/* No brief misses them: a role that no one holds is a finding, and the others are an aside where there is an answer. */
const ASIDES = new Set(['people', 'value.do_nothing', 'expectations.evidence_link'])

test.each(AUDIENCES)('what the template of $id prints is named as not decided while it is open', ({ id, template }) => {
  const { groups, otherPaths } = BRIEF_CONTENTS[id]
  const listed = [...groups.flatMap(listTablePaths), ...otherPaths].map(toPath)
  const silent = fieldsIn(template).filter((name) => {
    const path = name.split('.')
    const isExpected = (findFormField(path)?.expectedFrom ?? 'optional') !== 'optional'
    return isExpected && !ASIDES.has(name) && !listed.some((one) => isWithin(path, one))
  })
  const message = `Add the field to "${id}" in src/briefs/printed.ts: the line "Not decided yet" is made from that list.`
  expect(silent, message).toEqual([])
})

/** The fields that a template prints or asks for, by itself or through its partials. */
function fieldsIn(template: string): readonly string[] {
  const text = TEMPLATES.get(template) ?? ''
  const names = [...text.matchAll(/\bplan\.([\w.]+)/g)].map(([, name = '']) => name)
  const partials = [...text.matchAll(/\{\{> ([\w-]+)\}\}/g)].flatMap(([, name = '']) => fieldsIn(`partials/${name}`))
  return [...new Set([...names.map((name) => name.replace(/\.(?:said|applies|means|items)$/, '')), ...partials])]
}

describe.each(AUDIENCES)('the view for $id', (audience) => {
  const specimen = shapeOf(createSampleView(audience))

  test('shows every name there is: no list in it is empty', () => {
    const empty = emptyLists(createSampleView(audience), '')
    expect(empty, 'Fill the list in src/briefs/sample-plan.ts: templates are checked against that plan.').toEqual([])
  })

  test.each(Object.entries({ CHURN, FRAUD, SUPPORT, empty: {} }))('has the same names for %s', (_, plan) => {
    const names = shapeOf(createBriefView({ ...input, plan }, audience))
    const unknown = names.filter((name) => !specimen.includes(name))
    expect(unknown, 'Let src/briefs/sample-plan.ts have these too: templates are checked against that plan.').toEqual(
      [],
    )
    expect(specimen.filter((name) => !name.includes('[]') && !names.includes(name))).toEqual([])
  })

  test('holds only the sections of that reader', () => {
    expect(Object.keys(createSampleView(audience).plan)).toEqual(audience.sections)
  })
})

describe('a template somebody wrote', () => {
  const rendered = (text: string, more: readonly [string, string][] = []) =>
    renderBrief({ ...input, plan: CHURN, templates: new Map([...TEMPLATES, ['sponsor', text], ...more]) }, SPONSOR)

  test('replaces ours, and may use our partials and names', () => {
    const text =
      '{{> head}}\n\n{{#each plan.value.kpis.items}}\n- {{@index}} {{name}} of {{@root.project}}: {{../title}}\n{{/each}}\n{{^if asks}}none{{/if}}\n{{label "value.decision"}}: {{sentence plan.value.decision}}\n'
    expect(rendered(text)).toMatchObject({
      markdown: expect.stringContaining(
        '- 0 Customers who leave in a month of Churn retention calls: sponsor brief',
      ) as string,
    })
    expect(rendered(text)).toMatchObject({
      markdown: expect.stringContaining('Recurring decision: Which customers we call this month.') as string,
    })
  })

  test.each([
    [
      'a misspelled name',
      'x\n{{plan.value.decison}}',
      'sponsor.md.hbs, line 2: Unknown name: plan.value.decison.',
      'decision',
    ],
    [
      'one inside a condition',
      '{{#if bottom_lin.more}}a{{/if}}',
      'sponsor.md.hbs, line 1: Unknown name: bottom_lin.more.',
      'bottom_line',
    ],
    [
      'one in a list that is empty today',
      '{{#each waivers}}\n{{reson}}\n{{/each}}',
      'sponsor.md.hbs, line 2: Unknown name: reson.',
      'reason',
    ],
    ['a section of another reader', '{{plan.legal.ai_act.tier}}', 'Unknown name: plan.legal.ai_act.tier.', 'value'],
    ['something not closed', 'a\n{{#if asks}}\nb', "sponsor.md.hbs, line 3: Can't parse the template", 'Close'],
    ['blocks that cross', '{{#if asks}}{{/each}}', "sponsor.md.hbs, line 1: Can't parse the template", 'Close'],
    [
      'two names where one is meant',
      '{{#if asks ../asks}}a{{/if}}',
      '{{#if}} takes one argument.',
      'Templates support',
    ],
    ['two names in a sentence', '{{sentence project title}}', 'sentence takes one argument.', 'Templates support'],
    ['three braces', '{{{project}}}', 'as raw Markdown', 'two braces'],
    ['a helper of its own', '{{upper project}}', 'Unknown helper: upper.', 'Templates support'],
    ['a label of no field', '{{label "value.decison"}}', 'Unknown field: value.decison.', 'path of a field'],
    ['an unknown partial', '{{> haed}}', 'Unknown partial: haed.', 'head'],
    [
      'a condition that is always true',
      '{{#if plan.value.action}}a{{/if}}',
      'plan.value.action always exists',
      'plan.value.action.said',
    ],
    ['a list printed as a text', '{{asks}}', 'asks has several parts', 'each'],
    ['a text gone through as a list', '{{#each project}}a{{/each}}', "project isn't a list", 'list'],
    [
      'a look at what is not plain data',
      '{{project.constructor}}',
      'Unknown name: project.constructor.',
      'Available here',
    ],
    ['a decorator', '{{#*inline "a"}}b{{/inline}}', "don't support this syntax", 'Templates support'],
  ])('with %s is told where and what to do', (_, text, trouble, help) => {
    expect(rendered(text)).toMatchObject({
      error: expect.stringContaining(trouble) as string,
      help: expect.stringContaining(help) as string,
    })
  })

  test('is told of a circle of partials instead of running for ever', () => {
    expect(
      rendered('{{> a}}', [
        ['partials/a', '{{> b}}'],
        ['partials/b', '{{> a}}'],
      ]),
    ).toMatchObject({ template: 'partials/b', line: 1 })
  })

  test('never makes the program stumble, however it is cut or garbled', () => {
    const whole = TEMPLATES.get('sponsor') ?? ''
    const garbled = fc
      .tuple(
        fc.nat(whole.length),
        fc.nat(40),
        fc.constantFrom(
          '',
          '{{',
          '}}',
          '{{/if}}',
          '{{#each this}}',
          '{{else}}',
          '{{{',
          '{{~x~}}',
          '{{> (lookup . 1)}}',
          '../',
        ),
      )
      .map(([at, length, piece]) => whole.slice(0, at) + piece + whole.slice(at + length))
    fc.assert(
      fc.property(garbled, (text) => {
        const result = rendered(text)
        expect('error' in result ? result.help : result.markdown).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

function shapeOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${at}[]`)))]
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([name, inner]) => shapeOf(inner, `${at}.${name}`))
}

function emptyLists(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [at] : value.flatMap((item) => emptyLists(item, `${at}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => emptyLists(inner, `${at}.${name}`))
}
