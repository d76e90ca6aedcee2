import { init } from '../../src/commands/init/init.js'
import type { InitOptions } from '../../src/commands/init/types.js'
import { readExampleAnswers, DRAFTS, JUDGED_ON } from './example-plans.js'
import { fakePorts, run, createScriptedPrompter } from './fake-ports.js'
import { bound } from './signed-content.js'

/** The plans of the examples as the interview writes them now, from the recorded answers. */

const FROM_ANSWERS: InitOptions = {
  file: 'mlproject.yaml',
  answers: 'answers.yaml',
  set: [],
  questions: false,
  format: 'markdown',
  dryRun: false,
}

const written = new Map<string, Promise<string>>()

/** The plan of an example; the team of a draft stops at the first question to which it has no answer. */
export function writePlanOf(name: string): Promise<string> {
  const plan = written.get(name) ?? write(name, DRAFTS.includes(name))
  written.set(name, plan)
  return plan
}

async function write(name: string, isDraft: boolean): Promise<string> {
  const answers = isDraft ? readExampleAnswers(name) : bound(readExampleAnswers(name))
  const ask = createScriptedPrompter(() => undefined)
  const ports = fakePorts({ files: { 'answers.yaml': answers }, today: JUDGED_ON, ...(isDraft ? { ask } : {}) })
  const { code, err, files } = await run(ports, (given) => init(FROM_ANSWERS, given))
  if (code !== (isDraft ? 130 : 0)) throw new Error(`The interview of examples/${name} ended with ${code}: ${err}`)
  return files['mlproject.yaml'] ?? ''
}
