import { expect, it } from 'vitest'
import type { Outgoing } from '@/api/types'
import { answering, directionOf, draftOf, emptyDraft, formatOf, formOf, rangeOf, toLeader } from './draft'

const lead = { unitId: 'district-gov', name: '西山区人民政府办公室', kind: 'OFFICE' as const }

it('a form becomes a draft without what is empty, and what follows from the genre is not said', () => {
  const form = { ...emptyDraft(), title: ' 关于防汛的通知 ', code: '西政办发', mainTo: [{ unitId: 'hekou', name: '河口镇人民政府', relation: 'SUBORDINATE' as const }, { unitId: '', name: ' ', relation: 'PEER' as const }] }
  expect(draftOf(form, lead)).toEqual({
    genre: 'NOTICE', title: '关于防汛的通知', code: '西政办发', urgency: 'NONE', secrecy: { level: 'NONE' }, mainTo: [{ unitId: 'hekou' }], cc: [], annexes: [], concerns: [], basis: [], reasons: [],
  })
})

it('where several issue it the own organ leads', () => {
  const form = { ...emptyDraft(), title: '甲', issuers: [{ unitId: 'water', name: '西山区水利局' }] }
  expect(draftOf(form, lead).issuers).toEqual([lead, { unitId: 'water', name: '西山区水利局' }])
})

it('half a line waits until it is whole, and an annex keeps its file', () => {
  const form = { ...emptyDraft(), title: '甲', basis: [{ clause: '乙', source: '' }], forwardingOrgan: '河口镇', annexes: [{ title: '名单', text: '', file: { id: 'f', name: '名单.xlsx', size: 9 } }, { title: ' ', text: '', file: null }] }
  const draft = draftOf(form, lead)
  expect(draft.basis).toEqual([])
  expect(draft.forwarding).toBeUndefined()
  expect(draft.annexes).toEqual([{ title: '名单', fileId: 'f' }])
})

it('what the server gives back is the same form, automatic where it is what the genre says', () => {
  const content = {
    genre: 'REQUEST', direction: 'UP', format: 'GENERAL', extent: 'SPECIAL', title: '关于经费的请示', code: '西政办发', necessity: '需要', body: '一\n二', urgency: 'URGENT', handleBy: '2026-12-01', important: true,
    issuers: [lead], mainTo: [{ name: '市人民政府', relation: 'DIRECT_SUPERIOR' }], cc: [], annexes: [], secrecy: { level: 'INTERNAL' }, concerns: ['water'], basis: [], reasons: [{ rule: 'R03', text: '两级共管' }], replyTo: 'in-1',
  }
  const form = formOf({ content } as unknown as Outgoing)
  expect(form.direction + form.format + form.extent).toBe('')
  expect(form.issuers).toEqual([])
  expect(draftOf(form, lead)).toEqual({
    genre: 'REQUEST', title: '关于经费的请示', code: '西政办发', necessity: '需要', body: '一\n二', urgency: 'URGENT', handleBy: '2026-12-01', important: true, secrecy: { level: 'INTERNAL' },
    mainTo: [{ name: '市人民政府', relation: 'DIRECT_SUPERIOR' }], cc: [], annexes: [], concerns: ['water'], basis: [], reasons: [{ rule: 'R03', text: '两级共管' }], replyTo: 'in-1',
  })
  expect(formOf({ content: { ...content, direction: 'DOWN', extent: 'COMPREHENSIVE' } } as unknown as Outgoing)).toMatchObject({ direction: 'DOWN', extent: 'COMPREHENSIVE' })
})

it('genres know their way and their paper', () => {
  expect([directionOf('REPORT'), directionOf('LETTER'), directionOf('ANNOUNCEMENT'), directionOf('MINUTES')]).toEqual(['UP', 'PARALLEL', 'PUBLIC', 'DOWN'])
  expect([formatOf('ORDER'), formatOf('LETTER'), formatOf('NOTICE')]).toEqual(['ORDER', 'LETTER', 'GENERAL'])
})

it('a finding has its place in the whole text, empty paragraphs counted', () => {
  const body = '第一段。\n\n请批示。'
  expect(rangeOf(body, { paragraph: 3, offset: 0, length: 3 })).toEqual([6, 9])
  expect(body.slice(...rangeOf(body, { paragraph: 3, offset: 0, length: 3 }))).toBe('请批示')
  expect(rangeOf(body, { paragraph: 9, offset: 4, length: 3 })).toEqual([body.length, body.length])
})

it('an answer begins as a reply to what it answers', () => {
  expect(answering('in-1')).toMatchObject({ replyTo: 'in-1', genre: 'REPLY' })
  expect(answering(undefined)).toEqual(emptyDraft())
})

it('a leader in person is noticed among the recipients', () => {
  expect(toLeader({ mainTo: [], cc: [{ unitId: '', name: '王区长', relation: 'LEADER' }] })).toBe(true)
  expect(toLeader({ mainTo: [{ unitId: 'hekou', name: '', relation: 'LEADER' }], cc: [] })).toBe(false)
})
