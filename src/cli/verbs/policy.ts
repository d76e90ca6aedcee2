import type { Command } from 'commander'
import type { Wire } from './wire.js'

export const addPolicy: Wire = (verb, ports, finish) => {
  verb
    .description('print by which policy a plan is judged, and where each line of it comes from')
    .argument('[plan]', 'the plan; without one, that of this project')
    .option('--policy <file>', 'the policy of an organization; it outranks those in the repository')
    .action(async (plan: string | undefined, options: { readonly policy?: string }, command: Command) => {
      const { policy } = await import('../../commands/policy.js')
      finish(await policy({ plan, policy: options.policy }, await ports(command)))
    })
}
