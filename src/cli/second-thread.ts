import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Judged, SharedTask } from '../commands/judge-many.js'
import { type UserError, userError } from '../errors.js'
import { packageFolder } from './package-folder.js'

/** What the second thread is told. */
export interface Order {
  readonly task: SharedTask
  /** ISO day. */
  readonly today: string
}

/** What it answers; an error that crosses to another thread loses all but its message. */
export type Answer =
  { readonly judged: readonly Judged[] } | { readonly refused: Pick<UserError, 'kind' | 'message' | 'help'> }

/** Has another thread help with a task, and gives back what came of its part. */
export function inSecondThread(order: Order): Promise<readonly Judged[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(packageFolder(), 'dist/thread.js'), { workerData: order })
    worker.once('message', (answer: Answer) => {
      if ('judged' in answer) resolve(answer.judged)
      else reject(userError(answer.refused.kind, answer.refused.message, answer.refused.help))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The second thread ended with ${code} and said nothing.`)))
  })
}
