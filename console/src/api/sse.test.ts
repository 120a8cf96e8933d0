import { describe, expect, it } from 'vitest'
import { EventParser, LiveStream, Seen } from './sse'

const bytes = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(to) {
      texts.forEach((text) => to.enqueue(new TextEncoder().encode(text)))
      to.close()
    },
  })

describe('events', () => {
  it('are read out of pieces that end anywhere', () => {
    const parser = new EventParser()
    expect(parser.push(': beat\n\nid: 1-a\nda')).toEqual([])
    expect(parser.push('ta: {"x"')).toEqual([])
    expect(parser.push(':1}\r\n\r\nevent: resync\ndata:\n\n')).toEqual([
      { id: '1-a', event: undefined, data: '{"x":1}' },
      { id: '1-a', event: 'resync', data: '' },
    ])
  })

  it('are known again', () => {
    const seen = new Seen(2)
    expect([seen.add('a'), seen.add('b'), seen.add('a'), seen.add('c'), seen.add('a')]).toEqual([true, true, false, true, true])
  })
})

describe('a stream', () => {
  it('goes on after a break from the last id and drops what is told twice', async () => {
    const told: string[] = []
    const asked: (string | undefined)[] = []
    const live: boolean[] = []
    const answers = [bytes('id: 1-a\ndata: one\n\n'), bytes('id: 1-a\ndata: one\n\nid: 2-b\ndata: two\n\n')]
    const stream: LiveStream = new LiveStream({
      open: async (id) => {
        asked.push(id)
        const next = answers.shift()
        if (!next) stream.end()
        return next ?? bytes()
      },
      notification: (data) => told.push(data),
      resync: () => told.push('resync'),
      live: (on) => live.push(on),
      wait: async () => {},
    })
    await stream.run()
    expect(told).toEqual(['one', 'two'])
    expect(asked).toEqual([undefined, '1-a', '2-b'])
    expect(live.slice(0, 4)).toEqual([true, false, true, false])
  })

  it('waits longer after each failure', async () => {
    const waits: number[] = []
    const stream: LiveStream = new LiveStream({
      open: async () => {
        throw new Error('away')
      },
      notification: () => {},
      resync: () => {},
      live: () => {},
      wait: async (ms) => {
        waits.push(ms)
        if (waits.length === 7) stream.end()
      },
    })
    await stream.run()
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000])
  })

  it('that says nothing any more is opened again', async () => {
    let opened = 0
    const stream: LiveStream = new LiveStream(
      {
        open: async () => {
          if (++opened === 2) stream.end()
          return new ReadableStream<Uint8Array>() // never a byte, never an end
        },
        notification: () => {},
        resync: () => {},
        live: () => {},
        wait: async () => {},
      },
      5,
    )
    await stream.run()
    expect(opened).toBe(2)
  })
})
