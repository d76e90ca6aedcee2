import type { Command } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addStage: Wire = (verb, ports, finish) => {
  verb
    .description('begin the next stage and record who decided it; refused while errors stand against it')
    .argument('<stage>', 'the stage to begin, or an earlier one to go back to')
    .option('--by <person>', 'who decided it: the sponsor, the decision owner or the steering committee')
    .option('--plan <file>', 'the plan; without it, the one of this project')
    .addOption(asOfOption())
    .action(async (stage: string, options: { readonly by?: string; readonly plan?: string }, command: Command) => {
      const module = await import('../../commands/stage.js')
      finish(await module.stage({ stage, by: options.by, plan: options.plan }, await ports(command)))
    })
}
