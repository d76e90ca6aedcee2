/**
 * Shows that work goes on. Only where somebody watches: ora never ends on a terminal of zero columns, and prints
 * lines where there is no terminal. It is loaded when it is needed, and never waited for.
 */
export function startSpinner(text: string): () => void {
  const { isTTY, columns } = process.stderr
  const isWatched = isTTY && columns > 0 && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined
  if (!isWatched) return () => {}
  let isDone = false
  let stop = (): void => {}
  void import('ora').then(({ default: ora }) => {
    if (isDone) return
    const spinner = ora({ text, stream: process.stderr, discardStdin: false }).start()
    stop = () => spinner.stop()
  })
  return () => {
    isDone = true
    stop()
  }
}
