import type { Command } from 'commander'
import type { Wire } from './wire.js'

export const addMigrate: Wire = (verb, ports, finish) => {
  verb
    .description('bring a plan of an older version of the form to this one; comments and order stay')
    .argument('[file]', 'the plan; without it, the one of this project')
    .option('--check', 'exit with 1 when the plan is older; write nothing', false)
    .option('--dry-run', 'show what would change; write nothing', false)
    .action(async (file: string | undefined, options: MigrateFlags, command: Command) => {
      const { migrate } = await import('../../commands/migrate.js')
      finish(await migrate({ file, ...options }, await ports(command)))
    })
}

interface MigrateFlags {
  readonly check: boolean
  readonly dryRun: boolean
}
