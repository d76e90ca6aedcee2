import { userError } from '../../errors.js'
import { type Layer } from '../../policy/compose.js'
import type { Policy, PolicyTrouble } from '../../policy/policy.js'
import { readPolicy } from '../../policy/read.js'
import { RULES } from '../../rules/index.js'
import { locate } from '../../yaml/locate.js'
import type { Span } from '../../yaml/span.js'
import { parseSource, type Source } from '../../yaml/parse.js'
import type { Ports } from '../shared/ports.js'
import { POLICY_NAME } from './rulebook.js'

/** A policy file that was read, with the text its lines are found in. */
export interface LoadedLayer extends Layer {
  readonly source: Source
}

/**
 * The policies that hold for a plan, the weakest first: those from the root of its repository down to its own folder,
 * each after what it extends; then what is given on the command line.
 */
export async function policiesFor(
  plan: string,
  given: string | undefined,
  ports: Ports,
): Promise<readonly LoadedLayer[]> {
  const found = await ports.files.upward(plan, POLICY_NAME)
  /* One file may be named in several ways. */
  const named = given === undefined ? undefined : ports.files.asSeen(given)
  const layers: LoadedLayer[] = []
  for (const file of found.toReversed()) if (file !== named) layers.push(...(await loaded(file, false, [], ports)))
  if (named !== undefined) layers.push(...(await loaded(named, true, [], ports)))
  return layers.filter(({ file }, index) => layers.findIndex((one) => one.file === file) === index)
}

async function loaded(
  file: string,
  isGiven: boolean,
  around: readonly string[],
  ports: Ports,
): Promise<readonly LoadedLayer[]> {
  if (around.includes(file)) {
    const circle = [...around.slice(around.indexOf(file)), file].join(' → ')
    throw userError(
      'bad-policy',
      `Policies extend each other in a circle: ${circle}.`,
      'Remove one of these `extends` entries.',
    )
  }
  const text = await ports.files.read(file)
  if (text === undefined)
    throw userError('bad-policy', `Policy not found: ${file}.`, 'Name a policy file, or remove --policy.')
  const layer: LoadedLayer = { file, isGiven, ...policyIn(file, text) }
  const below: LoadedLayer[] = []
  for (const [index, wanted] of layer.policy.extends.entries()) {
    const base = await extended(wanted, layer, index, ports)
    below.push(...(await loaded(base, isGiven, [...around, file], ports)))
  }
  return [...below, layer]
}

function policyIn(file: string, text: string): { readonly policy: Policy; readonly source: Source } {
  const source = parseSource(text)
  if (source.trouble) {
    const { line, col } = source.lines.linePos(source.trouble.range[0])
    const { message, help, kind } = source.trouble
    const empty = {
      message: 'The policy is empty.',
      help: 'Add `mlplan_policy: 2` as the first line, or delete the file.',
    }
    const said = kind === 'empty' ? empty : { message, help }
    throw userError('bad-policy', `${file}:${line}:${col}: ${said.message}`, said.help)
  }
  const { policy, troubles } = readPolicy(source.data, RULES, file)
  refuseTroubles(troubles.map((trouble) => ({ ...trouble, layer: { file, source } })))
  return { policy, source }
}

const MOST_TOLD = 4

type Told = PolicyTrouble & { readonly layer: Pick<LoadedLayer, 'file' | 'source'> }

/** A policy holds as a whole or not at all: what cannot be followed stops the run. */
export function refuseTroubles(troubles: readonly Told[]): void {
  const placed = troubles.map((trouble) => ({ ...trouble, span: spanOf(trouble.layer, trouble.path, trouble.isKey) }))
  const [first, ...others] = placed.toSorted((one, other) => one.span.line - other.span.line)
  if (!first) return
  const told = others.slice(0, MOST_TOLD).map((one) => `  ${inLine(one)} ${one.help}`)
  const more = others.length > MOST_TOLD ? [`  and ${others.length - MOST_TOLD} more`] : []
  const also = told.length === 0 ? [] : ['\nAlso:', ...told, ...more]
  throw userError('bad-policy', inLine(first), [first.help, ...also].join('\n'))
}

function inLine({ layer, span, message }: Told & { readonly span: Span }): string {
  return `${layer.file}:${span.line}:${span.column}: ${message}`
}

/** Where something of a policy stands. */
export function spanOf({ source }: Pick<LoadedLayer, 'source'>, path: readonly string[], isKey = false): Span {
  const found = locate(source, path, isKey ? 'key' : 'value')
  /* One text may stand for a list of one. */
  return found.exact ? found.span : locate(source, path.slice(0, -1)).span
}

/** A path is seen from the policy that names it; anything else is a package, or a file in one. */
async function extended(wanted: string, layer: LoadedLayer, index: number, ports: Ports): Promise<string> {
  const { files } = ports
  if (/^\.{0,2}\//.test(wanted) || /^[A-Za-z]:/.test(wanted)) {
    const file = wanted.startsWith('.') ? files.join(files.folderOf(layer.file), wanted) : wanted
    if ((await files.kind(file)) === 'file') return file
    refuseTroubles([notThere(layer, index, `File not found: ${file}.`, 'Use a path relative to this policy file.')])
  }
  const inPackage = /^(@[^/]+\/)?[^/]+\/.+\.ya?ml$/.test(wanted) ? wanted : `${wanted}/${POLICY_NAME}`
  const [found] = await files.upward(layer.file, `node_modules/${inPackage}`)
  if (found !== undefined) return found
  const message = `The package ${wanted} isn't installed or has no ${POLICY_NAME}.`
  const help = `Install the package with npm, or use a path that starts with "./".`
  refuseTroubles([notThere(layer, index, message, help)])
  return wanted
}

function notThere(layer: LoadedLayer, index: number, message: string, help: string): Told {
  return { layer, path: ['extends', String(index)], message, help }
}
