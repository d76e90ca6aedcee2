import { describe, expect, test } from 'vitest'
import { createSelectionRateAxis, createValueAxis, isVisible } from '../../src/picture/axes.js'
import type { ValueCurve } from '../../src/picture/curve.js'
import { renderValueAxis } from '../../src/picture/frame.js'
import { createPicture } from '../../src/picture/picture.js'
import { describeCurve, listNotes } from '../../src/picture/words.js'
import { truncateToWidth, wrapToWidth } from '../../src/picture/text.js'
import type { Plan } from '../../src/plan/plan.js'
import { CHURN, FRAUD } from '../support/briefs-plans.js'
import { allIn, classed, type Node, numberOf, readXml } from '../support/read-svg.js'

/** What the picture says in words, and what its axes say, from a curve that is made up. */

const PLANS: Readonly<Record<string, Plan>> = { CHURN, FRAUD }
const rising = (selectionRate: number) => ({ selectionRate, isRising: true })
const falling = (selectionRate: number) => ({ selectionRate, isRising: false })
const curveOf = (more: Partial<ValueCurve> = {}): ValueCurve => ({
  valueAtRate: (rate) => 1000 * rate,
  plan: { selectionRate: 0.03, value: 30 },
  selectionRateText: '3%',
  valueDigits: 2,
  capacity: undefined,
  breakEvens: [],
  peak: { selectionRate: 0.05, value: 40 },
  perfectModelValue: undefined,
  assumption: 'It is a rule of thumb.',
  basis: {
    short: 'By this rule of thumb',
    full: 'By this rule of thumb, in which precision changes with the selection rate,',
  },
  comparison: 'not acting',
  valueName: { name: 'net value', title: 'Net value per year', isNet: true },
  currency: 'USD',
  ...more,
})

describe('the words of a curve', () => {
  test('tell the plan, the peak, the hours, and a perfect model, with shares in percent', () => {
    const capacity = { selectionRate: 0.04, value: 35 }
    expect(describeCurve(curveOf({ capacity, perfectModelValue: 900 }))).toBe(
      'The curve shows net value per year, compared with not acting, by selection rate, the share of cases acted on. The plan acts on 3% of cases, for a net value of $30 a year. It is a rule of thumb. By this rule of thumb, in which precision changes with the selection rate, every selection rate pays off. The net value peaks near 5% of cases. Staff hours cover 4% of cases. A perfect model would earn $900 a year after operating costs.',
    )
  })

  test('tell no peak where all is loss', () => {
    expect(describeCurve(curveOf({ peak: { selectionRate: 0.05, value: 0 } }))).not.toContain('peaks')
  })

  const LOSS = { selectionRate: 0.03, value: -30 }
  const NOTHING = { selectionRate: 0.03, value: 0 }

  test.each<[string, Partial<ValueCurve>]>([
    ['no selection rate pays off.', { plan: LOSS }],
    ['every selection rate pays off.', { plan: NOTHING }],
    ['the project pays off if at least 2% of cases are acted on.', { breakEvens: [rising(0.02)] }],
    ['the project pays off if at most 8% of cases are acted on.', { breakEvens: [falling(0.08)] }],
    ['the project pays off if 2%–8% of cases are acted on.', { breakEvens: [rising(0.02), falling(0.08)] }],
    ['the project breaks even at 2% and 8% of cases.', { breakEvens: [falling(0.02), rising(0.08)] }],
    [
      'the project breaks even at 1%, 2%, and 8% of cases.',
      { breakEvens: [rising(0.01), falling(0.02), rising(0.08)] },
    ],
    ['the project pays off if at most 8% of cases are acted on.', { breakEvens: [rising(0.0001), falling(0.08)] }],
  ])('say that %s', (sentence, more) => {
    expect(describeCurve(curveOf(more))).toContain(
      `By this rule of thumb, in which precision changes with the selection rate, ${sentence}`,
    )
  })
})

describe('the notes below a curve', () => {
  test.each<[string, Partial<ValueCurve>, boolean, readonly string[]]>([
    [
      'nothing more, if all is on the scale',
      { perfectModelValue: 900, capacity: { selectionRate: 0.04, value: 1 } },
      true,
      [],
    ],
    [
      'a perfect model that is off the scale',
      { perfectModelValue: 900 },
      false,
      ['Off the scale: a perfect model would earn $900 a year after operating costs.'],
    ],
    ['nothing of a perfect model that nobody knows', {}, false, []],
    [
      'hours that are off the scale',
      { capacity: { selectionRate: 0.0001, value: 1 } },
      false,
      ['Staff hours cover 0.01% of cases.'],
    ],
    [
      'break-evens that are off the scale',
      { breakEvens: [rising(0.0001), falling(0.04)] },
      false,
      ['By this rule of thumb, the project also breaks even at 0.01% of cases.'],
    ],
  ])('say %s', (_, more, isPerfectShown, notes) => {
    expect(listNotes(curveOf(more), isPerfectShown)).toEqual(['It is a rule of thumb.', ...notes])
  })
})

