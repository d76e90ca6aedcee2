// Simulates pilots and reviews, and compares how often they pass with the chances that mlplan states.
// node scripts/simulate-pilots.mjs [--seed 1] [--runs 40000]; fails if one is off by more than 1 point.
import { parseArgs } from 'node:util'
import { numbers } from '../dist/index.js'

const { acceptancePlan, binomialCdf, binomialTail, chanceToMeasure, chanceToShow, normalQuantile } = numbers
const { shareTest, splitCases, twoGroupSize, wilsonInterval } = numbers

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '40000' } },
})
const RUNS = Number(values.runs)
const USUAL = { alpha: 0.05, power: 0.8 }
const TOLERANCE = 0.01

/** A small generator with a seed, so that every run can be repeated (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const random = createRandom(Number(values.seed))

/** Draws how many of `cases` are hits: one by one in small samples, from the normal distribution in large ones. */
function draw(cases, rate) {
  if (cases * Math.min(rate, 1 - rate) > 5000) {
    const normal = normalQuantile(random() || 0.5)
    return Math.round(cases * rate + normal * Math.sqrt(cases * rate * (1 - rate)))
  }
  /* The gap between hits is geometric, so that rare hits take few steps. */
  const log = Math.log1p(-rate)
  let hits = 0
  const gap = () => Math.floor(Math.log(random()) / log)
  for (let place = gap(); place < cases; place += 1 + gap()) hits++
  return hits
}

const share = (passes) => {
  let count = 0
  for (let run = 0; run < RUNS; run++) if (passes()) count++
  return count / RUNS
}

const checks = []
const check = (what, stated, passes) => checks.push({ what, stated, simulated: share(passes) })

/* One share: the exact test passes from so many hits on. */
for (const [p0, p1] of [
  [0.0556, 0.2],
  [0.0492, 0.5],
  [0.106, 0.2],
  [0.16, 0.2],
  [0.07, 0.076],
]) {
  const { cases, hits } = shareTest({ p0, p1, ...USUAL })
  for (const [name, rate] of [
    ['as expected', p1],
    ['at the limit', p0],
  ]) {
    const what = `precision above ${p0}, if ${p1}: ${cases} cases, ${hits} hits, ${name}`
    check(what, binomialTail(hits, cases, rate), () => draw(cases, rate) >= hits)
  }
}

/* Reviewed answers: at most so many may be harmful. */
for (const [expected, tolerable] of [
  [0.005, 1.28 / 60],
  [0.01, 0.0262],
  [0.001, 0.0262],
  [0.02, 0.0262],
]) {
  const { cases, failures } = acceptancePlan({ tolerable, expected, ...USUAL })
  for (const [name, rate] of [
    ['as expected', expected],
    ['at the tolerable rate', tolerable],
  ]) {
    const what = `harm ${expected} against ${tolerable.toFixed(4)}: ${cases} answers, at most ${failures}, ${name}`
    check(what, binomialCdf(failures, cases, rate), () => draw(cases, rate) <= failures)
  }
}

/* Two groups: the low end of Newcombe's interval is above the margin, or the measured uplift meets a criterion. */
const lowEnd = (control, treated, groups) => {
  const [p, q] = [control / groups.control, treated / groups.treated]
  const [without, withAction] = [
    wilsonInterval(control, groups.control, 0.9),
    wilsonInterval(treated, groups.treated, 0.9),
  ]
  return p - q - Math.hypot(p - without.low, withAction.high - q)
}
for (const [control, reduction, margin, controlShare] of [
  [0.3, 0.2, 0.05, 0.5],
  [0.3, 0.2, 0.05, 0.2],
  [0.2, 0.05, 0, 0.9],
  [0.01, 0.008, 0, 0.5],
  [0.076, 0.00912, 0.0077083, 0.5],
  [0.108, 0.0864, 0.0616, 0.5],
]) {
  const cases = twoGroupSize({ control, reduction, margin, controlShare, ...USUAL })
  const groups = splitCases(cases, controlShare)
  for (const [name, actual] of [
    ['as expected', reduction],
    ['at the margin', margin],
  ]) {
    const stated = chanceToShow({ control, reduction: actual, margin, alpha: 0.05 }, groups)
    const what = `uplift of ${reduction} above ${margin} at ${control}, control share ${controlShare}: ${cases} cases, ${name}`
    check(
      what,
      stated,
      () => lowEnd(draw(groups.control, control), draw(groups.treated, control - actual), groups) >= margin,
    )
  }
}
for (const [cases, criterion, ...actuals] of [
  [25_032, 0.008, 0.00912, 0.0077083],
  [26_432, 0.008, 0.00912, 0.0077083],
  [426, 0.07, 0.0864, 0.0616],
]) {
  const groups = splitCases(cases, 0.5)
  const control = criterion > 0.05 ? 0.108 : 0.076
  for (const [index, reduction] of actuals.entries()) {
    const what = `measured uplift at least ${criterion} in ${cases} cases, ${index === 0 ? 'as expected' : 'at break-even'}`
    const stated = chanceToMeasure({ control, reduction }, groups, criterion)
    check(
      what,
      stated,
      () =>
        draw(groups.control, control) / groups.control - draw(groups.treated, control - reduction) / groups.treated >=
        criterion - 1e-12,
    )
  }
}

const percent = (chance) => `${(100 * chance).toFixed(1)}%`.padStart(6)
for (const { what, stated, simulated } of checks) {
  const mark = Math.abs(stated - simulated) > TOLERANCE ? '  OFF' : ''
  process.stdout.write(`stated ${percent(stated)}  simulated ${percent(simulated)}  ${what}${mark}\n`)
}
const worst = Math.max(...checks.map(({ stated, simulated }) => Math.abs(stated - simulated)))
process.stdout.write(
  `\n${checks.length} chances, ${RUNS} runs each, seed ${values.seed}: off by at most ${(100 * worst).toFixed(2)} points\n`,
)
if (worst > TOLERANCE) process.exitCode = 1
