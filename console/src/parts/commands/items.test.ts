import { expect, it } from 'vitest'
import { BEHALF, commandBody, type CommandValues } from './form'
import { ASSIGNMENTS, ITEMS } from './items'

const values = (more: object): CommandValues => ({ lead: '', co: [], methods: [], files: [], links: [], parts: [], stages: [], persons: {}, ...more })

it('an approval names units and days', () => {
  expect(commandBody(ITEMS.forms.approve!, values({ requirement: '除雪', lead: 'transport', co: ['police'], days: 5, importance: 'HIGH', frequency: 'WEEKLY' }))).toEqual({
    requirement: '除雪', leadUnitId: 'transport', coUnitIds: ['police'], dueInWorkingDays: 5, importance: 'HIGH', reportFrequency: 'WEEKLY',
  })
})

it('a verdict is a boolean and its methods are objects', () => {
  expect(commandBody(ITEMS.forms.verify!, values({ passed: 'false', methods: ['INSPECT'], note: '' }))).toEqual({ passed: false, methods: [{ method: 'INSPECT' }] })
})

it('feedback leaves out what was not said', () => {
  expect(commandBody(ASSIGNMENTS.forms.feedback!, values({ progress: '40', done: '已清理', obstacles: ' ', files: [{ id: 'f', name: '', size: 0 }] }))).toEqual({ progress: 40, done: '已清理', attachmentIds: ['f'] })
})

it('what a paper says is entered with its scan, and only then', () => {
  const entered = { onBehalfOf: 'person', files: [{ id: 'f', name: '', size: 0 }] }
  expect(commandBody(BEHALF, values({ ...entered, medium: 'PAPER' }))).toEqual({ onBehalfOf: 'person', medium: 'PAPER', attachmentIds: ['f'] })
  expect(commandBody(BEHALF, values({ ...entered, medium: 'PHONE' }))).toEqual({ onBehalfOf: 'person', medium: 'PHONE' })
})

it('a part has units and days of its own', () => {
  const parts = [{ requirement: '修渠', lead: 'water', co: ['agri'], days: 3 }, { requirement: '补种', lead: 'agri', co: [], days: '' }]
  expect(commandBody(ITEMS.forms.decompose!, values({ parts }))).toEqual({
    parts: [{ requirement: '修渠', leadUnitId: 'water', coUnitIds: ['agri'], dueInWorkingDays: 3 }, { requirement: '补种', leadUnitId: 'agri', coUnitIds: [] }],
  })
})

it('stages without a name or a date, and units whose person is open, are left out', () => {
  const approval = commandBody(ITEMS.forms.approve!, values({ stages: [{ name: '清淤', date: '2026-12-01' }, { name: '', date: '2026-12-02' }, { name: '通水', date: '' }] }))
  expect(approval.milestones).toEqual([{ name: '清淤', dueAt: '2026-12-01T17:30:00+08:00' }])
  expect(commandBody(ITEMS.forms['issue-notice']!, values({ persons: { water: 'p1', agri: '' } }))).toEqual({ persons: [{ unitId: 'water', personId: 'p1' }] })
})

it('what overlaps is linked, and a reason is only given when there is one', () => {
  expect(commandBody(ITEMS.forms['overlap-check']!, values({ links: ['a', 'b'], justification: ' ' }))).toEqual({ linkedItemIds: ['a', 'b'] })
})

it('important matters need a method of verifying', () => {
  const must = ITEMS.forms.verify!.find((one) => one.name === 'methods')!.must as (of: object) => boolean
  expect(must({ importance: 'HIGH' })).toBe(true)
  expect(must({ importance: 'NORMAL' })).toBe(false)
})
