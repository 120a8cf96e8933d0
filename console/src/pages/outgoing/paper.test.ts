import { expect, it } from 'vitest'
import type { Outgoing } from '@/api/types'
import { heading, paperDate, paperOf } from './paper'

it('headings are known by their number, and a sentence is none', () => {
  expect([heading('一、总体要求'), heading('（二）分工'), heading('一、要加强领导。'), heading('各镇要加强值守')]).toEqual([1, 2, 0, 0])
})

it('a date on paper has no leading zeros', () => {
  expect(paperDate('2026-01-05')).toBe('2026年1月5日')
})

it('the mark is that of the code, or the organ for who may not know the codes', () => {
  const of = {
    title: '甲', genre: 'NOTICE', direction: 'DOWN', urgency: 'NONE', office: { id: 'district-gov', name: '区政府办' },
    content: { code: '西政办发', format: 'GENERAL', body: '乙', issuers: [{ name: '西山区人民政府办公室' }], mainTo: [{ name: '河口镇' }], secrecy: { level: 'NONE' } },
  } as unknown as Outgoing
  expect(paperOf(of, [{ code: '西政办发', mark: '西山区人民政府办公室文件', organ: '', printedBy: '' }]).mark).toBe('西山区人民政府办公室文件')
  expect(paperOf(of, [])).toMatchObject({ mark: '西山区人民政府办公室', mainTo: ['河口镇'], attachmentNotes: [] })
})
