export interface ServerEvent {
  id: string | undefined
  event: string | undefined
  data: string
}

/** Server-Sent Events out of pieces of text that end anywhere. */
export class EventParser {
  private rest = ''
  private id: string | undefined
  private event: string | undefined
  private data: string[] = []

  push(text: string): ServerEvent[] {
    const events: ServerEvent[] = []
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop()!
    for (const line of lines) {
      if (line === '') {
        if (this.data.length || this.event) {
          events.push({ id: this.id, event: this.event, data: this.data.join('\n') })
        }
        this.event = undefined
        this.data = []
        continue
      }
      if (line.startsWith(':')) continue
      const colon = line.indexOf(':')
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
      if (field === 'id') this.id = value
      else if (field === 'event') this.event = value
      else if (field === 'data') this.data.push(value)
    }
    return events
  }
}

/** What was seen already: the server tells the last minute again after a reconnect. */
export class Seen {
  private readonly ids = new Set<string>()

  constructor(private readonly most = 500) {}

  /** Whether this one is new. */
  add(id: string): boolean {
    if (this.ids.has(id)) return false
    this.ids.add(id)
    if (this.ids.size > this.most) this.ids.delete(this.ids.values().next().value!)
    return true
  }
}

export interface StreamHandlers {
  open(lastEventId: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>
  notification(data: string): void
  /** Something was left out: ask the list. */
  resync(): void
  live(on: boolean): void
  wait(ms: number): Promise<void>
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000
/** The server says something every 15 s; a line that says nothing for so long is dead, whatever the network thinks. */
const SILENCE = 40_000

/** Keeps a stream open: reconnects with the last id, waits longer after each failure, drops what is known. */
export class LiveStream {
  private readonly seen = new Seen()
  private readonly stop = new AbortController()
  private lastId: string | undefined

  constructor(
    private readonly on: StreamHandlers,
    private readonly silence = SILENCE,
  ) {}

  async run(): Promise<void> {
    let wait = FIRST_WAIT
    let before = false
    while (!this.stop.signal.aborted) {
      try {
        const body = await this.on.open(this.lastId, this.stop.signal)
        this.on.live(true)
        if (before && this.lastId === undefined) this.on.resync() // nothing to replay from
        before = true
        wait = FIRST_WAIT
        await this.read(body)
      } catch {
        // told by live(false); tried again below
      }
      this.on.live(false)
      if (this.stop.signal.aborted) return
      await this.on.wait(wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  end(): void {
    this.stop.abort()
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    const parser = new EventParser()
    for (;;) {
      const { done, value } = await this.next(reader)
      if (done || this.stop.signal.aborted) return
      for (const event of parser.push(decoder.decode(value, { stream: true }))) {
        if (event.id) this.lastId = event.id
        if (event.event === 'resync') this.on.resync()
        else if (!event.event && (!event.id || this.seen.add(event.id))) this.on.notification(event.data)
      }
    }
  }

  private async next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadableStreamReadResult<Uint8Array>> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const silent = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        fail(new Error('silent'))
        void reader.cancel().catch(() => {})
      }, this.silence)
    })
    try {
      return await Promise.race([reader.read(), silent])
    } finally {
      clearTimeout(timer)
    }
  }
}
