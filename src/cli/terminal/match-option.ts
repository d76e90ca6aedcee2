/** Finds the options of a list that a text names. */

export interface PromptOption {
  readonly value: string
  readonly label: string
  readonly means: string
}

/**
 * Returns the one option that a text names: by its value or label, its first letters, its number, or a word in it.
 * `undefined` if it is none of them, or could be several.
 */
export function matchOption(options: readonly PromptOption[], text: string): PromptOption | undefined {
  const typed = normalizeText(text)
  if (typed === '') return undefined
  const exact = options.find((option) => listNames(option).includes(typed))
  if (exact !== undefined) return exact
  const begun = options.filter((option) => listNames(option).some((name) => name.startsWith(typed)))
  if (begun.length > 0) return begun.length === 1 ? begun[0] : undefined
  if (/^\d{1,2}$/.test(typed)) return options[Number(typed) - 1]
  const containing = typed.length < 3 ? [] : options.filter((option) => listNames(option).some(startsWord(typed)))
  return containing.length === 1 ? containing[0] : undefined
}

function startsWord(typed: string): (name: string) => boolean {
  return (name) => ` ${name}`.includes(` ${typed}`)
}

/** The options that a list of names, such as `US, Germany`, chooses; `undefined` if a name is none. */
export function matchOptions(options: readonly PromptOption[], text: string): readonly PromptOption[] | undefined {
  const whole = matchOption(options, text)
  if (whole !== undefined) return [whole]
  const names = text.split(/\s*(?:[,;\n]|\band\b)\s*/).filter((name) => name.trim() !== '')
  const matches = names.flatMap((name) => matchOption(options, name) ?? [])
  return names.length > 0 && matches.length === names.length ? matches : undefined
}

function listNames({ value, label }: PromptOption): string[] {
  return [normalizeText(value), normalizeText(label), normalizeText(label.replace(/^[!?-] /, ''))]
}

function normalizeText(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s_]+/g, ' ')
    .replace(/\.$/, '')
}
