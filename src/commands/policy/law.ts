import type { LawPack } from '../../law/pack.js'
import { readLawPack } from '../../law/read-pack.js'
import type { EffectivePolicy, ResolvedValue } from '../../policy/types.js'
import { parseSource } from '../../yaml/parse.js'
import { type LoadedLayer, refusePolicyErrors } from './load.js'
import type { Ports } from '../shared/ports.js'

/**
 * Loads the law packs that policies name, relative to the policy that names them; of two with one ID, the later one
 * wins.
 */
export async function loadLawPacks(
  { law }: EffectivePolicy,
  layers: readonly LoadedLayer[],
  ports: Ports,
): Promise<readonly LawPack[]> {
  const packs: LawPack[] = []
  for (const reference of law) {
    const layer = layers.find(({ file }) => file === reference.layer.file)
    const pack = layer && (await loadLawPack(reference, layer, ports))
    if (pack) packs.push(pack)
  }
  return packs
}

async function loadLawPack(
  { value, path }: ResolvedValue<string>,
  layer: LoadedLayer,
  ports: Ports,
): Promise<LawPack | undefined> {
  const { files } = ports
  const file = /^(?:\/|[A-Za-z]:)/.test(value) ? value : files.join(files.parentFolder(layer.file), value)
  const text = await files.read(file)
  if (text === undefined) {
    const help = 'Use a path relative to this policy file.'
    refusePolicyErrors([{ layer, path, message: `File not found: ${file}.`, help }])
    return undefined
  }
  const source = parseSource(text)
  const packLayer = { file, source }
  if (source.error) {
    const { message, help } = source.error
    refusePolicyErrors([{ layer: packLayer, path: [], message, help }])
    return undefined
  }
  const result = readLawPack(source.data)
  if ('pack' in result) return result.pack
  refusePolicyErrors(result.errors.map((error) => ({ ...error, layer: packLayer })))
  return undefined
}
