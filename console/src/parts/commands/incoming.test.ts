import { expect, it } from 'vitest'
import { absentOf } from './AbsentField.vue'
import { asked, commandBody, type CommandValues, startValues } from './form'
import { INCOMING, RECORDS } from './incoming'

const document = (more: object = {}) => ({ id: 'd', version: 1, commands: [], office: 'party', carrier: 'PAPER', instructions: [], ...more }) as never
const body = (command: string, more: object, of = document()) => {
  const values = { ...startValues(INCOMING, command, of), ...more } as CommandValues
  return commandBody(asked(INCOMING.forms[command]!, of, values), values)
}

it('what is to be acted upon names units, what is to be read names readers', () => {
  expect(body('propose', { proposal: '拟请水利局办理', lead: 'water', days: 5 })).toEqual({ handling: 'ACT', text: '拟请水利局办理', leadUnitId: 'water', coUnitIds: [], dueInWorkingDays: 5 })
  expect(body('propose', { handling: 'READ', readers: ['unit:agri'], lead: 'water' })).toEqual({ handling: 'READ', readers: ['unit:agri'] })
})

it('a mark orders nothing, and supervision has a requirement', () => {
  expect(body('instruct', { markOnly: true, instruction: '请抓紧', lead: 'water', supervise: true })).toEqual({ markOnly: true })
  expect(body('instruct', { instruction: '请抓紧', lead: 'water', supervise: true, requirement: '五日内修复' })).toEqual({ text: '请抓紧', leadUnitId: 'water', coUnitIds: [], supervise: true, requirement: '五日内修复' })
})

it('a transfer begins with the units that the leader named', () => {
  const water = { id: 'water', name: '' }
  const of = document({ proposal: { leadUnit: { id: 'agri', name: '' }, coUnits: [], readers: [], text: '', important: false, handling: 'ACT' }, instructions: [{ id: 'i', leadUnit: water, coUnits: [] }] })
  expect(body('assign', {}, of)).toEqual({ leadUnitId: 'water', coUnitIds: [] })
})

it('a unit that has given no opinion is explained by the one that delivers', () => {
  const of = document({ handling: { units: [{ unit: { id: 'water', name: '' }, lead: true }, { unit: { id: 'agri', name: '' }, lead: false }] } })
  expect(absentOf(of).map((one) => one.unit.id)).toEqual(['agri'])
  expect(body('submit-result', { result: '已修复', absent: { agri: '会议时间冲突' } }, of)).toEqual({ text: '已修复', absent: [{ unitId: 'agri', reason: '会议时间冲突' }] })
  expect(body('submit-result', { result: '已修复', absent: { agri: '无' } })).toEqual({ text: '已修复' })
})

it('a round begins once; later only readers are added', () => {
  expect(body('circulate', { purpose: '请阅', readers: ['unit:agri'], mode: 'ORDER', readBy: '2026-12-01T17:00' })).toEqual({ purpose: '请阅', readers: ['unit:agri'], mode: 'ORDER', readBy: '2026-12-01T17:00:00+08:00' })
  expect(body('circulate', { purpose: '请阅', readers: ['unit:water'], mode: 'ORDER' }, document({ circulation: { parts: [] } }))).toEqual({ readers: ['unit:water'] })
})

it('an opinion is the text of the command, on paper it is given back with it', () => {
  expect(commandBody(RECORDS.forms.opine!, { lead: '', co: [], files: [], opinion: '同意' })).toEqual({ text: '同意' })
  expect(commandBody(RECORDS.forms.return!, { lead: '', co: [], files: [], opinion: '同意' })).toEqual({ opinion: '同意' })
})
