import { expect, it } from 'vitest'
import { emptyEntry, entryBody } from './entry'

it('an entry says only what is known', () => {
  expect(entryBody({ ...emptyEntry(), sourceOrg: ' 市政府办 ', sourceDocNo: '市政办〔2026〕9号', title: '关于汛期值守的通知' })).toEqual({
    book: 'SUPERIOR', sourceOrg: '市政府办', sourceDocNo: '市政办〔2026〕9号', title: '关于汛期值守的通知', declaredCopies: 1, countedCopies: 1, carrier: 'PAPER', urgency: 'NONE', secrecy: { level: 'NONE' },
  })
})

it('copy numbers stand however they are parted', () => {
  expect(entryBody({ ...emptyEntry(), copyNos: '000001、000002 000003' }).copyNos).toEqual(['000001', '000002', '000003'])
})
