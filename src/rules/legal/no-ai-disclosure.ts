import { path } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'legal/no-ai-disclosure',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  missing: [path.legal.disclosure],
  summary: "The plan doesn't say how people learn that they are dealing with AI.",
  why: 'People who learn later that they talked to a machine may feel deceived, and in many places the law requires informing them beforehand. Often, one sentence in the right place is enough. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT],
  message:
    "No AI disclosure. The model is generative, and the plan doesn't say how people learn that they are dealing with AI.",
  help: 'Describe where and how people are informed, or state that no one outside the team reads the output.',
  good: [
    'mlplan: 2\nproject:\n  task: generative\nlegal:\n  disclosure: The first line of every chat says so\n',
    'mlplan: 2\nproject:\n  task: binary\n',
  ],
  bad: [{ plan: 'mlplan: 2\nproject:\n  task: generative\n', path: 'legal.disclosure', stage: 'data' }],
})
