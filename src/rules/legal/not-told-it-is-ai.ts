import { place } from '../../plan/place.js'
import { AI_ACT } from '../citations-of-law.js'
import { missing } from '../missing.js'

export default missing({
  id: 'legal/not-told-it-is-ai',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  missing: [place.legal.disclosure],
  summary: 'It is not said how people learn that they deal with AI.',
  why: 'People who find out afterwards that they talked with a machine feel deceived, and in many places they have to be told beforehand. One sentence at the right place settles it. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT],
  message: 'It writes or answers, and it is not said how people are told that they deal with AI.',
  help: 'Say where and how they are told, or that nobody outside the team ever reads it.',
  good: [
    'mlplan: 1\nproject:\n  task: generative\nlegal:\n  disclosure: The first line of every chat says so\n',
    'mlplan: 1\nproject:\n  task: binary\n',
  ],
  bad: [{ plan: 'mlplan: 1\nproject:\n  task: generative\n', at: 'legal.disclosure', stage: 'data' }],
})
