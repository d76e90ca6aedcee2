import type { Command } from 'commander'
import { listStages } from '../../plan/stage.js'
import { asOfOption, helpEnd, planOption, type Wire } from './wire.js'

export const addStage: Wire = (verb, ports, finish) => {
  verb
    .description('Move the plan to another stage and record who approved it (blocked while errors remain)')
    .argument('<stage>', `Next stage, or an earlier one to go back to (${listStages().join(', ')})`)
    .option('--approved-by <person>', 'Name who approved the move: sponsor, decision owner, or steering committee')
    .addOption(planOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      helpEnd({
        example: 'mlplan stage data --approved-by lucia',
        exitCodes: { 0: 'The plan is at the new stage', 1: 'The new stage is blocked; nothing was written' },
      }),
    )
    .action(async (stage: string, { approvedBy, plan }: StageFlags, command: Command) => {
      const module = await import('../../commands/stage/stage.js')
      finish(await module.stage({ stage, approvedBy, plan }, await ports(command)))
    })
}

interface StageFlags {
  readonly approvedBy?: string
  readonly plan?: string
}
