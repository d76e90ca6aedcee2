import { inSentence } from '../../text/in-sentence.js'
import { path } from '../../plan/typed-path.js'
import { HEALTH_COSTS_AS_LABEL, ROOT_CAUSES } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'target/label-not-reviewed',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  missing: [path.target.label_source, path.target.label_gap],
  inOrder: true,
  summary: "The plan doesn't say where the outcome is recorded, or how the record differs from the intended outcome.",
  why: 'A model learns what is recorded, which may differ from what is meant. One widely used model predicted health costs instead of illness and overlooked sick patients who had low costs. People who know the work must judge whether such a gap matters.',
  sources: [HEALTH_COSTS_AS_LABEL, ROOT_CAUSES],
  message: (title) =>
    `Missing: ${inSentence(title)}. The model learns what is recorded. The plan doesn't show whether the record matches the intended outcome.`,
  help: "Review some cases with a person who knows the work. Look for cases that should count but don't, and the reverse.",
  good: [
    "mlplan: 2\ntarget:\n  label_source: The notice table of the billing system\n  label_gap: Customers who simply stop paying aren't in it\n",
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  label_source: The notice table of the billing system\n',
      path: 'target.label_gap',
      stage: 'data',
    },
  ],
})
