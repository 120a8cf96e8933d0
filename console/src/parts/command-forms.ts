import type { Assignment, Item } from '@/api/types'

export type Kind =
  | 'text' | 'line' | 'units' | 'unit' | 'days' | 'number' | 'date' | 'files' | 'scan' | 'methods' | 'passed' | 'importance' | 'frequency' | 'score' | 'result' | 'leader' | 'medium'
  | 'overlaps' | 'parts' | 'stages' | 'persons' | 'person' | 'stage' | 'stageState'

export interface FormField {
  name: string
  kind: Kind
  must?: boolean | ((of: Item | Assignment) => boolean)
  /** Asked for only then. */
  when?: (of: Item | Assignment) => boolean
  max?: number
  help?: string
}

const text = (name: string, max: number, must = false, help?: string): FormField => ({ name, kind: 'text', max, must, ...(help ? { help } : {}) })
const reason = text('reason', 500, true)
/** Of a proposal of congress or conference (U18). */
const proposed = (of: Item | Assignment) => 'kind' in of && (of.kind === 'NPC' || of.kind === 'CPPCC')
const files: FormField = { name: 'files', kind: 'files' }
const order: FormField[] = [text('requirement', 2000, true), { name: 'units', kind: 'units' }, { name: 'days', kind: 'days', must: true, help: 'daysHelp' }]
const behalf: FormField[] = [{ name: 'onBehalfOf', kind: 'leader', must: true }, { name: 'medium', kind: 'medium', must: true }, { name: 'scan', kind: 'scan' }]

/** What each command asks for; without an entry it asks for nothing. */
export const ITEM_FORMS: Record<string, FormField[]> = {
  'overlap-check': [{ name: 'links', kind: 'overlaps' }, text('justification', 500, false, 'justificationHelp')],
  approve: [text('requirement', 2000, true), { name: 'units', kind: 'units', must: true }, { name: 'days', kind: 'days', must: true, help: 'daysHelp' }, { name: 'importance', kind: 'importance' }, { name: 'frequency', kind: 'frequency' }, { name: 'stages', kind: 'stages' }],
  refuse: [reason],
  decompose: [{ name: 'parts', kind: 'parts', must: true }],
  'issue-notice': [{ name: 'persons', kind: 'persons' }],
  'mark-milestone': [{ name: 'no', kind: 'stage', must: true }, { name: 'state', kind: 'stageState', must: true }, text('reason', 500, false, 'excusedHelp')],
  urge: [text('text', 500)],
  'submit-final': [text('summary', 2000, true), { name: 'result', kind: 'result', must: true, when: proposed }, files],
  verify: [{ name: 'passed', kind: 'passed', must: true }, { name: 'methods', kind: 'methods', must: (of) => 'importance' in of && of.importance === 'HIGH' }, text('note', 500)],
  'no-new-instruction': [text('text', 2000), text('answerToOrigin', 2000)],
  'new-instruction': order,
  conclude: [text('text', 2000, true), text('answerToOrigin', 2000)],
  object: [reason],
  uphold: [reason],
  change: [reason, text('text', 2000, true), text('answerToOrigin', 2000)],
  rate: [{ name: 'score', kind: 'score', must: true }],
  close: [text('answerToOrigin', 2000)],
  reopen: order,
  suspend: [{ name: 'until', kind: 'date', must: true }, reason],
  cancel: [reason],
}
/** For a secretary these are entered for somebody. */
export const ON_BEHALF = new Set(['approve', 'refuse', 'no-new-instruction', 'new-instruction', 'reopen', 'suspend', 'resume'])
export const BEHALF_FIELDS = behalf

export const ASSIGNMENT_FORMS: Record<string, FormField[]> = {
  accept: [{ name: 'personId', kind: 'person' }],
  object: [reason],
  'sustain-objection': [reason],
  'reject-objection': [reason],
  feedback: [{ name: 'progress', kind: 'number', must: true }, text('done', 2000, true), text('obstacles', 2000, false, 'obstaclesHelp'), text('suggestions', 2000), text('nextStep', 2000), files],
  'claim-done': [text('summary', 2000), files],
  'accept-result': [text('note', 500)],
  'send-back': [reason],
  reassign: [{ name: 'unitId', kind: 'unit', must: true }, reason, { name: 'days', kind: 'days', help: 'keep' }],
}

