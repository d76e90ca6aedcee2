import { parentPort, workerData } from 'node:worker_threads'
import { judgeInTurn } from '../commands/judge-many.js'
import { realPorts } from './real-ports.js'
import { answerOf, type Order } from './second-thread.js'

/** The whole of a thread that helps to judge plans. */
async function help({ task, today }: Order): Promise<void> {
  parentPort?.postMessage(answerOf(await judgeInTurn(task, await realPorts(today, 'never'))), [])
}

void help(workerData as Order)
