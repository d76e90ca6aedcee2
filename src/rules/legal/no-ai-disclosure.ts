import { place } from '../../plan/typed-path.js'
import { AI_ACT } from '../shared/citations-of-law.js'
import { missing } from '../shared/missing.js'

export default missing({
  id: 'legal/no-ai-disclosure',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  missing: [place.legal.disclosure],
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
  bad: [{ plan: 'mlplan: 2\nproject:\n  task: generative\n', at: 'legal.disclosure', stage: 'data' }],
})
