import type { Command } from 'commander'
import { listStages } from '../../plan/stage.js'
import { createAsOfOption, formatHelpFooter, createPlanOption, type AddCommand } from './add-command.js'

export const addStage: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Move the plan to another stage and record who approved it (blocked while errors remain)')
    .argument('<stage>', `Next stage, or an earlier one to go back to (${listStages().join(', ')})`)
    .option('--approved-by <person>', 'Name who approved the move: sponsor, decision owner, or steering committee')
    .addOption(createPlanOption())
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan stage data --approved-by lucia',
        exitCodes: { 0: 'The plan is at the new stage', 1: 'The new stage is blocked; nothing was written' },
      }),
    )
    .action(async (stage: string, { approvedBy, plan }: StageFlags, command: Command) => {
      const module = await import('../../commands/stage/stage.js')
      setExitCode(await module.stage({ stage, approvedBy, plan }, await ports(command)))
    })
}

interface StageFlags {
  readonly approvedBy?: string
  readonly plan?: string
}
