import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addresses } from './addresses'

it('the gateway knows the first part of every address', () => {
  const known = readFileSync('paths.txt', 'utf8').trim().split('\n')
  const firsts = addresses.map(({ path }) => path.split('/')[1]).filter(Boolean)
  expect([...new Set(firsts)].sort()).toEqual([...known].sort())
})
