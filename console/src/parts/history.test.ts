import { expect, it } from 'vitest'
import { roleOf, steps } from './history'

const line = (type: string, at = type) => ({ type, at, actor: { kind: 'person' } })

it('who was told of a step stands with the step', () => {
  const entries = ['a.report.told.v1', 'a.report.submitted.v1', 'a.report.told.v1', 'a.report.told.v1', 'a.report.claimed.v1'].map((type, n) => line(type, String(n)))
  expect(steps(entries).map(({ line: { type }, told }) => [type, told])).toEqual([['a.report.claimed.v1', 0], ['a.report.submitted.v1', 2]])
})

it('a step that only one role may take names it', () => {
  expect(roleOf('inforeport.report.approved-in-unit.v1')).toBe('UNIT_HEAD')
  expect(roleOf('inforeport.report.claimed.v1')).toBe('EDITOR')
  expect(roleOf('supervision.item.verified.v1')).toBe('SUPERVISOR')
  expect(roleOf('inforeport.report.submitted.v1')).toBeUndefined()
  expect(roleOf('inforeport.issue.composed.v1')).toBeUndefined()
})
