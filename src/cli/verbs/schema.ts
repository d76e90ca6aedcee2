import type { Command } from 'commander'
import type { Wire } from './wire.js'

export const addSchema: Wire = (verb, ports, finish) => {
  verb
    .description('print the JSON Schema of plans or policies, for editors')
    .option('--policy', 'that of policies (mlplan.policy.yaml)', false)
    .option('--out <file>', 'write it to a file')
    .option('--check', 'exit with 1 when the file is of another version; write nothing', false)
    .action(async ({ out, check, policy }: SchemaFlags, command: Command) => {
      const { schema } = await import('../../commands/schema.js')
      finish(await schema({ out, check, policy }, await ports(command)))
    })
}

interface SchemaFlags {
  readonly out?: string
  readonly check: boolean
  readonly policy: boolean
}
