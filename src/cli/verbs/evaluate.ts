import { type Command, Option } from 'commander'
import { userError } from '../../errors.js'
import { collectValues, createPlanOption, formatHelpFooter, type AddCommand } from './add-command.js'

export const addEvaluate: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Measure a model on scored cases, value it, and judge the success criteria')
    .argument('<scores>', 'File with a score and an outcome a row: CSV, TSV, JSON Lines, or Parquet; - for stdin')
    .addOption(createPlanOption())
  for (const [flags, description] of COLUMN_OPTIONS) verb.option(flags, description)
  for (const option of createOptions()) verb.addOption(option)
  verb
    .addHelpText('after', formatHelpFooter({ example: EXAMPLE, exitCodes: EXIT_CODES }))
    .action(async (scores: string, flags: EvaluateFlags, command: Command) => {
      const { evaluate } = await import('../../commands/evaluate/evaluate.js')
      const { plan, positive, missing, trainedTo, threshold, criterion, format, svg, failOn, ...columns } = flags
      const reading = { positive, dropsMissing: missing === 'drop', trainedTo }
      const options = { scores, plan, columns, reading, threshold, criteria: criterion, format, svg, failOn }
      setExitCode(await evaluate(options, await ports(command)))
    })
}

/** The options that name no column, in the order of the help. */
function createOptions(): readonly Option[] {
  return [
    new Option('--positive <value>', 'Count this outcome as positive (default: 1, true, yes)'),
    new Option('--missing <how>', 'Refuse or drop cases without a score or an outcome')
      .choices(['refuse', 'drop'])
      .default('refuse'),
    new Option('--trained-to <date>', 'Refuse cases dated up to this day, which the model was trained on'),
    new Option('--threshold <score>', 'Act from this score on (default: as the plan says)').argParser(parseScore),
    new Option('--criterion <id>', 'Judge only this success criterion (repeatable; default: all)')
      .argParser(collectValues)
      .default([]),
    new Option('--format <format>', 'Set the output format').choices(['pretty', 'json', 'markdown']).default('pretty'),
    new Option('--svg <file>', 'Write a chart of the value by selection rate'),
    new Option('--fail-on <verdict>', 'Set the mildest verdict that fails')
      .choices(['not-shown', 'not-met', 'never'])
      .default('not-shown'),
  ]
}

const EXAMPLE = 'mlplan evaluate scores.csv --outcome churned --svg value.svg'
const EXIT_CODES = {
  0: 'Every success criterion is met',
  1: 'A criterion is not met, or not shown to be met',
} as const

const COLUMN_OPTIONS = [
  ['--score <column>', 'Name the column of the scores (default: found by its name)'],
  ['--outcome <column>', 'Name the column of the outcomes (default: found by its name)'],
  ['--amount <column>', 'Name the column of the amounts at stake (default: amount)'],
  ['--weight <column>', 'Name the column of the weights of cases (default: weight)'],
  ['--count <column>', 'Name the column with the number of cases in each row'],
  ['--group <column>', 'Name the column of the groups to compare (default: group)'],
  ['--date <column>', 'Name the column of the dates (default: date)'],
  ['--current <column>', "Name the column of the decisions of today's process (default: current)"],
  ['--id <column>', 'Name the column of the IDs, which must differ (default: id)'],
] as const

function parseScore(text: string): number {
  const score = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(score)) return score
  throw userError('bad-option', `--threshold ${text} is no score.`, 'Enter a number, as in --threshold 0.3.')
}

interface EvaluateFlags {
  readonly plan?: string
  readonly score?: string
  readonly outcome?: string
  readonly amount?: string
  readonly weight?: string
  readonly count?: string
  readonly group?: string
  readonly date?: string
  readonly current?: string
  readonly id?: string
  readonly positive?: string
  readonly missing: 'refuse' | 'drop'
  readonly trainedTo?: string
  readonly threshold?: number
  readonly criterion: readonly string[]
  readonly format: 'pretty' | 'json' | 'markdown'
  readonly svg?: string
  readonly failOn: 'not-shown' | 'not-met' | 'never'
}
