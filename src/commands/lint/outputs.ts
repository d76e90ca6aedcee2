import { userError } from '../../errors.js'
import type { LintRun, Strictness } from '../../lint/finding.js'
import { listed } from '../../text/join.js'
import { clean } from '../../text/sanitize.js'
import { verdictInWords } from '../../lint/counts.js'
import { type Format, render } from '../../lint/formats/formats.js'
import type { Ports } from '../shared/ports.js'

/** A format, and where it goes: to a file, or without one to the standard output. */
export interface Output {
  readonly format: Format
  readonly file?: string
}

/** What stands on the command line, in its order. */
export type Asked =
  { readonly kind: 'format'; readonly format: Format } | { readonly kind: 'output'; readonly file: string }

/** A file belongs to the format before it. */
export function outputsOf(asked: readonly Asked[]): readonly Output[] {
  const outputs: Output[] = []
  for (const one of asked) {
    const last = outputs.at(-1)
    if (one.kind === 'format') outputs.push({ format: one.format })
    else if (last === undefined) {
      const help = `Add a format first, such as \`--format sarif --output ${one.file}\`.`
      throw userError('bad-option', `--output ${one.file} has no --format.`, help)
    } else if (last.file !== undefined) {
      const help = `Add another --format before --output ${one.file}.`
      throw userError('bad-option', `--format ${last.format} has two output files.`, help)
    } else outputs.splice(-1, 1, { ...last, file: one.file })
  }
  return outputs
}

/** What is asked for, or else what is usual here; refused before anything is judged, so that nothing is half done. */
export async function outputsFor(
  asked: readonly Output[],
  plans: readonly string[],
  ports: Ports,
): Promise<readonly Output[]> {
  const outputs = asked.length > 0 ? asked : [{ format: usualFormat(ports.env) }]
  const aloud = outputs.filter(({ file }) => file === undefined).map(({ format }) => format)
  if (aloud.length > 1) {
    const help = `Add --output to all formats but one, such as \`--format ${aloud.at(-1)} --output FILE\`.`
    throw userError(
      'bad-option',
      `Can't write ${aloud.length > 2 ? '' : 'both '}${listed(aloud)} to standard output.`,
      help,
    )
  }
  const taken = new Set<string>()
  for (const { file } of outputs) {
    if (file === undefined) continue
    await refuseFile(file, taken, plans, ports)
    taken.add(ports.files.join(file))
  }
  return outputs
}

async function refuseFile(
  file: string,
  taken: ReadonlySet<string>,
  plans: readonly string[],
  { files }: Ports,
): Promise<void> {
  const other = 'Name another file with --output.'
  if (file === '') throw userError('bad-option', '--output is empty.', 'Name a file with --output.')
  if (taken.has(files.join(file)))
    throw userError('bad-option', `Two formats have the same output file: ${file}.`, other)
  if (plans.some((plan) => files.join(plan) === files.join(file))) {
    throw userError('bad-option', `${file} is a plan and would be overwritten.`, other)
  }
  if ((await files.kind(file)) === 'folder') {
    throw userError(
      'not-a-file',
      `${file} is a folder, not a file.`,
      `Name a file, such as ${files.join(file, 'lint.txt')}.`,
    )
  }
}

/** In CI what its pages show; GitLab reads a file for that, so its log is for people. */
export function usualFormat(env: Ports['env']): Format {
  const isSet = (name: string): boolean => env[name]?.toLowerCase() === 'true'
  return isSet('GITHUB_ACTIONS') ? 'github' : isSet('TF_BUILD') ? 'azure' : 'pretty'
}

/** First the files, so that a log which looks complete is complete. */
export async function writeOutputs(
  run: LintRun,
  strictness: Strictness,
  outputs: readonly Output[],
  ports: Ports,
): Promise<void> {
  const texts = await Promise.all(
    outputs.map(async (one) => ({ ...one, text: await render(one.format, run, strictness, ports.out.look) })),
  )
  const written: string[] = []
  for (const { file, text } of texts) {
    if (file === undefined) continue
    await ports.files.write(file, text)
    written.push(clean(file))
  }
  for (const { file, text } of texts) if (file === undefined) ports.out.result(text)
  if (written.length > 0) ports.out.talk(`Wrote ${listed(written)}: ${verdictInWords(run, strictness.clock)}\n`)
  if (outputs.some(({ format }) => format === 'github')) {
    const { tellGithub } = await import('./github-files.js')
    await tellGithub(run, strictness, ports)
  }
}
