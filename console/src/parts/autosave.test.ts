import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { Autosave } from './autosave'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function autosave(answers: (number | Problem)[]) {
  const saved: [string, number][] = []
  const kept: (string | undefined)[] = []
  const states: string[] = []
  const it = new Autosave<string>(1, {
    save: async (value, version) => {
      saved.push([value, version])
      const answer = answers.shift()!
      if (answer instanceof Problem) throw answer
      return answer
    },
    keep: (value) => kept.push(value),
    state: (state) => states.push(state),
  })
  return { it, saved, kept, states }
}

describe('what is typed', () => {
  it('is saved once after a pause, and kept here until then', async () => {
    const { it: draft, saved, kept, states } = autosave([2])
    draft.changed('a')
    draft.changed('ab')
    expect(kept).toEqual(['a', 'ab'])
    await vi.advanceTimersByTimeAsync(1_300)
    expect(saved).toEqual([['ab', 1]])
    expect(kept.at(-1)).toBeUndefined()
    expect(states.at(-1)).toBe('saved')
    expect(draft.basedOn).toBe(2)
  })

  it('is tried again after a broken connection, with what is newest', async () => {
    const { it: draft, saved, states } = autosave([Problem.offline(), new Problem(503, 'away', ''), 2])
    draft.changed('a')
    await vi.advanceTimersByTimeAsync(1_300)
    expect(states.at(-1)).toBe('kept')
    draft.changed('ab')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saved.at(-1)).toEqual(['ab', 1])
    expect(states.at(-1)).toBe('saved')
  })

  it('waits for the person when somebody else was faster, and goes on from there', async () => {
    const { it: draft, saved, states } = autosave([new Problem(412, 'stale', ''), 6])
    draft.changed('mine')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(states.at(-1)).toBe('stale')
    expect(saved).toHaveLength(1)
    draft.restart(5)
    await vi.advanceTimersByTimeAsync(10)
    expect(saved.at(-1)).toEqual(['mine', 5])
    expect(states.at(-1)).toBe('saved')
  })

  it('is all there before a command is sent', async () => {
    const { it: draft, saved } = autosave([2])
    draft.changed('a')
    expect(await draft.flush()).toBe(true)
    expect(saved).toEqual([['a', 1]])
    expect(draft.clean).toBe(true)
  })

  it('that is refused stays here and is not sent again as it is', async () => {
    const { it: draft, saved, kept, states } = autosave([new Problem(422, 'too-long', '')])
    draft.changed('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saved).toHaveLength(1)
    expect(states.at(-1)).toBe('refused')
    expect(kept.at(-1)).toBe('a')
    expect(await draft.flush()).toBe(false)
  })
})
