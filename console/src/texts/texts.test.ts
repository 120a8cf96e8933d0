import { expect, it } from 'vitest'
import en from './en'
import zh from './zh-CN'

function leaves(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value)
    else for (const [name, text] of leaves(value, `${path}${key}.`)) found.set(name, text)
  }
  return found
}
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()

it('both languages say the same things', () => {
  expect([...leaves(en).keys()].sort()).toEqual([...leaves(zh).keys()].sort())
})

it('both languages fill in the same values, and none is empty', () => {
  const english = leaves(en)
  for (const [key, text] of leaves(zh)) {
    expect(holes(english.get(key)!), key).toBe(holes(text))
    expect(text.trim(), key).not.toBe('')
  }
})
