import { userError } from '../../errors.js'
import type { PolicyLayer } from '../../policy/types.js'
import type { Policy, PolicyError } from '../../policy/policy.js'
import { readPolicy } from '../../policy/read.js'
import { SHIPPED_POLICIES } from '../../policy/shipped.js'
import { RULES } from '../../rules/index.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { locate } from '../../yaml/locate.js'
import type { Span } from '../../yaml/lines.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import type { Ports } from '../shared/ports.js'
import { POLICY_NAME } from './defaults.js'

/** A policy file with its source, in which lines are found. */
export interface LoadedLayer extends PolicyLayer {
  readonly source: Source
}

/**
 * The policies for a plan, the weakest first: from the root of the repository down to the plan's own folder, each after
 * the policies it extends; last, the one given on the command line.
 */
export async function loadPolicyLayers(
  plan: string,
  policyFile: string | undefined,
  ports: Ports,
): Promise<readonly LoadedLayer[]> {
  const files = await ports.files.findUpward(plan, POLICY_NAME)
  /* The same file may be named in several ways. */
  const givenFile = policyFile === undefined ? undefined : ports.files.normalizePath(policyFile)
  const layers: LoadedLayer[] = []
  for (const file of files.toReversed())
    if (file !== givenFile) layers.push(...(await loadLayer(file, false, [], ports)))
  if (givenFile !== undefined) layers.push(...(await loadLayer(givenFile, true, [], ports)))
  return layers.filter(({ file }, index) => layers.findIndex((other) => other.file === file) === index)
}

async function loadLayer(
  file: string,
  isGiven: boolean,
  parents: readonly string[],
  ports: Ports,
): Promise<readonly LoadedLayer[]> {
  if (parents.includes(file)) {
    const cycle = [...parents.slice(parents.indexOf(file)), file].join(' → ')
    throw userError(
      'bad-policy',
      `Policies extend each other in a circle: ${cycle}.`,
      'Remove one of these `extends` entries.',
    )
  }
  const text = SHIPPED_POLICIES.get(file) ?? (await ports.files.read(file))
  if (text === undefined)
    throw userError('bad-policy', `Policy not found: ${file}.`, 'Name a policy file, or remove --policy.')
  const layer: LoadedLayer = { file, isFromCommandLine: isGiven, ...parsePolicy(file, text) }
  const baseLayers: LoadedLayer[] = []
  for (const [index, reference] of layer.policy.extends.entries()) {
    const baseFile = await resolveExtends(reference, layer, index, ports)
    baseLayers.push(...(await loadLayer(baseFile, isGiven, [...parents, file], ports)))
  }
  return [...baseLayers, layer]
}

function parsePolicy(file: string, text: string): { readonly policy: Policy; readonly source: Source } {
  const source = parseSource(text)
  if (source.error) {
    const { line, col } = source.lines.positionAt(source.error.range[0])
    const { message, help, kind } = source.error
    const emptyError = {
      message: 'The policy is empty.',
      help: 'Add `mlplan_policy: 2` as the first line, or delete the file.',
    }
    const error = kind === 'empty' ? emptyError : { message, help }
    throw userError('bad-policy', `${file}:${line}:${col}: ${error.message}`, error.help)
  }
  const { policy, errors } = readPolicy(source.data, RULES, file)
  refusePolicyErrors(errors.map((error) => ({ ...error, layer: { file, source } })))
  return { policy, source }
}

const MAX_LISTED = 4

type LayerError = PolicyError & { readonly layer: Pick<LoadedLayer, 'file' | 'source'> }

/** A policy is valid as a whole or not at all: any error stops the run. */
export function refusePolicyErrors(errors: readonly LayerError[]): void {
  const located = errors.map((error) => ({ ...error, span: locateInPolicy(error.layer, error.path, error.isKey) }))
  const [first, ...others] = located.toSorted((left, right) => left.span.line - right.span.line)
  if (!first) return
  const details = others.slice(0, MAX_LISTED).map((error) => `  ${formatLayerError(error)} ${error.help}`)
  const moreNote = others.length > MAX_LISTED ? [`  and ${others.length - MAX_LISTED} more`] : []
  const otherErrors = details.length === 0 ? [] : ['\nAlso:', ...details, ...moreNote]
  throw userError('bad-policy', formatLayerError(first), [first.help, ...otherErrors].join('\n'))
}

function formatLayerError({ layer, span, message }: LayerError & { readonly span: Span }): string {
  return `${layer.file}:${span.line}:${span.column}: ${message}`
}

/** The span of a key or value in a policy file. */
export function locateInPolicy({ source }: Pick<LoadedLayer, 'source'>, path: readonly string[], isKey = false): Span {
  const location = locate(source, path, isKey ? 'key' : 'value')
  /* A single text may stand for a list with one item. */
  return location.exact ? location.span : locate(source, path.slice(0, -1)).span
}

/**
 * Resolves an `extends` entry. `mlplan/NAME` comes with mlplan; a path is relative to the policy that names it; anything
 * else is a package, or a file in a package.
 */
async function resolveExtends(reference: string, layer: LoadedLayer, index: number, ports: Ports): Promise<string> {
  if (reference.startsWith('mlplan/')) return resolveShipped(reference, layer, index)
  const { files } = ports
  if (/^\.{0,2}\//.test(reference) || /^[A-Za-z]:/.test(reference)) {
    const file = reference.startsWith('.') ? files.join(files.parentFolder(layer.file), reference) : reference
    if ((await files.kind(file)) === 'file') return file
    refusePolicyErrors([
      createExtendsError(layer, index, `File not found: ${file}.`, 'Use a path relative to this policy file.'),
    ])
  }
  const packagePath = /^(@[^/]+\/)?[^/]+\/.+\.ya?ml$/.test(reference) ? reference : `${reference}/${POLICY_NAME}`
  const [packageFile] = await files.findUpward(layer.file, `node_modules/${packagePath}`)
  if (packageFile !== undefined) return packageFile
  const message = `The package ${reference} isn't installed or has no ${POLICY_NAME}.`
  const help = `Install the package with npm, or use a path that starts with "./".`
  refusePolicyErrors([createExtendsError(layer, index, message, help)])
  return reference
}

function resolveShipped(reference: string, layer: LoadedLayer, index: number): string {
  if (SHIPPED_POLICIES.has(reference)) return reference
  const names = [...SHIPPED_POLICIES.keys()]
  const closest = nearest(reference, names)
  const help = closest === undefined ? `Use ${joinWith(names, 'or')}.` : `Did you mean ${closest}?`
  refusePolicyErrors([createExtendsError(layer, index, `mlplan has no policy ${reference}.`, help)])
  return reference
}

function createExtendsError(layer: LoadedLayer, index: number, message: string, help: string): LayerError {
  return { layer, path: ['extends', String(index)], message, help }
}
