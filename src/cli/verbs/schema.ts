import type { Command } from 'commander'
import { formatHelpFooter, type AddCommand } from './add-command.js'

export const addSchema: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Print the JSON Schema of plans or policies for use in code editors')
    .option('--policy', 'Print the schema of policies (mlplan.policy.yaml) instead of plans', false)
    .option('--output <file>', 'Write the schema to this file instead of standard output')
    .option('--check', 'Exit 1 if the --output file is missing or outdated; write nothing', false)
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan schema --output .mlplan/mlproject.schema.json',
        exitCodes: {
          0: 'Schema printed or written, or up to date (with --check)',
          1: 'Schema missing or outdated (with --check)',
        },
      }),
    )
    .action(async ({ output, check, policy }: SchemaFlags, command: Command) => {
      const { schema } = await import('../../commands/schema/schema.js')
      setExitCode(await schema({ output, check, policy }, await ports(command)))
    })
}

interface SchemaFlags {
  readonly output?: string
  readonly check: boolean
  readonly policy: boolean
}
