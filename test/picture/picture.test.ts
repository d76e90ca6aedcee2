import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brief, type BriefOptions } from '../../src/commands/brief/brief.js'
import { createPicture } from '../../src/picture/picture.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { allIn, classed, contrastOf, type Frame, framesOf, type Node, numberOf, readXml } from '../support/read-svg.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'

const example = (name: string): Plan => readPlan(parseSource(readExamplePlan(name)).data).plan
const DRAWN: Readonly<Record<string, Plan>> = {
  CHURN,
  FRAUD,
  'churn-retention': example('churn-retention'),
  'card-fraud': example('card-fraud'),
  'churn-top-ten-percent': example('drafts/churn-top-ten-percent'),
  'credit-challenger': example('drafts/credit-challenger'),
  'fleet-maintenance': example('drafts/fleet-maintenance'),
}
const svgOf = (plan: Plan) => createPicture(plan)?.svg ?? ''

describe.each(Object.entries(DRAWN))('the picture of %s', (_, plan) => {
  const root = readXml(svgOf(plan))

  test('is well-formed, says what it is and needs nothing from outside', () => {
    expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', viewBox: '0 0 800 540', width: '800' } })
    const named = root.attributes['aria-labelledby']
      ?.split(' ')
      .map((id) => allIn(root).find((one) => one.attributes.id === id))
    expect(named?.map((one) => one?.name)).toEqual(['title', 'desc'])
    expect(named?.[1]?.text).toBe(createPicture(plan)?.words)
    const names = new Set(allIn(root).map(({ name }) => name))
    expect([...names].toSorted()).toEqual(
      ['circle', 'desc', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title'].filter((name) => names.has(name)),
    )
    expect(svgOf(plan)).not.toMatch(/href|style|url\(|NaN|Infinity|undefined/)
  })

  test('has no words on other words, nor beyond the page', () => {
    expect(clashes(framesOf(root))).toEqual([])
  })

  test('is dark enough without color, and its lines differ in more than color', () => {
    const inks = allIn(root).flatMap(({ attributes: { fill, stroke } }) => [fill, stroke])
    for (const ink of new Set(inks)) {
      if (ink !== undefined && ink !== 'none' && ink !== '#ffffff') expect(contrastOf(ink)).toBeGreaterThanOrEqual(4.5)
    }
    const styles = ['curve', 'zero', 'capacity', 'perfect']
      .flatMap((name) => classed(root, name))
      .map(({ attributes }) => `${attributes['stroke-width']} ${attributes['stroke-dasharray']}`)
    expect(new Set(styles).size).toBe(styles.length)
    const shapes = ['plan', 'break-even'].map((name) => classed(root, name).map((node) => node.name)[0] ?? name)
    expect(new Set(shapes).size).toBe(2)
  })

  test('is the same, byte for byte, for the same plan', () => {
    expect(svgOf(structuredClone(plan))).toBe(svgOf(plan))
  })

  test('shows the planned depth where the axis says it is', () => {
    const mark = /^M([\d.]+) ([\d.]+)L[\d.]+ ([\d.]+)/.exec(classed(root, 'plan')[0]?.attributes.d ?? '')
    const planned = plan.economics?.selection_rate?.likely ?? 0
    expect(depthAt(root, Number(mark?.[1])) / planned).toBeCloseTo(1, 2)
  })
})

/* 4.8 million cases a year, 3% called, 7.6% of them leaving; a save is worth 0.12 × 600 − 4, a call in vain costs 4. */
const CHURN_A_YEAR = 4.8e6 * 0.03 * (0.076 * 68 - 0.924 * 4) - 90_000

describe('what stands on the picture', () => {
  const root = readXml(svgOf(CHURN))

  test('is where the arithmetic says: the plan, the hours, and where it breaks even', () => {
    const [, , y] = /^M([\d.]+) [\d.]+L[\d.]+ ([\d.]+)/.exec(classed(root, 'plan')[0]?.attributes.d ?? '') ?? []
    expect(valueAt(root, Number(y)) / CHURN_A_YEAR).toBeCloseTo(1, 2)
    /* 1,200 hours of 6 minutes are 12,000 calls of 400,000. */
    expect(depthAt(root, numberOf(classed(root, 'capacity')[0], 'x1'))).toBeCloseTo(0.03, 4)
    const turns = classed(root, 'break-even').map((node) => depthAt(root, numberOf(node, 'cx')))
    expect(turns).toHaveLength(2)
    for (const depth of turns) {
      const worth = 4.8e6 * (0.018 * foundAt(depth) * 72 - depth * 4) - 90_000
      expect(Math.abs(worth / CHURN_A_YEAR)).toBeLessThan(0.03)
    }
  })

  test('is told in words too, with shares in percent', () => {
    const { words = '' } = createPicture(CHURN) ?? {}
    expect(words).toContain('The plan acts on 3% of cases, for a net value of $120,000 a year.')
    expect(words).toContain('rule of thumb')
    expect(words).toMatch(
      /By this rule of thumb, in which precision changes with the selection rate, the project pays off if 0\.\d+%–\d\.\d% of cases are acted on\./,
    )
    expect(words).toContain('Staff hours cover 3% of cases.')
    expect(words).not.toMatch(/of every [\d,]+/)
  })

  test('says on its face what is assumed, and what lies beyond the scale', () => {
    const texts = framesOf(root)
      .map(({ text }) => text)
      .join(' ')
    expect(texts).toContain('Away from the planned selection rate, the curve is a rule of thumb.')
    expect(texts).toContain('Off the scale: a perfect model would earn $5.8 million a year after operating costs.')
    expect(texts).toContain('0 = not acting')
  })

  test('follows an AUC where one is expected, still through the plan', () => {
    const expected = { ...CHURN, expectations: { ...CHURN.expectations, auc: { likely: 0.8 } } }
    const other = readXml(svgOf(expected))
    expect(svgOf(expected)).toContain('an AUC of 0.8 implies')
    const [, , y] = /^M([\d.]+) [\d.]+L[\d.]+ ([\d.]+)/.exec(classed(other, 'plan')[0]?.attributes.d ?? '') ?? []
    expect(valueAt(other, Number(y)) / CHURN_A_YEAR).toBeCloseTo(1, 2)
  })
})

test.each(Object.entries({ SUPPORT, empty: {}, 'no volume': { ...CHURN, economics: { base_rate: { likely: 0.1 } } } }))(
  'there is no picture for %s',
  (_, plan) => expect(createPicture(plan)).toBeUndefined(),
)

test('whatever somebody typed is text, on one line and not too long', () => {
  const name = `</text><script>alert("&amp;'")</script>\u0000\u202e\ud800 ${'long '.repeat(60)}`
  const plan = {
    ...CHURN,
    project: { ...CHURN.project, name },
    economics: { ...CHURN.economics, currency: '<b>&"francs and more"' },
  }
  const root = readXml(svgOf(plan))
  expect(allIn(root).some((node) => node.name === 'script' || node.name === 'b')).toBe(false)
  // oxlint-disable-next-line no-control-regex
  expect(svgOf(plan)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ud800]/)
  expect(clashes(framesOf(root))).toEqual([])
})

test('whatever the figures are, it can be read and nothing stands on other words', () => {
  const share = fc.double({ min: -5, max: 0, noNaN: true }).map((power) => 10 ** power)
  const money = fc.integer({ min: 0, max: 5000 })
  const figures = fc.record({
    volume: fc.integer({ min: 1, max: 1e9 }),
    base: share,
    depth: share,
    precision: share,
    money,
    cost: money,
    run: fc.integer({ min: 0, max: 1e7 }),
    hours: fc.integer({ min: 0, max: 1e6 }),
  })
  fc.assert(
    fc.property(figures, ({ volume, base, depth, precision, money: gain, cost, run: runs, hours }) => {
      const economics = {
        currency: 'EUR',
        period: 'month' as const,
        volume_per_period: { likely: volume },
        base_rate: { likely: base },
        selection_rate: { likely: depth },
        payoffs: { true_positive: { likely: gain }, false_positive: { likely: -cost } },
        operating_cost_per_year: { likely: runs },
      }
      const picture = createPicture({
        project: { name: 'Any', task: 'binary' },
        economics,
        expectations: { precision: { likely: precision } },
        change: { handling_minutes_per_case: 5, staff_hours_per_period: hours },
      })
      if (!picture) return
      expect(picture.svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(clashes(framesOf(readXml(picture.svg)))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('mlplan brief', () => {
  const PLAN = { 'p/mlproject.yaml': readExamplePlan('churn-retention') }
  const SVG = 'p/briefs/value-against-depth.svg'
  const briefing = (world: World, options: Partial<BriefOptions> = {}) => {
    const defaults = { plan: 'p/mlproject.yaml', stdout: false, list: false, check: false }
    const all = { ...defaults, audiences: [], all: options.audiences === undefined, ...options }
    return run(fakePorts(world), (ports) => brief(all, ports, TEMPLATES))
  }

  test('writes the picture beside the briefs that show it, and nowhere else', async () => {
    const { files } = await briefing({ files: PLAN })
    expect(files[SVG]).toBe(svgOf(example('churn-retention')))
    for (const reader of ['finance', 'expectations'])
      expect(files[`p/briefs/${reader}.md`]).toMatch(/^!\[The curve .+\]\(value-against-depth\.svg\)$/m)
    expect(Object.keys((await briefing({ files: PLAN }, { audiences: ['sponsor'] })).files)).not.toContain(SVG)
    expect((await briefing({ files: PLAN }, { audiences: ['finance'], outputDir: 'o' })).files).toHaveProperty([
      'o/value-against-depth.svg',
    ])
  })

  test('prints only Markdown to standard output', async () => {
    const { out, files } = await briefing({ files: PLAN }, { stdout: true })
    expect(out).not.toContain('<svg')
    expect(files).toEqual(PLAN)
  })

  test('checks it as it checks a brief: on a later day too, and not after a change', async () => {
    const { files } = await briefing({ files: PLAN })
    expect((await briefing({ files, today: '2027-03-01' }, { check: true })).code).toBe(0)
    const { [SVG]: svg = '', ...others } = files
    const stale = await briefing(
      { files: { ...others, [SVG]: svg.replace('Churn', 'Chum') } },
      { check: true, audiences: ['finance'] },
    )
    expect(stale).toMatchObject({
      code: 1,
      err: `${SVG} is outdated. Run \`mlplan brief\` to update it.\n`,
    })
    expect(stale.out).toMatch(/^-.*Chum/m)
    expect((await briefing({ files: others }, { check: true })).code).toBe(1)
  })

  test('says nothing of a picture that the plan has no more', async () => {
    const { files } = await briefing({ files: PLAN })
    const less = {
      ...files,
      'p/mlproject.yaml': readExamplePlan('churn-retention').replace(/^ {2}volume_per_period: .*\n/m, ''),
    }
    const { err, files: after } = await briefing({ files: less })
    expect(err).not.toContain('svg')
    expect(after[SVG]).toBe(files[SVG])
    expect((await briefing({ files: after }, { check: true })).code).toBe(0)
  })
})

function clashes(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap((one, index) => [
    ...(one.left < 0 || one.right > 806 || one.top < 0 || one.bottom > 540 ? [`beyond the page: ${one.text}`] : []),
    ...frames
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  ])
}

/** What lies between two ticks is found by their words, straight or by multiples as the ticks go. */
function depthAt(root: Node, x: number): number {
  const ticks = ticksOf(root, 'depth-axis', 'x').filter(({ value }) => value > 0)
  const [first, second] = [ticks[0], ticks.at(-1)]
  const isLog = svgText(root).includes('log scale')
  if (!first || !second) return Number.NaN
  const part = (x - first.at) / (second.at - first.at)
  return (
    (isLog ? first.value * (second.value / first.value) ** part : first.value + part * (second.value - first.value)) /
    100
  )
}

function valueAt(root: Node, y: number): number {
  const ticks = ticksOf(root, 'value-axis', 'y')
  const [first, second] = [ticks[0], ticks.at(-1)]
  if (!first || !second) return Number.NaN
  return first.value + ((y + 4 - first.at) / (second.at - first.at)) * (second.value - first.value)
}

function ticksOf(root: Node, axis: string, attribute: string) {
  return classed(root, axis)
    .flatMap(allIn)
    .filter(({ name, text }) => name === 'text' && /^-?[\d.,]+%?$/.test(text))
    .map((node) => ({ at: numberOf(node, attribute), value: Number(node.text.replaceAll(/[,%]/g, '')) }))
}

function svgText(root: Node): string {
  return allIn(root)
    .map(({ text }) => text)
    .join(' ')
}

/** Of those who leave, the share among the calls, if scores are two bell curves through 12.67% found at a depth of 3%. */
function foundAt(depth: number): number {
  const [planned, base] = [0.03, 0.018]
  const found = (0.076 * planned) / base
  const raised = (planned * 0.924) / (1 - base)
  const apart = quantile(found) - quantile(raised)
  const cut = solved((at) => base * cdf(apart - at) + (1 - base) * cdf(-at) < depth)
  return cdf(apart - cut)
}

function quantile(share: number): number {
  return solved((at) => cdf(at) > share)
}

/** From where on it holds. */
function solved(holds: (at: number) => boolean): number {
  let [low, high] = [-8, 8]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return low
}

/** By Simpson's rule, from far left. */
function cdf(at: number): number {
  const [from, steps] = [-9, 400]
  if (at <= from) return 0
  const width = (at - from) / steps
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const sum = Array.from(
    { length: steps + 1 },
    (_, step) => (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * density(from + step * width),
  )
  return (sum.reduce((all, one) => all + one, 0) * width) / 3
}
