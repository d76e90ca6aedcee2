import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The language server that VS Code, Neovim and others run for YAML, spoken to as an editor does. */

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position; readonly end: Position }
}

export interface Completion {
  readonly label: string
  readonly insertText?: string
  readonly documentation?: string | { readonly value: string }
}

/** A file as an editor holds it. */
export interface Opened {
  readonly uri: string
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface Editor {
  /** A folder on disk that goes when the editor is closed. */
  readonly folder: string
  /** Opens a text under a name of that folder, without writing it; waits for what is wrong in it. */
  readonly open: (name: string, text: string) => Promise<Opened>
  readonly completions: (file: Opened, at: Position) => Promise<readonly Completion[]>
  /** As Markdown; empty where nothing is shown. */
  readonly hover: (file: Opened, at: Position) => Promise<string>
  /** The titles of what is offered to mend a diagnostic, with the text each would put there. */
  readonly mending: (file: Opened, diagnostic: Diagnostic) => Promise<readonly (readonly [string, string])[]>
  readonly close: () => void
}

const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    /* What the project itself says has to be enough: nothing is fetched. */
    schemaStore: { enable: false },
    format: { enable: false },
  },
}

export async function startEditor(): Promise<Editor> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mlplan-editor-')))
  const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'])
  const wire = connect(server)
  await wire.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'project' }],
    capabilities: CAPABILITIES,
  })
  wire.notify('initialized', {})
  return {
    folder,
    open: async (name, text) => {
      const uri = pathToFileURL(path.join(folder, name)).href
      const diagnostics = wire.diagnosticsOf(uri)
      wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
      return { uri, text, diagnostics: await diagnostics }
    },
    completions: async ({ uri }, position) => {
      const list = await wire.request('textDocument/completion', { textDocument: { uri }, position })
      return (list as { items: readonly Completion[] }).items
    },
    hover: async ({ uri }, position) => {
      const shown = await wire.request('textDocument/hover', { textDocument: { uri }, position })
      return (shown as { contents: { value: string } } | null)?.contents.value ?? ''
    },
    mending: async ({ uri }, diagnostic) => {
      const asked = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } }
      const actions = (await wire.request('textDocument/codeAction', asked)) as readonly Action[] | null
      return (actions ?? []).flatMap(({ title, edit }) =>
        Object.values(edit?.changes ?? {}).flatMap((edits) => edits.map(({ newText }) => [title, newText] as const)),
      )
    },
    close: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Action {
  readonly title: string
  readonly edit?: { readonly changes?: Readonly<Record<string, readonly { readonly newText: string }[]>> }
}

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Wire {
  readonly request: (method: string, params: unknown) => Promise<unknown>
  readonly notify: (method: string, params: unknown) => void
  /** What the server says next of a file. */
  readonly diagnosticsOf: (uri: string) => Promise<readonly Diagnostic[]>
}

function connect(server: ChildProcessWithoutNullStreams): Wire {
  const waiting = new Map<number, (message: Message) => void>()
  const judged = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const hear = (message: Message): void => {
    const { id, method, params } = message
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      judged.get(uri)?.(diagnostics)
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: readonly { section?: string }[] }
      send({ id, result: items.map(({ section = '' }) => SETTINGS[section] ?? {}) })
    } else if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (id !== undefined) waiting.get(id)?.(message)
  }
  /* What it still says when it is being closed is heard by nobody. */
  server.stdin.on('error', () => {})
  server.stdout.on('data', framed(hear))
  let last = 0
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1
        const of = (message: Message): void =>
          message.error ? reject(new Error(message.error.message)) : resolve(message.result)
        waiting.set(last, of)
        send({ id: last, method, params })
      }),
    notify: (method, params) => send({ method, params }),
    diagnosticsOf: (uri) => new Promise((resolve) => void judged.set(uri, resolve)),
  }
}

/** Cuts what comes in into messages; each says before it how long it is. */
function framed(hear: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1])
      if (head < 0 || rest.length < head + 4 + length) return
      hear(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message)
      rest = rest.subarray(head + 4 + length)
    }
  }
}
