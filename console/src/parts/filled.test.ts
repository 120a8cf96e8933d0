import { expect, it } from 'vitest'
import { filled } from './filled'

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
const ask = async (after: string | undefined) => {
  const from = Number(after ?? 0)
  return { items: numbers(from, Math.min(500, from + 20)), next: from + 20 < 500 ? String(from + 20) : null }
}

it('looks on until there are enough, and says where it goes on', async () => {
  const page = await filled(ask, (n) => n % 10 === 0, undefined)
  expect(page).toEqual({ items: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90], next: '100' })
  expect((await filled(ask, (n) => n % 10 === 0, '480')).next).toBeNull()
})

it('gives up for now when it has looked through many, and begins from there the next time', async () => {
  expect(await filled(ask, (n) => n === 499, undefined)).toEqual({ items: [], next: '200' })
  expect(await filled(ask, (n) => n === 499, '400')).toEqual({ items: [499], next: null })
})
