import { parentPort, workerData } from 'node:worker_threads'
import { judgeInTurn } from '../commands/judge-many.js'
import { isUserError } from '../errors.js'
import { realPorts } from './real-ports.js'
import type { Answer, Order } from './second-thread.js'

/** The whole of a thread that helps to judge plans. */
parentPort?.postMessage(await answerTo(workerData as Order), [])

async function answerTo({ task, today }: Order): Promise<Answer> {
  try {
    return { judged: await judgeInTurn(task, await realPorts(today, 'never')) }
  } catch (error) {
    if (!isUserError(error)) throw error
    const { kind, message, help } = error
    return { refused: { kind, message, help } }
  }
}
