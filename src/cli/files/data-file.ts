import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib'
import type { DataFile } from '../../commands/shared/ports.js'
import { userError } from '../../errors.js'
import { createReadError, getErrorCode } from './disk.js'

/** Opens a file of data, or standard input for `-`; `undefined` if there is no such file. */
export async function openDataFile(file: string, name: string): Promise<DataFile | undefined> {
  if (name === '-') return openBytes(await readAll(process.stdin), 'standard input')
  try {
    const handle = await open(file)
    const stats = await handle.stat()
    if (stats.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
    /* A pipe has no size and can be read only once. */
    if (stats.isFile()) return openHandle(handle, file, stats.size, name)
    return openBytes(await readAll(handle.createReadStream()), name)
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT' || getErrorCode(error) === 'ENOTDIR') return undefined
    throw createReadError(name, error)
  }
}

const COMPRESSORS: DataFile['compressors'] = {
  GZIP: (input) => gunzipSync(input),
  BROTLI: (input) => brotliDecompressSync(input),
}
const CHUNK_SIZE = 2 ** 20

function openHandle(handle: FileHandle, file: string, byteLength: number, name: string): DataFile {
  const read = async (start: number, end = byteLength): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = new Uint8Array(end - start)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
    return bytes.subarray(0, bytesRead)
  }
  const stream = (): Readable => createReadStream(file, { highWaterMark: CHUNK_SIZE })
  return {
    byteLength,
    compressors: COMPRESSORS,
    chunks: async function* () {
      yield* decompress(stream(), isGzip(await read(0, Math.min(2, byteLength))), name)
    },
    slice: async (start, end) => toArrayBuffer(await read(start, end)),
    digest: () => hashStream(stream()),
    close: () => handle.close(),
  }
}

function openBytes(bytes: Uint8Array<ArrayBuffer>, name: string): DataFile {
  const stream = (): Readable => Readable.from(splitBytes(bytes), { objectMode: false })
  return {
    byteLength: bytes.length,
    compressors: COMPRESSORS,
    chunks: () => decompress(stream(), isGzip(bytes), name),
    slice: async (start, end) => toArrayBuffer(bytes.subarray(start, end)),
    digest: () => hashStream(stream()),
    close: async () => {},
  }
}

function* splitBytes(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_SIZE) yield bytes.subarray(start, start + CHUNK_SIZE)
}

function toArrayBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function* decompress(stream: Readable, isCompressed: boolean, name: string): AsyncIterable<Uint8Array> {
  /* What goes wrong on the way arrives where the chunks are read. */
  const source = isCompressed ? pipeline(stream, createGunzip({ chunkSize: CHUNK_SIZE }), () => {}) : stream
  try {
    for await (const chunk of source) yield chunk as Uint8Array
  } catch (error) {
    if (!isCompressed) throw createReadError(name, error)
    const reason = error instanceof Error ? error.message : String(error)
    throw userError('refused', `Can't decompress ${name}: ${reason}.`, 'Compress the file again.')
  }
}

async function hashStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk as Uint8Array)
  return `sha256-${hash.digest('hex')}`
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
