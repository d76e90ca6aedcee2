/**
 * Shows a spinner, and returns the function that stops it. Only on a terminal with columns: ora never ends on one of
 * zero columns, and prints lines where there is no terminal. It is loaded on first use, and never awaited.
 */
export function startSpinner(text: string): () => void {
  const { isTTY, columns } = process.stderr
  const isWatched = isTTY && columns > 0 && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined
  if (!isWatched) return () => {}
  let stop: (() => void) | undefined
  let isDone = false
  const show = async (): Promise<void> => {
    const { default: ora } = await import('ora')
    if (isDone) return
    const spinner = ora({ text, stream: process.stderr, discardStdin: false }).start()
    stop = () => spinner.stop()
  }
  void show()
  return () => {
    isDone = true
    stop?.()
  }
}
