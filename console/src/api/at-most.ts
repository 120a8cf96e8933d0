/** Runs at once, and not again before the time is over, however often it is called; the last call is not left out. */
export function atMostEvery(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const next = () => {
    timer = undefined
    if (!again) return
    again = false
    go()
  }
  const go = () => {
    timer = setTimeout(next, ms)
    run()
  }
  return () => {
    if (timer) again = true
    else go()
  }
}
