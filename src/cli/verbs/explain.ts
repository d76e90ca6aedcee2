import type { Command } from 'commander'
import type { Wire } from './wire.js'

export const addExplain: Wire = (verb, ports, finish) => {
  verb
    .description('list the rules, or explain one')
    .argument('[rule]', 'a rule, or the part before its slash')
    .action(async (rule: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('../../commands/explain.js')
      finish(await explain(rule, await ports(command)))
    })
}
