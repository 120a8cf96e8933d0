import { describe, expect, it } from 'vitest'
import { difference, merge } from './difference'

const shown = (from: string, to: string) =>
  difference(from, to)
    .map(({ op, text }) => (op === 'EQUAL' ? text : op === 'INSERT' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('a difference', () => {
  it.each([
    ['', '', ''],
    ['一样', '一样', '一样'],
    ['', '新的', '[+新的]'],
    ['全镇清理积雪', '全镇已清理积雪', '全镇[+已]清理积雪'],
    ['出动 20 人', '出动 120 人', '出动 [-20][+120] 人'],
    ['甲乙丙丁', '甲丙戊丁', '甲[-乙]丙[+戊]丁'],
    ['第一段\n第二段', '第一段\n\n第二段', '第一段\n[+\n]第二段'],
  ])('of %j and %j', (from, to, difference) => {
    expect(shown(from, to)).toBe(difference)
  })

  it('gives both texts back', () => {
    const a = '今晨六时至九时,全镇清理主干道积雪,道路已恢复通行。'.repeat(20)
    const b = a.replaceAll('全镇', '全镇各村').replace('六时', '五时')
    const pieces = difference(a, b)
    expect(pieces.filter((p) => p.op !== 'INSERT').map((p) => p.text).join('')).toBe(a)
    expect(pieces.filter((p) => p.op !== 'DELETE').map((p) => p.text).join('')).toBe(b)
  })

  it('does not hang on long texts that have nothing in common', () => {
    expect(difference('甲'.repeat(20000), '乙'.repeat(20000))).toHaveLength(2)
  })
})

describe('a merge', () => {
  const base = { title: '旧', body: '文', tags: ['a'] }
  it('takes from each what only he has changed', () => {
    expect(merge(base, { ...base, title: '我' }, { ...base, body: '他', tags: ['b'] })).toEqual({
      value: { title: '我', body: '他', tags: ['b'] },
      contested: [],
    })
  })
  it('keeps mine and says so where both have', () => {
    expect(merge(base, { ...base, title: '我' }, { ...base, title: '他' })).toEqual({
      value: { ...base, title: '我' },
      contested: ['title'],
    })
  })
  it('sees no conflict where both have done the same', () => {
    expect(merge(base, { ...base, title: '同' }, { ...base, title: '同' }).contested).toEqual([])
  })
})
