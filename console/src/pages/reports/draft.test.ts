import { expect, it } from 'vitest'
import { draftOf, emptyDraft, formOf, missing, tagsOf } from './draft'
import type { Report } from '@/api/types'

it('a form becomes a draft without what is empty', () => {
  const form = { ...emptyDraft(), title: ' 清雪 ', place: ' ', occurredAt: '2026-11-20T06:00', figures: [{ name: '人', value: '120', unit: '' }, { name: '', value: '', unit: '' }] }
  expect(draftOf(form)).toEqual({
    infoClass: 'DYNAMIC', tone: 'NEUTRAL', title: '清雪', topicTags: [], attachmentIds: [],
    facts: { occurredAt: '2026-11-20T06:00:00+08:00', figures: [{ name: '人', value: '120' }] },
  })
})

it('what is missing follows the class', () => {
  const form = { ...emptyDraft(), title: '甲', body: '乙' }
  expect(missing(form)).toEqual(['occurredAt', 'place'])
  expect(missing({ ...form, infoClass: 'RESEARCH' })).toEqual([])
  expect(missing({ ...form, infoClass: 'STAT', occurredAt: '2026-11-20T06:00' })).toEqual(['figures'])
})

it('topics are separated as people type them', () => {
  expect(tagsOf('防汛、道路,清雪 清雪;')).toEqual(['防汛', '道路', '清雪'])
})

it('a report and its form are the same', () => {
  const report = {
    infoClass: 'DYNAMIC', tone: 'GOOD', title: '甲', body: '乙', topicTags: ['丙'], attachments: [],
    facts: { occurredAt: '2026-11-19T22:00:00.000Z', place: '丁', figures: [] },
  } as unknown as Report
  expect(draftOf(formOf(report))).toEqual({
    infoClass: 'DYNAMIC', tone: 'GOOD', title: '甲', body: '乙', topicTags: ['丙'], attachmentIds: [],
    facts: { occurredAt: '2026-11-20T06:00:00+08:00', place: '丁', figures: [] },
  })
})
