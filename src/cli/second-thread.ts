import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Share, SharedTask } from '../commands/judge-many.js'
import { isUserError, type UserError, userError } from '../errors.js'
import { packageFolder } from './package-folder.js'

/** What the second thread is told. */
export interface Order {
  readonly task: SharedTask
  /** ISO day. */
  readonly today: string
}

/** What it answers: an error that crosses to another thread keeps its message, and loses what we added to it. */
export interface Answer extends Share {
  readonly refused?: Pick<UserError, 'kind' | 'help'>
}

/** A share as it can be sent. */
export function answerOf(share: Share): Answer {
  const { error } = share.failed ?? {}
  return isUserError(error) ? { ...share, refused: { kind: error.kind, help: error.help } } : share
}

function shareIn({ refused, ...share }: Answer): Share {
  if (!share.failed || !refused) return share
  const { message } = share.failed.error as Error
  return { ...share, failed: { ...share.failed, error: userError(refused.kind, message, refused.help) } }
}

/** Has another thread help with a task, and gives back what came of its share. */
export function inSecondThread(order: Order): Promise<Share> {
  return new Promise((resolve, reject) => {
    const worker = started(order)
    /* Then one thread has to do. */
    if (!worker) return resolve({ judged: [], failed: undefined })
    worker.once('message', (answer: Answer) => resolve(shareIn(answer)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The worker thread exited with code ${code} and without a result.`)))
  })
}

/** Node may be told to allow no threads. */
function started(order: Order): Worker | undefined {
  try {
    return new Worker(path.join(packageFolder(), 'dist/thread.cjs'), { workerData: order })
  } catch {
    return undefined
  }
}
