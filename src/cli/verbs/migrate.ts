import type { Command } from 'commander'
import { formatHelpFooter, choosePlan, createPlanAliasOption, type AddCommand } from './add-command.js'

export const addMigrate: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Upgrade a plan or policy to the current format, keeping comments and order')
    .argument('[file]', "Plan or policy file (default: this project's plan)")
    .addOption(createPlanAliasOption())
    .option('--check', 'Exit 1 if the file has an older format; write nothing', false)
    .option('--dry-run', 'Show the changes without writing them', false)
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan migrate --dry-run',
        exitCodes: { 0: 'Upgraded, or already in the current format', 1: 'File has an older format (with --check)' },
      }),
    )
    .action(async (argument: string | undefined, { plan, ...options }: MigrateFlags, command: Command) => {
      const { migrate } = await import('../../commands/migrate/migrate.js')
      const resolvedPorts = await ports(command)
      setExitCode(await migrate({ file: choosePlan(argument, plan, resolvedPorts), ...options }, resolvedPorts))
    })
}

interface MigrateFlags {
  readonly plan?: string
  readonly check: boolean
  readonly dryRun: boolean
}
