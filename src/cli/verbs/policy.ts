import type { Command } from 'commander'
import { helpEnd, PLAN_FILE, planGiven, planOptionBesideArgument, type Wire } from './wire.js'

export const addPolicy: Wire = (verb, ports, finish) => {
  verb
    .description('Show the policy a plan is checked against and where each setting comes from')
    .argument('[plan]', PLAN_FILE)
    .addOption(planOptionBesideArgument())
    .option('--policy <file>', 'Apply this policy file, overriding the policies in the repository')
    .addHelpText('after', helpEnd({ example: 'mlplan policy --policy acme.policy.yaml' }))
    .action(async (argument: string | undefined, { plan, policy: given }: PolicyFlags, command: Command) => {
      const { policy } = await import('../../commands/policy/policy.js')
      const outside = await ports(command)
      finish(await policy({ plan: planGiven(argument, plan, outside), policy: given }, outside))
    })
}

interface PolicyFlags {
  readonly plan?: string
  readonly policy?: string
}
