import { expect, it } from 'vitest'
import type { Dispatch, LintFinding, Outgoing } from '@/api/types'
import { hardFirst, reasonsOf, warnings } from './findings'
import { asked, commandBody, type CommandValues, type FormField } from './form'
import { DISPATCHES, OUTGOING, toBeAsked } from './outgoing'

const values = (more: object): CommandValues => ({ lead: '', co: [], files: [], ...more })
const of = (more: object) => ({ urgency: 'NONE', countersigns: [], content: {}, office: { id: 'district-gov' }, ...more }) as unknown as Outgoing
const body = (command: string, said: object, document = of({})) => commandBody(asked(OUTGOING.forms[command] as FormField<Outgoing>[], document, values(said)), values(said))

it('reasons are said by rule, and only those there are', () => {
  expect(body('submit-review', { reasons: { R03: ' 两级共管 ', R28: ' ' } })).toEqual({ reasons: [{ rule: 'R03', text: '两级共管' }] })
  expect(reasonsOf({})).toEqual([])
})

it('of a rule that warns twice there is one reason', () => {
  const found = [{ rule: 'R28', severity: 'WARNING' }, { rule: 'R03', severity: 'HARD' }, { rule: 'R28', severity: 'WARNING', reason: '确有必要' }] as LintFinding[]
  expect(warnings(found).map(({ rule, reason, of: all }) => [rule, reason, all.length])).toEqual([['R28', '确有必要', 2]])
  expect(hardFirst(found).map((one) => one.severity)).toEqual(['HARD', 'WARNING', 'WARNING'])
})

it('a fault has its gate, and a clause where one is named', () => {
  expect(body('return-draft', { reasons: [{ gate: 'LANGUAGE', clause: '', text: '第二段不通' }, { gate: 'FORMAT', clause: '9(七)', text: '标题缺文种' }] })).toEqual({
    reasons: [{ gate: 'LANGUAGE', text: '第二段不通' }, { gate: 'FORMAT', text: '标题缺文种', clause: '9(七)' }],
  })
})

it('gates are told even when none is ticked, and disclosure with its reason', () => {
  expect(body('submit-sign', { gates: [], disclosure: { attribute: '', reason: '' } })).toEqual({ gates: [] })
  expect(body('submit-sign', { gates: ['LAW'], disclosure: { attribute: 'NOT', reason: ' 内部 ' }, opinion: '拟同意' })).toEqual({ gates: ['LAW'], disclosure: { attribute: 'NOT', reason: '内部' }, opinion: '拟同意' })
})

it('a circle has no words', () => {
  expect(body('sign', { markOnly: true, opinion: '同意' })).toEqual({ markOnly: true })
  expect(body('sign', { opinion: '同意' })).toEqual({ opinion: '同意' })
})

it('a seal, or why there is none', () => {
  expect(body('seal', { sealed: 'YES', seal: '办公室印章', copies: '12', withoutSealReason: '普发' })).toEqual({ seal: '办公室印章', copies: 12 })
  expect(body('seal', { sealed: 'NO', seal: '办公室印章', copies: '12', withoutSealReason: '普发' })).toEqual({ withoutSealReason: '普发' })
})

it('where it was made public is its place', () => {
  expect(body('disclose', { disclosedAt: '政府网站', secrecyReviewer: '李' })).toEqual({ place: '政府网站', secrecyReviewer: '李' })
})

it('the phone call has a time of this place', () => {
  expect(body('oral-approve', { leaderId: 'p', phonedAt: '2026-01-05T09:00', witness: '值班员', backOn: '2026-01-07' })).toEqual({ leaderId: 'p', phonedAt: '2026-01-05T09:00:00+08:00', witness: '值班员', backOn: '2026-01-07' })
})

it('what would only be refused is not offered', () => {
  expect(OUTGOING.idle!('oral-approve', of({}))).toBe(true)
  expect(OUTGOING.idle!('oral-approve', of({ urgency: 'URGENT' }))).toBe(false)
  expect(OUTGOING.idle!('send-to-meeting', of({ content: { important: true } }))).toBe(false)
  expect(OUTGOING.idle!('no-reply', of({ countersigns: [{ answer: 'ASKED', due: '2099-01-01T00:00:00Z', unit: { id: 'water' } }] }))).toBe(true)
  expect(OUTGOING.idle!('no-reply', of({ countersigns: [{ answer: 'ASKED', due: '2020-01-01T00:00:00Z', unit: { id: 'water' } }] }))).toBe(false)
})

it('who is concerned and was not asked yet is proposed', () => {
  expect(toBeAsked(of({ content: { concerns: ['water', 'agri'], issuers: [{ unitId: 'district-gov' }, { unitId: 'transport' }] }, countersigns: [{ unit: { id: 'agri' } }] }))).toEqual(['water', 'transport'])
})

it('who receives outside is named by who notes it', () => {
  const must = DISPATCHES.forms['sign-for']![0]!.must as (one: Dispatch) => boolean
  expect(must({ recipient: { name: '市政府' } } as Dispatch)).toBe(true)
  expect(must({ recipient: { name: '河口镇', unitId: 'hekou' } } as Dispatch)).toBe(false)
})
