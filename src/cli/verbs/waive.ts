import type { Command } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addWaive: Wire = (verb, ports, finish) => {
  verb
    .description('write down that somebody accepts a finding until a day; at a terminal it asks for what is missing')
    .argument('<rule>', 'the rule that found it, such as rollout/no-pilot')
    .option('--at <place>', 'the place in the plan; without it, the one where the rule finds something')
    .option('--reason <text>', 'why it is acceptable for now')
    .option('--approved-by <person>', 'who approves it: an id or a name from people')
    .option('--until <date>', 'the last day on which it counts')
    .option('--plan <file>', 'the plan; without it, the one of this project')
    .addOption(asOfOption())
    .action(async (rule: string, options: WaiveFlags, command: Command) => {
      const { waive } = await import('../../commands/waive.js')
      finish(await waive({ rule, ...options }, await ports(command)))
    })
}

interface WaiveFlags {
  readonly at?: string
  readonly reason?: string
  readonly approvedBy?: string
  readonly until?: string
  readonly plan?: string
}
