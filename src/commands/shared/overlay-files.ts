import type { Ports } from './ports.js'

/** Ports in which some files hold other text than on disk. Nothing is written to these files. */
export function overlayFiles(texts: ReadonlyMap<string, string>, ports: Ports): Ports {
  if (texts.size === 0) return ports
  const { files } = ports
  return {
    ...ports,
    files: {
      ...files,
      read: async (path) => texts.get(path) ?? files.read(path),
      kind: async (path) => (texts.has(path) ? 'file' : files.kind(path)),
    },
  }
}
