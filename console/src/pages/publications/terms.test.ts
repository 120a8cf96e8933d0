import { expect, it } from 'vitest'
import type { Publication } from '@/api/types'
import { emptyTerms, linesOf, requestOf, termsOf } from './terms'

const publication = { id: 'p', version: 3, status: 'ACTIVE', office: { id: 'o', name: '' }, name: '西山信息', kind: 'DAILY', issueCutoff: '16:00:00', readers: ['role:LEADER'], mainTo: ['区长'], cc: ['各单位', '档案馆'], secrecy: { level: 'INTERNAL' }, masthead: '区政府办', numbering: { year: 2026, no: 41, total: 903 }, foundedAt: '' } as Publication

it('what the form does not show stays as it was', () => {
  expect(requestOf(termsOf(publication), publication)).toEqual({
    name: '西山信息', kind: 'DAILY', readers: ['role:LEADER'], mainTo: ['区长'], cc: ['各单位', '档案馆'], issueCutoff: '16:00', masthead: '区政府办', secrecy: { level: 'INTERNAL' }, numbering: { year: 2026, no: 41, total: 903 },
  })
})

it('a new one leaves out what was not said', () => {
  expect(requestOf({ ...emptyTerms(), name: ' 要情快报 ', readers: ['person:l'] })).toEqual({ name: '要情快报', kind: 'DAILY', readers: ['person:l'], mainTo: [], cc: [] })
})

it('names are told apart by the usual marks', () => {
  expect(linesOf('区长；各镇、各街道\n档案馆, 区长')).toEqual(['区长', '各镇', '各街道', '档案馆'])
})
