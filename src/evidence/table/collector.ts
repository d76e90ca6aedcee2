import type { Scores } from '../types.js'
import { isMissingCell, readNumberCell, readOutcomeCell } from './cells.js'
import type { ColumnPlaces } from './columns.js'
import { findProblem, type FaultKind } from './faults.js'
import { growBytes, growFloats, growIntegers, type GrowingArray } from './growing-array.js'
import { addRow, type FaultyRows, type ScoresProblem } from './problem.js'
import { createSeenTexts } from './seen-texts.js'

export interface ReadOptions {
  /** The outcome that counts as positive; without it, 1, true, and yes do. */
  readonly positive?: string | undefined
  /** Leaves rows out that have no score or no outcome, instead of refusing the file. */
  readonly dropsMissing?: boolean
  /** Cases up to this day were used for training. */
  readonly trainedTo?: string | undefined
}

/** Takes in the rows of a table one by one, and turns them into columns. */
export interface ScoreCollector {
  readonly add: (cells: readonly unknown[]) => void
  readonly finish: () => Scores | ScoresProblem
}

/** `width` is the number of columns of the table; with `hasDecimalComma`, 0,5 is a half. */
export function createCollector(
  places: ColumnPlaces,
  width: number,
  options: ReadOptions,
  hasDecimalComma = false,
): ScoreCollector {
  const faults = new Map<FaultKind, FaultyRows>()
  const columns = createColumns(places, options, hasDecimalComma)
  const repeats = createRepeatCheck(places, width)
  let [row, dropped] = [0, 0]
  const report = (kind: FaultKind): void => {
    const faulty = faults.get(kind) ?? { count: 0, rows: [] }
    faults.set(kind, faulty)
    addRow(faulty, row)
  }
  return {
    add: (cells) => {
      row++
      const missing = findMissing(cells, places)
      if (missing !== undefined && options.dropsMissing === true) dropped += readCount(cells, places, hasDecimalComma)
      else if (missing !== undefined) report(missing)
      else {
        for (const column of columns) {
          const fault = column.add(cells)
          if (fault !== undefined) report(fault)
        }
        if (repeats.isSameId(cells)) report('same-id')
      }
    },
    finish: () =>
      findMissingDates(places, options) ??
      findProblem(faults) ??
      assembleScores(columns, dropped, repeats.countSameRows()),
  }
}

/** Cases can't be told from those of training without their dates. */
function findMissingDates({ date }: ColumnPlaces, { trainedTo }: ReadOptions): ScoresProblem | undefined {
  return trainedTo === undefined || date !== undefined
    ? undefined
    : { problem: 'no column holds the dates', help: 'Name the column with --date COLUMN, or leave out --trained-to.' }
}

/** How many cases a row stands for that is left out; a count that can't be read is one. */
function readCount(cells: readonly unknown[], { count }: ColumnPlaces, hasDecimalComma: boolean): number {
  const value = count === undefined ? 1 : readNumberCell(cells[count], hasDecimalComma)
  return Number.isFinite(value) && value > 0 ? value : 1
}

function findMissing(cells: readonly unknown[], places: ColumnPlaces): FaultKind | undefined {
  if (isMissingCell(cells[places.score!])) return 'no-score'
  return isMissingCell(cells[places.outcome!]) ? 'no-outcome' : undefined
}

type Numbers = Float64Array | Uint8Array | Uint32Array

/** One column that is read; without `into` it is only checked. */
interface Column {
  readonly name: 'score' | 'outcome' | 'amount' | 'weight' | 'count' | 'current' | 'group' | 'date'
  /** Reads the cell of a row, and returns what is wrong with it. */
  readonly add: (cells: readonly unknown[]) => FaultKind | undefined
  readonly finish: () => Numbers | undefined
  readonly names?: () => readonly string[]
}

