import { describe, expect, it } from 'vitest'
import { ago, dueWords, exactly, Local, onDay } from './dates'

const now = +new Date('2026-11-28T10:00:00+08:00')
const at = (text: string) => `${text}+08:00`

describe('what is due, in words', () => {
  it.each([
    ['2026-11-28T10:20:00', '还有 20 分钟', 'in 20 min'],
    ['2026-11-28T17:30:00', '今天 17:30 前', 'today by 17:30'],
    ['2026-11-29T00:10:00', '明天 00:10 前', 'tomorrow by 00:10'],
    ['2026-12-03T12:00:00', '还有 5 天（12月3日）', 'in 5 days (3 Dec)'],
    ['2027-01-04T12:00:00', '还有 37 天（2027年1月4日）', 'in 37 days (4 Jan 2027)'],
    ['2026-11-28T09:30:00', '已逾期 30 分钟', '30 min overdue'],
    ['2026-11-28T07:00:00', '已逾期 3 小时', '3 h overdue'],
    ['2026-11-27T23:00:00', '已逾期 1 天', '1 day overdue'],
    ['2026-11-20T17:30:00', '已逾期 8 天', '8 days overdue'],
  ])('%s', (time, zh, en) => {
    expect(dueWords(at(time), 'zh-CN', now)).toBe(zh)
    expect(dueWords(at(time), 'en', now)).toBe(en)
  })
})

describe('what was, in words', () => {
  it.each([
    ['2026-11-28T10:00:50', '刚刚', 'just now'], // clocks differ a little
    ['2026-11-28T09:59:40', '刚刚', 'just now'],
    ['2026-11-28T09:12:00', '48 分钟前', '48 min ago'],
    ['2026-11-28T08:05:00', '今天 08:05', 'today 08:05'],
    ['2026-11-27T23:59:00', '昨天 23:59', 'yesterday 23:59'],
    ['2026-11-24T23:59:00', '4 天前', '4 days ago'],
    ['2026-11-01T09:00:00', '11月1日', '1 Nov'],
    ['2025-12-31T09:00:00', '2025年12月31日', '31 Dec 2025'],
  ])('%s', (time, zh, en) => {
    expect(ago(at(time), 'zh-CN', now)).toBe(zh)
    expect(ago(at(time), 'en', now)).toBe(en)
  })

  it('is the office’s own time wherever the reader is', () => {
    expect(exactly('2026-11-27T17:30:00Z', 'zh-CN', now)).toBe('11月28日星期六 01:30')
    expect(onDay('2026-11-28', 'zh-CN', now)).toBe('11月28日')
    expect(Local.of('2026-11-27T17:30:00Z')).toBe('2026-11-28T01:30')
    expect(Local.to('2026-11-28T01:30')).toBe('2026-11-28T01:30:00+08:00')
    expect(Local.to('')).toBeUndefined()
  })
})
