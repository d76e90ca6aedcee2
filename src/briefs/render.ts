import type { Audience } from './audiences.js'
import { countWords, tidyMarkdown } from './markdown.js'
import { createSampleView } from './sample-plan.js'
import { compileTemplate, type CompiledTemplate, type InvalidTemplate } from './template.js'
import { findInactivity } from '../plan/inactive/inactivity.js'
import { type BriefInput, createBriefView } from './view/view.js'

export type { BriefInput } from './view/view.js'

export interface Brief {
  readonly markdown: string
  readonly wordCount: number
  /** How many words it has above the audience's limit; `undefined` if it is within the limit. Nothing is cut. */
  readonly excessWords: number | undefined
}

/** Replaces the template of every audience once the project is inactive: nothing in it may ask for anything. */
const INACTIVE_TEMPLATE = 'inactive'

/** Renders one brief. The same input gives the same bytes. An invalid template is returned, not thrown. */
export function renderBrief(input: BriefInput, audience: Audience): Brief | InvalidTemplate {
  const template = findInactivity(input.plan, input.today) === undefined ? audience.template : INACTIVE_TEMPLATE
  const compiled = getCompiledTemplate({ ...audience, template }, input.templates)
  if ('error' in compiled) return compiled
  const markdown = tidyMarkdown(compiled.render(createBriefView(input, audience)))
  const wordCount = countWords(markdown)
  const excess = audience.maxWords === undefined ? 0 : wordCount - audience.maxWords
  return { markdown, wordCount, excessWords: excess > 0 ? excess : undefined }
}

/** Templates are checked and compiled once, even if several plans are rendered with them. They never change. */
const compiledByTemplates = new WeakMap<BriefInput['templates'], Map<string, CompiledTemplate | InvalidTemplate>>()

function getCompiledTemplate(
  audience: Audience,
  templates: BriefInput['templates'],
): CompiledTemplate | InvalidTemplate {
  const compiledByAudience = compiledByTemplates.get(templates) ?? new Map<string, CompiledTemplate | InvalidTemplate>()
  compiledByTemplates.set(templates, compiledByAudience)
  const key = `${audience.id} ${audience.template}`
  const compiled =
    compiledByAudience.get(key) ?? compileTemplate(audience.template, templates, createSampleView(audience))
  compiledByAudience.set(key, compiled)
  return compiled
}
