import { userError } from '../../errors.js'
import type { LintRun, ReportOptions } from '../../lint/finding.js'
import { joinWith } from '../../text/join.js'
import { refuseInvalidOutput } from '../shared/refuse-output.js'
import { sanitize } from '../../text/sanitize.js'
import { formatVerdict } from '../../lint/counts.js'
import { type LintFormat, renderLintRun } from '../../lint/formats/formats.js'
import type { Ports } from '../shared/ports.js'

/** A format and its output file; without a file, standard output. */
export interface Output {
  readonly format: LintFormat
  readonly file?: string
}

/** A --format or --output option; the order on the command line counts. */
export type OutputOption =
  { readonly kind: 'format'; readonly format: LintFormat } | { readonly kind: 'output'; readonly file: string }

/** Pairs each --output with the --format before it. */
export function parseOutputs(options: readonly OutputOption[]): readonly Output[] {
  const outputs: Output[] = []
  for (const option of options) {
    const last = outputs.at(-1)
    if (option.kind === 'format') outputs.push({ format: option.format })
    else if (last === undefined) {
      const help = `Add a format first, such as \`--format sarif --output ${option.file}\`.`
      throw userError('bad-option', `--output ${option.file} has no --format.`, help)
    } else if (last.file !== undefined) {
      const help = `Add another --format before --output ${option.file}.`
      throw userError('bad-option', `--format ${last.format} has two output files.`, help)
    } else outputs.splice(-1, 1, { ...last, file: option.file })
  }
  return outputs
}

/**
 * The requested outputs, or the default for this environment. Conflicts are refused before any plan is linted, so that
 * no run stops halfway.
 */
export async function resolveOutputs(
  requested: readonly Output[],
  plans: readonly string[],
  ports: Ports,
): Promise<readonly Output[]> {
  const outputs = requested.length > 0 ? requested : [{ format: detectFormat(ports.env) }]
  const stdoutFormats = outputs.filter(({ file }) => file === undefined).map(({ format }) => format)
  if (stdoutFormats.length > 1) {
    const help = `Add --output to all formats but one, such as \`--format ${stdoutFormats.at(-1)} --output FILE\`.`
    throw userError(
      'bad-option',
      `Can't write ${stdoutFormats.length > 2 ? '' : 'both '}${joinWith(stdoutFormats)} to standard output.`,
      help,
    )
  }
  const usedFiles = new Set<string>()
  for (const { file } of outputs) {
    if (file === undefined) continue
    if (usedFiles.has(ports.files.join(file))) {
      const message = `Two formats have the same output file: ${file}.`
      throw userError('bad-option', message, 'Name another file with --output.')
    }
    await refuseInvalidOutput(file, { inputs: plans, inputKind: 'a plan', example: 'lint.txt' }, ports)
    usedFiles.add(ports.files.join(file))
  }
  return outputs
}

/**
 * In CI, the format that the CI system shows on its pages. GitLab reads a report file instead, so its log is for
 * people.
 */
export function detectFormat(env: Ports['env']): LintFormat {
  const isEnabled = (name: string): boolean => env[name]?.toLowerCase() === 'true'
  return isEnabled('GITHUB_ACTIONS') ? 'github' : isEnabled('TF_BUILD') ? 'azure' : 'pretty'
}

/** Writes the files first, so that a log that looks complete is complete. */
export async function writeOutputs(
  run: LintRun,
  options: ReportOptions,
  outputs: readonly Output[],
  ports: Ports,
): Promise<void> {
  const texts = await Promise.all(
    outputs.map(async (output) => ({
      ...output,
      text: await renderLintRun(output.format, run, options, ports.out.stdoutStyle),
    })),
  )
  const writtenFiles: string[] = []
  for (const { file, text } of texts) {
    if (file === undefined) continue
    await ports.files.write(file, text)
    writtenFiles.push(sanitize(file))
  }
  for (const { file, text } of texts) if (file === undefined) ports.out.stdout(text)
  if (writtenFiles.length > 0)
    ports.out.stderr(`Wrote ${joinWith(writtenFiles)}: ${formatVerdict(run, options.overdueMode)}\n`)
  if (outputs.some(({ format }) => format === 'github')) {
    const { writeGithubFiles } = await import('./github-files.js')
    await writeGithubFiles(run, options, ports)
  }
}
