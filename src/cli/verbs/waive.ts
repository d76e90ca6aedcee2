import type { Command } from 'commander'
import { createAsOfOption, formatHelpFooter, createPlanOption, type AddCommand } from './add-command.js'

export const addWaive: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Accept a finding until a date (prompts for missing details)')
    .argument('<rule>', 'Rule ID, such as rollout/no-pilot')
    .option('--path <path>', "Waive findings at this path in the plan (default: the path of the rule's only finding)")
    .option('--reason <text>', 'Explain why the finding is acceptable for now')
    .option('--approved-by <person>', 'Name who approves the waiver, by ID or name')
    .option('--valid-through <date>', 'Set the last day the waiver is valid')
    .addOption(createPlanOption())
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({ example: 'mlplan waive rollout/no-pilot --approved-by lucia --valid-through 2027-01-31' }),
    )
    .action(async (rule: string, options: WaiveFlags, command: Command) => {
      const { waive } = await import('../../commands/waive/waive.js')
      setExitCode(await waive({ rule, ...options }, await ports(command)))
    })
}

interface WaiveFlags {
  readonly path?: string
  readonly reason?: string
  readonly approvedBy?: string
  readonly validThrough?: string
  readonly plan?: string
}
