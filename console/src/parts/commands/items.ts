import type { Assignment, Item } from '@/api/types'
import { type Commands, days, files, type FormField, reason, text } from './form'
import OverlapsField from './OverlapsField.vue'
import PartsField, { emptyPart, type Part } from './PartsField.vue'
import PersonsField from './PersonsField.vue'
import StagesField, { type Stage } from './StagesField.vue'

type ItemField = FormField<Item>

/** Of a proposal of congress or conference (U18). */
const proposed = ({ kind }: Item) => kind === 'NPC' || kind === 'CPPCC'
const open = (of: Item) => of.milestones.filter(({ state }) => state === 'OPEN')
const order: ItemField[] = [text('requirement', 2000, true), { name: 'units', kind: 'units' }, { ...days, must: true }]
const METHODS = ['SELF_CHECK', 'HEAR', 'INSPECT', 'FORUM', 'RECORDS', 'CLUE', 'TALK', 'ONLINE']

export const ITEMS: Commands<Item> = {
  name: 'item',
  path: '/api/v1/supervision-items',
  texts: 'supervision',
  uploads: '/api/v1/supervision-attachments',
  first: ['approve', 'issue-notice', 'submit-final', 'verify', 'report-to-leader', 'no-new-instruction', 'conclude', 'close', 'confirm', 'overlap-check'],
  danger: ['refuse', 'cancel'],
  behalf: new Set(['approve', 'refuse', 'no-new-instruction', 'new-instruction', 'reopen', 'suspend', 'resume']),
  idle: (command, of) => command === 'mark-milestone' && !open(of).length,
  start: (command, of) => ({
    ...(command === 'approve'
      ? { lead: of.proposal.leadUnit?.id ?? '', co: of.proposal.coUnits?.map((unit) => unit.id) ?? [], requirement: of.requirement ?? '', days: of.proposal.dueInWorkingDays ?? '' }
      : {}),
    methods: [],
    links: [],
    parts: [emptyPart()],
    stages: [],
    persons: {},
    no: String(open(of)[0]?.no ?? ''),
    state: 'DONE',
    importance: 'NORMAL',
    frequency: 'NONE',
    passed: 'true',
    score: 'SATISFIED',
    result: 'A',
  }),
  forms: {
    'overlap-check': [
      { name: 'links', kind: 'own', part: OverlapsField, names: ['linkedItemIds'], body: (value) => ((value as string[]).length ? { linkedItemIds: value } : {}) },
      text('justification', 500, false, 'justificationHelp'),
    ],
    approve: [
      text('requirement', 2000, true),
      { name: 'units', kind: 'units', must: true },
      { ...days, must: true },
      { name: 'importance', kind: 'choice', options: ['LOW', 'NORMAL', 'HIGH'], texts: 'states.importance' },
      { name: 'frequency', kind: 'choice', options: ['NONE', 'DAILY', 'WEEKLY', 'MONTHLY', 'STAGE'], texts: 'states.frequency', names: ['reportFrequency'], body: (value) => ({ reportFrequency: value }) },
      { name: 'stages', kind: 'own', part: StagesField, body: (value) => milestones(value as Stage[]) },
    ],
    refuse: [reason],
    decompose: [{ name: 'parts', kind: 'own', part: PartsField, must: true, body: (value) => ({ parts: (value as Part[]).map(partOf) }) }],
    'issue-notice': [{ name: 'persons', kind: 'own', part: PersonsField, body: (value) => responsible(value as Record<string, string>) }],
    'mark-milestone': [
      { name: 'no', kind: 'choice', must: true, options: (of) => open(of).map((one) => [String(one.no), one.name]), body: (value) => ({ no: Number(value) }) },
      { name: 'state', kind: 'choice', must: true, options: ['DONE', 'EXCUSED'], texts: 'states.milestone' },
      text('reason', 500, false, 'excusedHelp'),
    ],
    urge: [text('text', 500)],
    'submit-final': [text('summary', 2000, true), { name: 'result', kind: 'choice', must: true, when: proposed, options: ['A', 'B', 'C', 'D'], texts: 'supervision.result' }, files],
    verify: [
      { name: 'passed', kind: 'choice', must: true, options: ['true', 'false'], texts: 'supervision.passed', body: (value) => ({ passed: value === 'true' }) },
      { name: 'methods', kind: 'checks', must: (of) => of.importance === 'HIGH', help: 'methodsMust', options: METHODS, texts: 'states.method', body: (value) => ((value as string[]).length ? { methods: (value as string[]).map((method) => ({ method })) } : {}) },
      text('note', 500),
    ],
    'report-to-leader': [],
    'no-new-instruction': [text('text', 2000), text('answerToOrigin', 2000)],
    'new-instruction': order,
    conclude: [text('text', 2000, true), text('answerToOrigin', 2000)],
    object: [reason],
    uphold: [reason],
    change: [reason, text('text', 2000, true), text('answerToOrigin', 2000)],
    rate: [{ name: 'score', kind: 'choice', must: true, options: ['SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED'], texts: 'supervision.score' }],
    close: [text('answerToOrigin', 2000)],
    reopen: order,
    suspend: [{ name: 'until', kind: 'date', must: true }, reason],
    resume: [],
    cancel: [reason],
    confirm: [],
  },
}

function partOf(one: Part) {
  return { requirement: one.requirement, leadUnitId: one.lead, coUnitIds: [...one.co], ...(one.days ? { dueInWorkingDays: Number(one.days) } : {}) }
}
function milestones(all: Stage[]) {
  const stages = all.filter((one) => one.name.trim() && one.date)
  return stages.length ? { milestones: stages.map((one) => ({ name: one.name.trim(), dueAt: `${one.date}T17:30:00+08:00` })) } : {}
}
function responsible(persons: Record<string, string>) {
  const named = Object.entries(persons).filter(([, personId]) => personId)
  return named.length ? { persons: named.map(([unitId, personId]) => ({ unitId, personId })) } : {}
}

export const ASSIGNMENTS: Commands<Assignment> = {
  name: 'assignment',
  path: '/api/v1/assignments',
  texts: 'supervision',
  uploads: '/api/v1/supervision-attachments',
  first: ['receive', 'accept', 'feedback', 'accept-result'],
  danger: ['send-back', 'reject-objection'],
  start: (_, of) => ({ progress: of.newest?.progress ?? 0 }),
  forms: {
    receive: [],
    accept: [{ name: 'personId', kind: 'person', people: (one, of) => one.unit === of.unit.id }],
    object: [reason],
    'sustain-objection': [reason],
    'reject-objection': [reason],
    feedback: [{ name: 'progress', kind: 'number', must: true }, text('done', 2000, true), text('obstacles', 2000, false, 'obstaclesHelp'), text('suggestions', 2000), text('nextStep', 2000), files],
    'claim-done': [text('summary', 2000), files],
    'accept-result': [text('note', 500)],
    'send-back': [reason],
    reassign: [{ name: 'unitId', kind: 'unit', must: true }, reason, { name: 'days', kind: 'days', help: 'keep' }],
  },
}
