/** What those who run a job read out of its log. Both act on lines whoever wrote them; so do these. */

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const GITHUB = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
)

/** As in ActionCommand.cs of actions/runner: `::name properties::data` at the start, or `##[name properties]data` anywhere. */
export function githubCommandsIn(log: string): readonly Command[] {
  return linesOf(log).flatMap((line) => {
    const [, info, data] = /^::(.*?)::(.*)$/s.exec(line.trimStart()) ?? []
    const [, oldInfo, oldData] = /##\[([^\]]*)\](.*)$/s.exec(line) ?? []
    const command = info === undefined ? undefined : commandOf(info, ',', (text) => unescaped(text, PROPERTY), data)
    if (command && GITHUB.has(command.name.toLowerCase())) return [command]
    const old = oldInfo === undefined ? undefined : commandOf(oldInfo, ';', (text) => text, oldData)
    return old && GITHUB.has(old.name.toLowerCase()) ? [old] : []
  })
}

/** As in Command.cs of azure-pipelines-agent: `##vso[area.action properties]data` anywhere in a line, in any case. */
export function azureCommandsIn(log: string): readonly Command[] {
  return linesOf(log).flatMap((line) => {
    const [, info, data] = /##vso\[([^\]]*)\](.*)$/is.exec(line) ?? []
    return info === undefined ? [] : [commandOf(info, ';', (text) => unescaped(text, AZURE), data)]
  })
}

/** Lines that only change how the log looks. */
export function azureFormattingIn(log: string): readonly string[] {
  return linesOf(log).flatMap((line) => /^##\[(\w+)\]/.exec(line)?.[1] ?? [])
}

function linesOf(log: string): readonly string[] {
  return log.split(/\r\n|\n|\r/)
}

type Mapping = readonly (readonly [string, string])[]
/* In the order in which they are put back; the percent sign last. */
const PROPERTY: Mapping = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const AZURE: Mapping = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%AZP25', '%'],
]

function unescaped(text: string, mapping: Mapping): string {
  return mapping.reduce((some, [escape, character]) => some.replaceAll(escape, character), text)
}

function commandOf(info: string, comma: string, read: (text: string) => string, data = ''): Command {
  const [name = ''] = info.split(' ')
  const pairs = info
    .slice(name.length)
    .trim()
    .split(comma)
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), read(pair.slice(pair.indexOf('=') + 1))] as const)
  return { name, properties: Object.fromEntries(pairs), data: read(data) }
}
