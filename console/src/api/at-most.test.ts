import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a hundred at once are two: the first at once, the last in time', () => {
  const run = vi.fn()
  const call = atMostEvery(1_000, run)
  for (let i = 0; i < 100; i++) call()
  expect(run).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(run).toHaveBeenCalledTimes(2)
})

test('after a silence it runs at once again', () => {
  const run = vi.fn()
  const call = atMostEvery(1_000, run)
  call()
  vi.advanceTimersByTime(1_000)
  call()
  expect(run).toHaveBeenCalledTimes(2)
})
