import { Problem } from '@/api/problem'

export type SaveState = 'saved' | 'typing' | 'saving' | 'kept' | 'stale' | 'refused'

export interface Autosaved<T> {
  /** Sends the whole; the answer is the new version. */
  save(value: T, version: number): Promise<number>
  /** Keeps a copy on this computer until the server has it. */
  keep(value: T | undefined): void
  state(state: SaveState, problem?: Problem): void
}

/**
 * Saves a while after the last change, one request at a time, always what is newest. A broken connection is tried again;
 * a version that somebody else has overtaken, and a refusal, wait for the person.
 */
export class Autosave<T> {
  private wanted: string | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | undefined
  private halted = false
  private failures = 0

  constructor(
    private version: number,
    private readonly on: Autosaved<T>,
    private readonly delay = 1_200,
    private readonly longest = 30_000,
  ) {}

  get basedOn(): number {
    return this.version
  }

  get clean(): boolean {
    return this.wanted === undefined && !this.underWay
  }

  changed(value: T): void {
    this.wanted = JSON.stringify(value)
    this.on.keep(value)
    if (this.halted) {
      this.halted = false // a refusal may be about what has just been mended
    }
    this.on.state('typing')
    this.plan(this.delay)
  }

  /** Goes on from what stands on the server now. */
  restart(version: number): void {
    this.version = version
    this.halted = false
    if (this.wanted !== undefined) this.plan(0)
  }

  /** Saves at once; ends when what was typed is on the server or cannot be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.underWay) await this.underWay
    if (this.wanted !== undefined && !this.halted) await this.begin()
    return this.wanted === undefined
  }

  stop(): void {
    clearTimeout(this.timer)
    this.halted = true
  }

  private plan(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.begin(), delay)
  }

  private begin(): Promise<void> {
    this.underWay ??= this.send().finally(() => {
      this.underWay = undefined
      if (this.wanted !== undefined && !this.halted) {
        this.plan(this.failures ? Math.min(this.delay * 2 ** this.failures, this.longest) : this.delay)
      }
    })
    return this.underWay
  }

  private async send(): Promise<void> {
    const sent = this.wanted
    if (sent === undefined) return
    this.on.state('saving')
    try {
      this.version = await this.on.save(JSON.parse(sent) as T, this.version)
      this.failures = 0
      if (this.wanted === sent) {
        this.wanted = undefined
        this.on.keep(undefined)
        this.on.state('saved')
      }
    } catch (error) {
      const problem = Problem.from(error)
      if (problem.stale) {
        this.halted = true
        this.on.state('stale', problem)
      } else if (problem.status >= 400 && problem.status < 500 && problem.status !== 401 && problem.status !== 429) {
        this.halted = true
        this.on.state('refused', problem)
      } else {
        this.failures++
        this.on.state('kept', problem)
      }
    }
  }
}
