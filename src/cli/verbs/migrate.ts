import type { Command } from 'commander'
import { helpEnd, planGiven, planOptionBesideArgument, type Wire } from './wire.js'

export const addMigrate: Wire = (verb, ports, finish) => {
  verb
    .description('Upgrade a plan or policy to the current format, keeping comments and order')
    .argument('[file]', "Plan or policy file (default: this project's plan)")
    .addOption(planOptionBesideArgument())
    .option('--check', 'Exit 1 if the file has an older format; write nothing', false)
    .option('--dry-run', 'Show the changes without writing them', false)
    .addHelpText(
      'after',
      helpEnd({
        example: 'mlplan migrate --dry-run',
        exitCodes: { 0: 'Upgraded, or already in the current format', 1: 'File has an older format (with --check)' },
      }),
    )
    .action(async (argument: string | undefined, { plan, ...options }: MigrateFlags, command: Command) => {
      const { migrate } = await import('../../commands/migrate/migrate.js')
      const outside = await ports(command)
      finish(await migrate({ file: planGiven(argument, plan, outside), ...options }, outside))
    })
}

interface MigrateFlags {
  readonly plan?: string
  readonly check: boolean
  readonly dryRun: boolean
}
