import type { LawPack } from '../../law/pack.js'
import { readLawPack } from '../../law/read-pack.js'
import type { Effective, From } from '../../policy/compose.js'
import { parseSource } from '../../yaml/parse.js'
import { type LoadedLayer, refuseTroubles } from './load.js'
import type { Ports } from '../shared/ports.js'

/** The packs of law that policies name, seen from the file that names them; of two with one id the later one holds. */
export async function lawOf(
  { law }: Effective,
  layers: readonly LoadedLayer[],
  ports: Ports,
): Promise<readonly LawPack[]> {
  const packs: LawPack[] = []
  for (const named of law) {
    const layer = layers.find(({ file }) => file === named.layer.file)
    const pack = layer && (await packAt(named, layer, ports))
    if (pack) packs.push(pack)
  }
  return packs
}

async function packAt({ value, path }: From<string>, layer: LoadedLayer, ports: Ports): Promise<LawPack | undefined> {
  const { files } = ports
  const file = /^(?:\/|[A-Za-z]:)/.test(value) ? value : files.join(files.folderOf(layer.file), value)
  const text = await files.read(file)
  if (text === undefined) {
    const help = 'Use a path relative to this policy file.'
    refuseTroubles([{ layer, path, message: `File not found: ${file}.`, help }])
    return undefined
  }
  const source = parseSource(text)
  const at = { file, source }
  if (source.trouble) {
    const { message, help } = source.trouble
    refuseTroubles([{ layer: at, path: [], message, help }])
    return undefined
  }
  const read = readLawPack(source.data)
  if ('pack' in read) return read.pack
  refuseTroubles(read.troubles.map((trouble) => ({ ...trouble, layer: at })))
  return undefined
}
