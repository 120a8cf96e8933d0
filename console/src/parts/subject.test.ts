import { expect, it } from 'vitest'
import { placeOf } from './subject'

it("somebody's copy of an issue is read where the issue is", () => {
  expect(placeOf({ type: 'reading', id: '06h28p66d3jbggdtd8y3eybaq8-fyg2efh9wcvbhqqg' })).toBe('/reading/06h28p66d3jbggdtd8y3eybaq8')
})

it('what nobody can open has no place', () => {
  expect(placeOf({ type: 'report', id: 'r' })).toBeUndefined()
  expect(placeOf({ type: 'something', id: 's' })).toBeUndefined()
})
