/** A pattern, and keywords that rule out most texts before the pattern is even built. */
export interface KeywordPattern {
  /** Lowercase ASCII. Every match contains at least one of them. */
  readonly keywords: readonly string[]
  /** Has the flag `i`, since texts aren't lowercased, but not `u`, which makes a pattern ten times as slow to build. */
  readonly pattern: RegExp
}

/** Returns the patterns that have a keyword in the text, and so can match it. */
export function selectCandidatePatterns(patterns: readonly KeywordPattern[], text: string): readonly KeywordPattern[] {
  const lowerCaseText = text.toLowerCase()
  return patterns.filter(({ keywords }) => keywords.some((keyword) => lowerCaseText.includes(keyword)))
}
