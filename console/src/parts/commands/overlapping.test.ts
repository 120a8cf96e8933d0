import { expect, it } from 'vitest'
import type { Item } from '@/api/types'
import { overlapping } from './overlapping'

const item = (id: string, more: object = {}) => ({ id, status: 'IN_PROGRESS', basis: { kind: 'REPORT', id: 'other' }, proposal: {}, ...more }) as Item
const mine = item('mine', { status: 'PROPOSED', basis: { kind: 'REPORT', id: 'r' }, topic: '灌渠', proposal: { leadUnit: { id: 'water', name: '' } } })

it('open items on the same basis or of the same unit and topic overlap, each once', () => {
  const same = item('same', { basis: { kind: 'REPORT', id: 'r' } })
  const alike = item('alike', { topic: '灌渠', leadUnit: { id: 'water', name: '' } })
  expect(overlapping(mine, [mine, same, alike, same]).map((one) => one.id)).toEqual(['same', 'alike'])
})

it('another basis of the same id, another unit, another topic and what is over do not', () => {
  expect(overlapping(mine, [
    item('document', { basis: { kind: 'DOCUMENT', id: 'r' } }),
    item('unit', { topic: '灌渠', leadUnit: { id: 'agri', name: '' } }),
    item('topic', { topic: '道路', leadUnit: { id: 'water', name: '' } }),
    item('over', { basis: { kind: 'REPORT', id: 'r' }, status: 'CLOSED' }),
    item('concluded', { basis: { kind: 'REPORT', id: 'r' }, status: 'CONCLUDED' }),
  ])).toEqual([])
})
