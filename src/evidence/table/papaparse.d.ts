/** The part of papaparse that is used here; its own types need those of a browser. */
declare module 'papaparse' {
  interface ParserResult {
    readonly data: string[][]
    readonly errors: readonly { readonly row?: number }[]
    /** How many characters belong to the rows that were read. */
    readonly meta: { readonly cursor: number }
  }
  interface Parser {
    readonly parse: (text: string, baseIndex: number, ignoresLastRow: boolean) => ParserResult
  }
  const Papa: {
    readonly Parser: new (config: { readonly delimiter: string; readonly newline: string }) => Parser
  }
  export default Papa
}
