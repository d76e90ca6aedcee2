import type { Command } from 'commander'
import { IMPEDIMENTS } from '../../plan/inactive/words.js'
import { listStages } from '../../plan/stage.js'
import { createAsOfOption, formatHelpFooter, createPlanOption, type AddCommand } from './add-command.js'

export const addStage: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description(
      'Move the plan to another stage, or end the project, and record who decided (prompts for missing details)',
    )
    .argument(
      '<stage>',
      `Next stage, or an earlier one to go back to (${listStages().join(', ')}); deployed; or stopped, paused, or retired`,
    )
    .option('--approved-by <person>', 'Name who decided: sponsor, decision owner, or steering committee')
    .option('--reason <text>', 'Explain why the project is stopped, paused, retired, or resumed')
    .option(
      '--impediment <names...>',
      `Name what stopped the project: ${IMPEDIMENTS.map(({ value }) => value).join(', ')}`,
    )
    .option('--until <date>', 'Set the last day of a pause')
    .option('--launched-on <date>', 'Set the date the model went live, with deployed')
    .addOption(createPlanOption())
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan stage data --approved-by lucia',
        exitCodes: {
          0: 'The plan is at the new stage, or the project is stopped, paused, or retired',
          1: 'The new stage is blocked by errors; nothing was written',
        },
      }),
    )
    .action(async (stage: string, { impediment, ...options }: StageFlags, command: Command) => {
      const module = await import('../../commands/stage/stage.js')
      const { approvedBy, plan } = options
      setExitCode(
        await module.stage({ ...options, stage, approvedBy, plan, impediments: impediment }, await ports(command)),
      )
    })
}

interface StageFlags {
  readonly approvedBy?: string
  readonly reason?: string
  readonly impediment?: readonly string[]
  readonly until?: string
  readonly launchedOn?: string
  readonly plan?: string
}
