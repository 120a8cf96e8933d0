import { expect, it } from 'vitest'
import { named } from './save'

it('a file is saved under the name that the server gives it', () => {
  expect(named("attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%E5%8F%91%E6%96%87%202026.xlsx")).toBe('发文 2026.xlsx')
  expect(named('inline; filename="a.pdf"')).toBe('a.pdf')
  expect(named(null)).toBeUndefined()
})
