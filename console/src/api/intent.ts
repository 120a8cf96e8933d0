import { uuidv7 } from './uuid'

/**
 * What somebody wants once, however often he presses: one key as long as the same is asked for, and no second request
 * while the first is on its way. The key outlives a broken connection and a 503; a definite answer ends it.
 */
export class Intent {
  private key: string | undefined
  private asked: string | undefined
  private underWay: Promise<unknown> | undefined

  constructor(private readonly newKey: () => string = uuidv7) {}

  get busy(): boolean {
    return this.underWay !== undefined
  }

  /** @param what says what is asked for: another body is another intent (the server would refuse it under the old key) */
  run<T>(what: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const asked = JSON.stringify(what)
    if (this.underWay) return this.underWay as Promise<T>
    if (this.key === undefined || this.asked !== asked) {
      this.key = this.newKey()
      this.asked = asked
    }
    const sent = send(this.key)
      .then((answer) => {
        this.key = undefined
        return answer
      })
      .catch((error: unknown) => {
        if (!mayHaveArrived(error)) this.key = undefined
        throw error
      })
      .finally(() => {
        this.underWay = undefined
      })
    this.underWay = sent
    return sent
  }
}

/** Without an answer, or after 401, 429 and 5xx, the same may be asked again with the same key. */
function mayHaveArrived(error: unknown): boolean {
  const status = (error as { status?: number }).status
  return status === undefined || status === 0 || status === 401 || status === 429 || status >= 500
}
