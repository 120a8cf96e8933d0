import { expect, it } from 'vitest'
import type { Issue } from '@/api/types'
import { correctionBody, startCorrection } from './correction'

const item = (reportId: string, withdrawn = false) => ({ reportId, title: `题${reportId}`, body: `文${reportId}`, units: [], withdrawn })
const issue = { columns: [{ name: '要情', items: [item('1'), item('2'), item('3', true)] }] } as unknown as Issue

it('only what was changed is sent', () => {
  const form = startCorrection(issue)
  form.reason = '数字有误'
  form.items[1]!.body = '改过的正文'
  expect(correctionBody(form, issue)).toEqual({ reason: '数字有误', items: [{ reportId: '2', body: '改过的正文' }] })
})

it('an item that is taken off says nothing else, and one that was taken off is not asked for again', () => {
  const form = startCorrection(issue)
  expect(form.items.map((one) => one.reportId)).toEqual(['1', '2'])
  form.items[0]!.withdrawn = true
  form.items[0]!.title = '改过的标题'
  expect(correctionBody(form, issue).items).toEqual([{ reportId: '1', withdrawn: true }])
})
