import type { Command } from 'commander'
import { asOfOption, type Wire } from './wire.js'

export const addBrief: Wire = (verb, ports, finish) => {
  verb
    .description('write a handout for each audience, or for those named')
    .argument('[audiences...]', 'see --list')
    .option('--plan <file>', 'the plan; without it, the one of this project')
    .option('--out <folder>', 'where to write; without it, briefs/ beside the plan')
    .option('--stdout', 'print instead of writing', false)
    .option('--list', 'list the audiences', false)
    .option('--check', 'exit with 1 when what is written is stale; write nothing', false)
    .option('--templates <folder>', 'your own templates; each replaces the shipped one of the same name')
    .addOption(asOfOption())
    .action(async (audiences: string[], options: BriefFlags, command: Command) => {
      const { brief } = await import('../../commands/brief.js')
      const { shippedTemplates } = await import('../templates.js')
      finish(await brief({ audiences, ...options }, await ports(command), await shippedTemplates()))
    })
}

interface BriefFlags {
  readonly plan?: string
  readonly out?: string
  readonly stdout: boolean
  readonly list: boolean
  readonly check: boolean
  readonly templates?: string
}