function createColumns(places: ColumnPlaces, options: ReadOptions, hasDecimalComma: boolean): readonly Column[] {
  const number = (name: Column['name'], place: number, findFault: (value: number) => FaultKind | undefined): Column =>
    createColumn(name, growFloats(), (cells) => readNumberCell(cells[place], hasDecimalComma), findFault)
  const { score, outcome, amount, weight, count, current, group, date } = places
  const isLess = (least: number) => (value: number) => !(value >= least && Number.isFinite(value))
  return [
    number('score', score!, (value) => findScoreFault(value)),
    createColumn(
      'outcome',
      growBytes(),
      (cells) => readOutcomeCell(cells[outcome!], options.positive) ?? Number.NaN,
      (value) => (Number.isNaN(value) ? 'outcome-unclear' : undefined),
    ),
    ...(amount === undefined ? [] : [number('amount', amount, (value) => (isLess(0)(value) ? 'amount' : undefined))]),
    ...(weight === undefined ? [] : [number('weight', weight, (value) => (isBadWeight(value) ? 'weight' : undefined))]),
    ...(count === undefined
      ? []
      : [number('count', count, (value) => (Number.isSafeInteger(value) && value >= 0 ? undefined : 'count'))]),
    ...(current === undefined
      ? []
      : [
          createColumn(
            'current',
            growBytes(),
            (cells) => readOutcomeCell(cells[current], undefined) ?? Number.NaN,
            (value) => (Number.isNaN(value) ? 'current' : undefined),
          ),
        ]),
    ...(group === undefined ? [] : [createGroupColumn(group)]),
    ...(date === undefined || options.trainedTo === undefined ? [] : [createDateCheck(date, options.trainedTo)]),
  ]
}

function createColumn(
  name: Column['name'],
  numbers: GrowingArray<Numbers>,
  read: (cells: readonly unknown[]) => number,
  findFault: (value: number) => FaultKind | undefined,
): Column {
  return {
    name,
    add: (cells) => {
      const value = read(cells)
      const fault = findFault(value)
      if (fault === undefined) numbers.push(value)
      return fault
    },
    finish: numbers.finish,
  }
}

function findScoreFault(score: number): FaultKind | undefined {
  if (Number.isFinite(score)) return undefined
  return Number.isNaN(score) ? 'score-no-number' : 'score-infinite'
}

/** Sums of larger weights lose their digits, and squares of smaller ones. */
const WEIGHTS = { least: 1e-100, most: 1e15 } as const

function isBadWeight(weight: number): boolean {
  return !(weight === 0 || (weight >= WEIGHTS.least && weight <= WEIGHTS.most))
}

/** A case without a group belongs to a group without a name. */
function createGroupColumn(place: number): Column {
  const numbers = growIntegers()
  const numberOf = new Map<string, number>()
  return {
    name: 'group',
    add: (cells) => {
      const name = isMissingCell(cells[place]) ? '' : String(cells[place]).trim()
      const number = numberOf.get(name) ?? numberOf.size
      numberOf.set(name, number)
      numbers.push(number)
      return undefined
    },
    finish: numbers.finish,
    names: () => [...numberOf.keys()],
  }
}

function createDateCheck(place: number, trainedTo: string): Column {
  return {
    name: 'date',
    add: (cells) => {
      const cell = cells[place]
      const text = cell instanceof Date ? cell.toISOString() : String(cell).trim()
      if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return 'date'
      return text.slice(0, 10) <= trainedTo ? 'in-training' : undefined
    },
    finish: () => undefined,
  }
}

interface RepeatCheck {
  readonly isSameId: (cells: readonly unknown[]) => boolean
  readonly countSameRows: () => number
}

/**
 * An ID tells cases apart. Without one, whole rows are compared, but only if the file has columns that aren't read:
 * cases with the same score and outcome are nothing unusual.
 */
function createRepeatCheck(places: ColumnPlaces, width: number): RepeatCheck {
  const { id } = places
  const hasOthers = width > Object.keys(places).length
  if (id === undefined && (!hasOthers || places.count !== undefined))
    return { isSameId: () => false, countSameRows: () => 0 }
  const seen = createSeenTexts()
  let sameRows = 0
  return {
    isSameId: (cells) => {
      if (id !== undefined) return seen.add(String(cells[id]))
      if (seen.add(cells.join('\u0000'))) sameRows++
      return false
    },
    countSameRows: () => sameRows,
  }
}

function assembleScores(columns: readonly Column[], dropped: number, repeatedRows: number): Scores | ScoresProblem {
  const finished = Object.fromEntries(columns.map(({ name, finish }) => [name, finish()])) as Record<string, never> & {
    readonly score: Float64Array
    readonly outcome: Uint8Array
    readonly weight?: Float64Array
    readonly count?: Float64Array
  }
  const { score, weight, count } = finished
  const cases = { ...finished }
  if (!score.some((_, row) => (weight?.[row] ?? 1) * (count?.[row] ?? 1) > 0))
    return {
      problem:
        dropped > 0
          ? 'no case has both a score and an outcome'
          : score.length === 0
            ? 'the file has no cases'
            : 'all weights are 0',
      help: 'Export the scored cases with their outcomes, then run the command again.',
    }
  const groupNames = columns.find(({ name }) => name === 'group')?.names?.() ?? []
  return { cases, groupNames, dropped, repeatedRows }
}
