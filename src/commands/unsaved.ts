import type { Ports } from './ports.js'

/**
 * The same outside world, in which some files hold another text than on disk. Nothing is written to them; and another
 * thread, which would not see it, is not asked.
 */
export function withTexts(texts: ReadonlyMap<string, string>, ports: Ports): Ports {
  if (texts.size === 0) return ports
  const { files } = ports
  return {
    ...ports,
    secondThread: undefined,
    files: {
      ...files,
      read: async (path) => texts.get(path) ?? files.read(path),
      kind: async (path) => (texts.has(path) ? 'file' : files.kind(path)),
    },
  }
}
