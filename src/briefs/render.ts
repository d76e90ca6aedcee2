import type { Audience } from './audiences.js'
import { countWords, tidy } from './markdown.js'
import { specimenView } from './sample-plan.js'
import { compile, type Compiled, type TemplateTrouble } from './template.js'
import { type BriefInput, viewOf } from './view/view.js'

export type { BriefInput } from './view/view.js'

export interface Brief {
  readonly markdown: string
  readonly words: number
  /** By how many words it is longer than this reader should get; nothing is cut. */
  readonly overLength: number | undefined
}

/** Same plan, day, findings and templates: the same bytes. A template that cannot be used is said, not thrown. */
export function renderBrief(input: BriefInput, audience: Audience): Brief | TemplateTrouble {
  const compiled = compiledFor(audience, input.templates)
  if ('trouble' in compiled) return compiled
  const markdown = tidy(compiled.render(viewOf(input, audience)))
  const words = countWords(markdown)
  const over = audience.longest === undefined ? 0 : words - audience.longest
  return { markdown, words, overLength: over > 0 ? over : undefined }
}

/** Several plans may be rendered with the same templates, which are checked and compiled once. Nobody changes them. */
const known = new WeakMap<BriefInput['templates'], Map<string, Compiled | TemplateTrouble>>()

function compiledFor(audience: Audience, templates: BriefInput['templates']): Compiled | TemplateTrouble {
  const ready = known.get(templates) ?? new Map<string, Compiled | TemplateTrouble>()
  known.set(templates, ready)
  const compiled = ready.get(audience.id) ?? compile(audience.template, templates, specimenView(audience))
  ready.set(audience.id, compiled)
  return compiled
}
