import { describe, expect, it } from 'vitest'
import { Intent } from './intent'
import { Problem } from './problem'
import { uuidv7 } from './uuid'

function intent() {
  let n = 0
  return new Intent(() => `k${++n}`)
}

describe('an intent', () => {
  it('asks once however often it is pressed', async () => {
    const one = intent()
    const keys: string[] = []
    const send = async (key: string) => (keys.push(key), await new Promise((resume) => setTimeout(resume, 5)), 'done')
    expect(await Promise.all([one.run({}, send), one.run({}, send), one.run({}, send)])).toEqual(['done', 'done', 'done'])
    expect(keys).toEqual(['k1'])
  })

  it('keeps its key after a broken connection and a 503, not after an answer', async () => {
    const one = intent()
    const keys: string[] = []
    const fails = [Problem.offline(), new Problem(503, 'away', ''), new Problem(409, 'no', ''), undefined]
    for (const fail of fails) {
      await one.run({ a: 1 }, async (key) => {
        keys.push(key)
        if (fail) throw fail
      }).catch(() => {})
    }
    expect(keys).toEqual(['k1', 'k1', 'k1', 'k2'])
  })

  it('is another one with another body', async () => {
    const one = intent()
    const keys: string[] = []
    for (const body of [{ a: 1 }, { a: 2 }]) {
      await one.run(body, async (key) => {
        keys.push(key)
        throw Problem.offline()
      }).catch(() => {})
    }
    expect(keys).toEqual(['k1', 'k2'])
  })
})

describe('a UUIDv7', () => {
  it('has its version, its variant and the order of time', () => {
    const early = uuidv7(1_700_000_000_000)
    const late = uuidv7(1_700_000_000_001)
    expect(early).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(late > early).toBe(true)
    expect(uuidv7()).not.toBe(uuidv7())
  })
})
