import type { Command } from 'commander'
import type { Wire } from './wire.js'

export const addSchema: Wire = (program, ports, finish) => {
  program
    .command('schema')
    .description('print the JSON Schema of plans, for editors')
    .option('--out <file>', 'write it to a file')
    .option('--check', 'exit with 1 when the file is of another version; write nothing', false)
    .action(async (options: { readonly out?: string; readonly check: boolean }, command: Command) => {
      const { schema } = await import('../../commands/schema.js')
      finish(await schema({ out: options.out, check: options.check }, await ports(command)))
    })
}