test.each([
  [0.0003, true],
  [0.0002, false],
  [0.75, true],
  [0.751, false],
])('a mark at %d is seen beside a plan at 1.25%%: %s', (selectionRate, isSeen) => {
  expect(isVisible(selectionRate, { selectionRate: 0.0125, value: 1 })).toBe(isSeen)
})

describe('the axes', () => {
  const titleOf = (more: Partial<ValueCurve>) => {
    const curve = curveOf(more)
    const rateAxis = createSelectionRateAxis(curve)
    const axes = { selectionRate: rateAxis, value: createValueAxis(curve, rateAxis) }
    return allIn(readXml(renderValueAxis(axes, curve))).at(-1)?.text
  }
  const millions = { valueAtRate: (rate: number) => 1e8 * rate, plan: { selectionRate: 0.03, value: 3e6 } }

  test.each<[Partial<ValueCurve>, string]>([
    [{}, 'Net value per year, in USD, compared with not acting'],
    [{ currency: undefined }, 'Net value per year, compared with not acting'],
    [millions, 'Net value per year, in million USD, compared with not acting'],
    [{ ...millions, currency: undefined }, 'Net value per year, in million, compared with not acting'],
  ])('name the unit of their figures', (more, title) => {
    expect(titleOf(more)).toBe(title)
  })

  test('go in round steps and hold the plan, the hours, and every break-even', () => {
    const linear = createSelectionRateAxis(curveOf({ breakEvens: [falling(0.09)] }))
    expect(linear).toMatchObject({ from: 0, isLog: false, ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1] })
    expect(linear.to).toBeCloseTo(1.25 * 0.09, 12)
    const log = createSelectionRateAxis(curveOf({ breakEvens: [rising(0.001)] }))
    expect(log).toMatchObject({
      from: 0.0005,
      to: 0.05,
      isLog: true,
      ticks: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05],
    })
    for (const axis of [linear, log])
      for (const fraction of [0, 0.3, 1]) expect(axis.toFraction(axis.fromFraction(fraction))).toBeCloseTo(fraction, 12)
  })
})

test('the label of a line lies at it, without a line of its own', () => {
  const few: Plan = { ...CHURN, economics: { ...CHURN.economics, operating_cost_per_year: { likely: 700_000 } } }
  for (const plan of [CHURN, few]) {
    const root = readXml(createPicture(plan)?.svg ?? '')
    for (const name of ['zero-label', 'perfect-label'])
      for (const label of classed(root, name)) expect(allIn(label).filter((node) => node.name === 'line')).toEqual([])
  }
})

test('a text is cut only if it is wider than its place', () => {
  expect(truncateToWidth('....', 10, 16)).toBe('....')
  expect(truncateToWidth('....', 10, 15.9)).toBe('.…')
  expect(truncateToWidth('ab', 10, 0)).toBe('…')
  expect(wrapToWidth('.. .. ..', 10, 20)).toEqual(['.. ..', '..'])
  expect(wrapToWidth('.. .. ..', 10, 19.9)).toEqual(['..', '..', '..'])
})

test.each(Object.entries(PLANS))('no label of %s lies on a mark, on a line, or on the curve', (_, plan) => {
  const root = readXml(createPicture(plan)?.svg ?? '')
  const boxes = allIn(root)
    .filter(({ attributes }) => attributes.class?.startsWith('label '))
    .flatMap((group) => group.inside.filter(({ name }) => name === 'rect'))
  expect(boxes.length).toBeGreaterThan(2)
  const lines = ['zero', 'capacity', 'perfect'].flatMap((name) => classed(root, name))
  for (const box of boxes) {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(box, name)) as Box
    const isIn = (at: number, top: number) => at > x && at < x + width && top > y && top < y + height
    expect(pointsOf(root).filter(([at, top]) => isIn(at, top))).toEqual([])
    for (const line of lines) {
      const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((name) => numberOf(line, name)) as Box
      expect(x1 < x + width && x2 > x && y1 < y + height && y2 > y).toBe(false)
    }
  }
})

type Box = [number, number, number, number]

/** The points of the curve and of the marks. */
function pointsOf(root: Node): readonly (readonly [number, number])[] {
  const paths = ['curve', 'plan'].flatMap((name) => classed(root, name)).map(({ attributes }) => attributes.d ?? '')
  const circles = classed(root, 'break-even').map((node) => [numberOf(node, 'cx'), numberOf(node, 'cy')] as const)
  const corners = paths.flatMap((path) =>
    [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, at, top]) => [Number(at), Number(top)] as const),
  )
  return [...corners, ...circles]
}
