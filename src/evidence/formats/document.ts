import type { DocumentBlock, DocumentSection, ReportDocument } from '../../text/document/document.js'
import { formatCount, formatNumber } from '../../text/figures/format-number.js'
import { formatQuantity } from '../../text/pluralize.js'
import { getCaseNoun } from '../case-noun.js'
import type { Evaluation } from '../types.js'
import { createCriteriaBlocks, createVerdictSummary } from './criteria.js'
import type { EvaluateRun } from './evaluate-run.js'
import { formatAuc, formatMeasuredShare, formatMoneyInterval, formatShareInterval } from './figure-text.js'
import { createMeasuredTable } from './measured-table.js'
import { createBestRateBlock, createExpectedValueBlock, createValueBlocks } from './value-text.js'

/** Arranges an evaluation for people: the verdicts first, then what they rest on. */
export function createEvaluationDocument(run: EvaluateRun): ReportDocument {
  const { plan, evaluation } = run
  const name = plan.project?.name
  return {
    heading: `${run.scoresFile}${name === undefined ? '' : `: ${name}`}`,
    title: `${name ?? run.file}: evaluation of ${run.scoresFile}`,
    intro: [{ kind: 'text', text: createVerdictSummary(run), isUrgent: hasFailure(evaluation) }],
    sections: [
      createSection('Success criteria', createCriteriaBlocks(run)),
      createSection('Check first', listWarnings(evaluation)),
      createSection('Measured', [createMeasuredTable(run), ...createSampleBlocks(run)]),
      createSection('Value', createValueBlocks(run)),
      createSection('Other ways to act', [...createBestRateBlock(run), ...createExpectedValueBlock(run)]),
      createSection('Scores as probabilities', createCalibrationBlocks(evaluation)),
      createSection("Today's process", createCurrentBlocks(run)),
      createSection('Groups', createGroupBlocks(evaluation)),
    ].filter(({ blocks }) => blocks.length > 0),
  }
}

function createSection(title: string, blocks: readonly DocumentBlock[]): DocumentSection {
  return { title, blocks }
}

function hasFailure({ verdicts }: Evaluation): boolean {
  return verdicts.length === 0 || verdicts.some(({ verdict }) => verdict !== 'met')
}

function listWarnings({ warnings }: Evaluation): readonly DocumentBlock[] {
  return warnings.length === 0 ? [] : [{ kind: 'list', items: warnings.map((text) => ({ text })) }]
}

function createSampleBlocks({ plan, evaluation }: EvaluateRun): readonly DocumentBlock[] {
  const { cases, positives, threshold, rates, auc } = evaluation
  const noun = getCaseNoun(plan)
  const edge =
    threshold.score === undefined
      ? `No ${noun} are acted on.`
      : `The lowest score acted on is ${formatNumber(threshold.score)}.`
  const sample = `${formatQuantity(cases, noun)}, of them ${formatNumber(positives)} positive; ${formatCount(rates.actedOn)} are acted on.`
  const ranking = auc === undefined ? '' : ` AUC is ${formatAuc(auc)}.`
  return [{ kind: 'text', text: `${sample} ${edge}${ranking} Intervals are 90%.` }]
}

function createCalibrationBlocks({ calibration }: Evaluation): readonly DocumentBlock[] {
  const ratio = calibration?.observedOverExpected
  if (!calibration || !ratio) return []
  const { actedOn } = calibration
  const acted = actedOn
    ? `Among cases acted on, the mean score is ${formatMeasuredShare(actedOn.meanScore)}, and ${formatMeasuredShare(actedOn.observed)} are positive.`
    : ''
  const all = `Among all cases, the mean score is ${formatMeasuredShare(calibration.meanScore)}, and ${formatMeasuredShare(calibration.observed)} are positive.`
  const error = `The mean gap (expected calibration error) is ${formatMeasuredShare(calibration.error)}; well-calibrated scores would show ${formatMeasuredShare(calibration.errorByChance)} by chance.`
  return [{ kind: 'text', text: [acted, all, error].filter((part) => part !== '').join(' ') }]
}

function createCurrentBlocks({ plan, evaluation }: EvaluateRun): readonly DocumentBlock[] {
  const { current } = evaluation
  if (!current) return []
  const { selectionRate, precision, modelOverCurrent } = current
  const right = precision === undefined ? '' : `, and ${formatMeasuredShare(precision)} of its actions are right`
  const acts = `Today's process acts on ${formatMeasuredShare(selectionRate)} of the same ${getCaseNoun(plan)}${right}.`
  const gain = modelOverCurrent
    ? ` Compared case by case, the model gains ${formatMoneyInterval(modelOverCurrent, plan)} a year over that, before operating costs.`
    : ''
  return [{ kind: 'text', text: acts + gain }]
}

function createGroupBlocks({ groups }: Evaluation): readonly DocumentBlock[] {
  if (groups.length === 0) return []
  const rows = groups.map(({ name, cases, figures }) => [
    name === '' ? '(no group)' : name,
    formatNumber(cases),
    figures ? formatMeasuredShare(figures.selectionRate) : 'too few',
    figures?.precision ? formatShareInterval(figures.precision) : '–',
    figures?.recall ? formatShareInterval(figures.recall) : '–',
  ])
  return [
    { kind: 'table', headers: ['Group', 'Cases', 'Acted on', 'Precision', 'Recall'], rows },
    { kind: 'text', text: `${formatNumber(groups.length)} groups were compared, so some differences are chance.` },
  ]
}
