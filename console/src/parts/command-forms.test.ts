import { expect, it } from 'vitest'
import { ASSIGNMENT_FORMS, BEHALF_FIELDS, commandBody, ITEM_FORMS, type CommandValues } from './command-forms'

const values = (more: object): CommandValues => ({ lead: '', co: [], methods: [], files: [], ...more })

it('an approval names units and days', () => {
  expect(commandBody(ITEM_FORMS.approve!, values({ requirement: '除雪', lead: 'transport', co: ['police'], days: 5, importance: 'HIGH', frequency: 'WEEKLY' }))).toEqual({
    requirement: '除雪', leadUnitId: 'transport', coUnitIds: ['police'], dueInWorkingDays: 5, importance: 'HIGH', reportFrequency: 'WEEKLY',
  })
})

it('a verdict is a boolean and its methods are objects', () => {
  expect(commandBody(ITEM_FORMS.verify!, values({ passed: 'false', methods: ['INSPECT'], note: '' }))).toEqual({ passed: false, methods: [{ method: 'INSPECT' }] })
})

it('feedback leaves out what was not said', () => {
  expect(commandBody(ASSIGNMENT_FORMS.feedback!, values({ progress: '40', done: '已清理', obstacles: ' ', files: [{ id: 'f', name: '', size: 0 }] }))).toEqual({ progress: 40, done: '已清理', attachmentIds: ['f'] })
})

it('what a paper says is entered with its scan, and only then', () => {
  const entered = { onBehalfOf: 'person', files: [{ id: 'f', name: '', size: 0 }] }
  expect(commandBody(BEHALF_FIELDS, values({ ...entered, medium: 'PAPER' }))).toEqual({ onBehalfOf: 'person', medium: 'PAPER', attachmentIds: ['f'] })
  expect(commandBody(BEHALF_FIELDS, values({ ...entered, medium: 'PHONE' }))).toEqual({ onBehalfOf: 'person', medium: 'PHONE' })
})
