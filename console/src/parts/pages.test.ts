import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePages, type Page, type Pages } from './pages'

let scope: EffectScope
let asked: (string | undefined)[]
let answer: (after: string | undefined) => Promise<Page<number>>
let pages: Pages<number>

/** 1 2 | 3 4 | 5 6 */
const whole = async (after: string | undefined): Promise<Page<number>> => {
  const from = Number(after ?? 0)
  return { items: [from + 1, from + 2], next: from >= 4 ? null : String(from + 2) }
}

beforeEach(async () => {
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
  asked = []
  answer = whole
  scope = effectScope()
  pages = scope.run(() =>
    usePages((after) => {
      asked.push(after)
      return answer(after)
    }),
  )!
  await vi.waitFor(() => expect(pages.loading.value).toBe(false))
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

test('page after page to the end', async () => {
  expect(pages.data.value).toEqual([1, 2])
  await pages.add()
  await pages.add()
  expect(pages.data.value).toEqual([1, 2, 3, 4, 5, 6])
  expect(pages.next.value).toBeNull()
  await pages.add()
  expect(asked).toEqual([undefined, '2', '4'])
})

test('pressed twice it is one page', async () => {
  await Promise.all([pages.add(), pages.add()])
  expect(pages.data.value).toEqual([1, 2, 3, 4])
})

test('what was added stays when the list is asked again, and not in another list', async () => {
  await pages.add()
  await pages.again()
  expect(pages.data.value).toEqual([1, 2, 3, 4])
  await pages.restart()
  expect(pages.data.value).toEqual([1, 2])
  expect(pages.next.value).toBe('2')
})

test('a page that could not be had is told, and what is there stays', async () => {
  answer = () => Promise.reject(new Error('away'))
  await pages.add()
  expect(pages.data.value).toEqual([1, 2])
  expect(pages.addProblem.value).toBeDefined()
  answer = whole
  await pages.add()
  expect(pages.data.value).toEqual([1, 2, 3, 4])
  expect(pages.addProblem.value).toBeUndefined()
})

test('a page of the list before is not put behind the new one', async () => {
  let late: (page: Page<number>) => void = () => undefined
  answer = () => new Promise((resume) => (late = resume))
  const adding = pages.add()
  answer = async () => ({ items: [100], next: null })
  await pages.restart()
  late({ items: [3, 4], next: null })
  await adding
  expect(pages.data.value).toEqual([100])
})

test('however much was added, few pages are asked for again', async () => {
  answer = async (after) => ({ items: [Number(after ?? 0)], next: String(Number(after ?? 0) + 1) })
  await pages.restart()
  for (let i = 0; i < 8; i++) await pages.add()
  expect(pages.data.value).toHaveLength(9)
  asked = []
  await pages.again()
  expect(asked).toHaveLength(5)
  expect(pages.next.value).toBe('5')
})
