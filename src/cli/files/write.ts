import { constants } from 'node:fs'
import { appendFile, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isUserError, userError } from '../../errors.js'
import { cannotWrite, readTextFile } from './disk.js'
import { takeLock } from './lock.js'
import { removeLeftovers, temporaryFor } from './lock-owner.js'

/** The old file or the new one, never half of it: also when the process is killed meanwhile. */
export async function writeWhole(file: string, name: string, text: string): Promise<void> {
  const target = await targetOf(file, name)
  const temporary = temporaryFor(target)
  try {
    await removeLeftovers(target)
    await fillFile(temporary, constants.O_CREAT | constants.O_EXCL, text, await modeOf(target))
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw cannotWrite(name, error)
  }
}

/** Others write to it too, so it is not written as a whole. */
export async function appendTo(file: string, name: string, text: string): Promise<void> {
  await appendFile(file, text).catch(orCannotWrite(name))
}

/** So often somebody may take the lock away: one who finds it older than a minute, since we were put to sleep. */
const MOST_ROUNDS = 5

/** Reads, changes and writes while nobody else of us can; what somebody else writes meanwhile is read anew. */
export async function changeWhole(
  file: string,
  name: string,
  change: (text: string | undefined) => string,
): Promise<string> {
  const target = await targetOf(file, name)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const lock = await takeLock(target, name)
    try {
      await removeLeftovers(target)
      const before = await readTextFile(target, name)
      const after = change(before)
      if (after === before) return after
      /* An editor takes no lock. */
      if ((await readTextFile(target, name)) !== before) continue
      const mode = await modeOf(target)
      const isWritten = await lock.commit((own) => fillFile(own, 0, after, mode)).catch(orCannotWrite(name))
      if (isWritten) return after
    } finally {
      await lock.release()
    }
  }
  throw userError(
    'changed-on-disk',
    `Other programs keep changing ${name}. Nothing was written.`,
    'Run the command again.',
  )
}

function orCannotWrite(name: string): (error: unknown) => never {
  return (error) => {
    throw isUserError(error) ? error : cannotWrite(name, error)
  }
}

/** The file behind links, so that it is written where it lies and two names of it have one lock. */
async function targetOf(file: string, name: string): Promise<string> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const folder = await realpath(path.dirname(file))
    return await realpath(file).catch(() => path.join(folder, path.basename(file)))
  } catch (error) {
    throw cannotWrite(name, error)
  }
}

function modeOf(target: string): Promise<number | undefined> {
  return stat(target).then(
    (found) => found.mode,
    () => undefined,
  )
}

async function fillFile(file: string, how: number, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | how, mode ?? 0o666)
  try {
    if (mode !== undefined) await handle.chmod(mode)
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}
