import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contrast } from './contrast'

it('is reckoned as WCAG does, from long and short colours', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 1)
})

it.each([
  ['ink', 'paper'], ['ink', 'ground'], ['ink-2', 'paper'], ['ink-2', 'ground'], ['ink-2', 'ground-2'], ['ink-3', 'paper'],
  ['red-deep', 'red-pale'], ['blue', 'paper'], ['blue-deep', 'blue-pale'], ['green', 'green-pale'], ['amber', 'amber-pale'],
  ['danger', 'danger-pale'], ['danger', 'paper'], ['paper', 'red'], ['paper', 'blue'],
])('%s on %s can be read', (front, back) => {
  const tokens = readFileSync('src/design/tokens.css', 'utf8')
  const of = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)![1]!
  expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(4.5)
})
