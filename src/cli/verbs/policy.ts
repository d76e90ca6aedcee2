import type { Command } from 'commander'
import { formatHelpFooter, PLAN_FILE, choosePlan, createPlanAliasOption, type AddCommand } from './add-command.js'

export const addPolicy: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Show the policy a plan is checked against and where each setting comes from')
    .argument('[plan]', PLAN_FILE)
    .addOption(createPlanAliasOption())
    .option('--policy <file>', 'Apply this policy file, overriding the policies in the repository')
    .addHelpText('after', formatHelpFooter({ example: 'mlplan policy --policy acme.policy.yaml' }))
    .action(async (argument: string | undefined, { plan, policy: policyFile }: PolicyFlags, command: Command) => {
      const { policy } = await import('../../commands/policy/policy.js')
      const resolvedPorts = await ports(command)
      setExitCode(await policy({ plan: choosePlan(argument, plan, resolvedPorts), policy: policyFile }, resolvedPorts))
    })
}

interface PolicyFlags {
  readonly plan?: string
  readonly policy?: string
}
