/** What one law asks, as data with a day on it: law moves, and the rules that read it do not have to. */
export interface LawPack {
  /** Such as `eu-ai-act`. */
  readonly id: string
  readonly title: string
  /** ISO day on which somebody last looked. */
  readonly as_of: string
}