export interface CommandValues {
  [name: string]: unknown
  lead: string
  co: string[]
  methods: string[]
  files: { id: string; name: string; size: number }[]
  links: string[]
  parts: Part[]
  stages: Stage[]
  /** Who is responsible, by unit. */
  persons: Record<string, string>
}

/** A part of an item that is divided. */
export interface Part {
  requirement: string
  lead: string
  co: string[]
  days: number | ''
}

export interface Stage {
  name: string
  date: string
}

export const emptyPart = (): Part => ({ requirement: '', lead: '', co: [], days: '' })

export function startValues(command: string, of: Item | Assignment): CommandValues {
  const item = 'proposal' in of ? of : undefined
  const units = command === 'approve' ? item?.proposal : undefined
  return {
    lead: units?.leadUnit?.id ?? '',
    co: units?.coUnits?.map((unit) => unit.id) ?? [],
    methods: [],
    files: [],
    links: [],
    parts: [emptyPart()],
    stages: [],
    persons: {},
    no: item?.milestones.find((one) => one.state === 'OPEN')?.no ?? '',
    state: 'DONE',
    requirement: command === 'approve' ? (item?.requirement ?? '') : '',
    days: command === 'approve' ? (item?.proposal.dueInWorkingDays ?? '') : '',
    importance: 'NORMAL',
    frequency: 'NONE',
    passed: 'true',
    score: 'SATISFIED',
    result: 'A',
    progress: 'newest' in of ? (of.newest?.progress ?? 0) : 0,
    medium: 'PHONE',
  }
}

/** The body as the API takes it: only what the command asks for and what was said. */
export function commandBody(fields: FormField[], values: CommandValues): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { name, kind } of fields) {
    const value = values[name]
    if (kind === 'units') {
      if (values.lead) Object.assign(body, { leadUnitId: values.lead, coUnitIds: [...values.co] })
    } else if (kind === 'days') {
      if (value) body.dueInWorkingDays = Number(value)
    } else if (kind === 'files') {
      if (values.files.length) body.attachmentIds = values.files.map((file) => file.id)
    } else if (kind === 'scan') {
      if (values.medium === 'PAPER' && values.files.length) body.attachmentIds = values.files.map((file) => file.id)
    } else if (kind === 'methods') {
      if (values.methods.length) body.methods = values.methods.map((method) => ({ method }))
    } else if (kind === 'overlaps') {
      if (values.links.length) body.linkedItemIds = [...values.links]
    } else if (kind === 'parts') {
      body.parts = values.parts.map((one) => ({ requirement: one.requirement, leadUnitId: one.lead, coUnitIds: [...one.co], ...(one.days ? { dueInWorkingDays: Number(one.days) } : {}) }))
    } else if (kind === 'stages') {
      const stages = values.stages.filter((one) => one.name.trim() && one.date)
      if (stages.length) body.milestones = stages.map((one) => ({ name: one.name.trim(), dueAt: `${one.date}T17:30:00+08:00` }))
    } else if (kind === 'persons') {
      const persons = Object.entries(values.persons).filter(([, personId]) => personId)
      if (persons.length) body.persons = persons.map(([unitId, personId]) => ({ unitId, personId }))
    } else if (kind === 'stage') {
      body[name] = Number(value)
    } else if (kind === 'passed') {
      body.passed = value === 'true'
    } else if (kind === 'number') {
      body[name] = Number(value)
    } else if (kind === 'date') {
      if (value) body[name] = `${String(value)}T00:00:00+08:00`
    } else if (name === 'frequency') {
      body.reportFrequency = value
    } else if (typeof value === 'string' ? value.trim() : value !== undefined) {
      body[name] = value
    }
  }
  return body
}
