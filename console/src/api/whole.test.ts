import { expect, test } from 'vitest'
import { whole } from './whole'

test('three pages are one list', async () => {
  const asked: unknown[] = []
  const all = await whole(async ({ after }) => {
    asked.push(after)
    return after === 'b' ? { items: [5], next: null } : { items: [1, 2], next: after === 'a' ? 'b' : 'a' }
  })
  expect(all).toEqual([1, 2, 1, 2, 5])
  expect(asked).toEqual([undefined, 'a', 'b'])
})

test('a list without an end is told', async () => {
  await expect(whole(async () => ({ items: [1], next: 'on' }))).rejects.toThrow('50 pages')
})
