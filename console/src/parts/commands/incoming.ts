import type { CirculationRecord, Incoming } from '@/api/types'
import { t } from '@/texts'
import AbsentField, { absentOf } from './AbsentField.vue'
import AnswerField from './AnswerField.vue'
import DuplicateField from './DuplicateField.vue'
import { type Commands, days, files, type FormField, reason, text } from './form'
import ReadersField from './ReadersField.vue'

type Doc = FormField<Incoming>

const inOffice: Pick<Doc, 'people'> = { people: (one, of) => one.unit === of.office }
/** Words that the server knows as the text of the command. */
const words = (name: string, max: number, must = false, help?: string) => ({ ...text(name, max, must, help), names: ['text'], body: said('text') })
const readers: Doc = { name: 'readers', kind: 'own', part: ReadersField, body: (value) => ((value as string[]).length ? { readers: value } : {}) }
const units: Doc = { name: 'units', kind: 'units' }
const custodian: Doc = { name: 'custodianId', kind: 'person', must: true, ...inOffice }
const place: Doc = { name: 'place', kind: 'line', max: 60, must: true }
const acting: Doc['when'] = (_, values) => values.handling === 'ACT'
const reading: Doc['when'] = (_, values) => values.handling === 'READ'
const ordering: Doc['when'] = (_, values) => !values.markOnly
const supervised: Doc['when'] = (_, values) => !values.markOnly && !!values.supervise
/** Later ones are only added to those of the round. */
const begins = (of: Incoming) => !of.circulation
const leaders: Doc['people'] = (one, of) => one.unit === of.office && (one.roles as string[]).includes('LEADER')

const unconfirmed = (of: Incoming) => of.instructions.filter((one) => !one.confirmedAt)
/** What lies with the clerk and waits for its turn. */
const waiting = (of: Incoming) => (of.circulation?.parts ?? []).filter((one) => one.status === 'QUEUED')

export const INCOMING: Commands<Incoming> = {
  name: 'incoming',
  path: '/api/v1/incoming-documents',
  texts: 'incoming',
  uploads: '/api/v1/document-attachments',
  first: ['register', 'prelim-review', 'propose', 'instruct', 'confirm-instruction', 'submit', 'circulate', 'assign', 'accept', 'submit-result', 'give-opinion', 'reply', 'close', 'deliver', 'archive', 'not-archive', 'move'],
  danger: ['return-to-sender', 'decline', 'send-back', 'dispose'],
  behalf: new Set(['instruct']),
  idle: (command, of) => (command === 'confirm-instruction' && !unconfirmed(of).length) || (command === 'deliver' && !waiting(of).length),
  start: (command, of) => ({
    handling: of.proposal?.handling ?? 'ACT',
    ...(command === 'propose' || command === 'assign' ? proposed(of) : {}),
    readers: begins(of) ? (of.proposal?.readers.map((one) => one.key) ?? []) : [],
    mode: 'PARALLEL',
    purpose: t('incoming.field.purposeStart'),
    instructionId: unconfirmed(of)[0]?.id ?? '',
    recordId: waiting(of)[0]?.recordId ?? '',
    absent: {},
    retention: 'Y30',
    way: of.stub ? 'RETURNED_TO_SENDER' : 'DESTROYED',
    duplicateOf: '',
    outgoingId: '',
    place: of.stub?.place ?? '',
    reason: command === 'not-archive' ? 'MASS_DOCUMENT' : command === 'return-to-sender' ? 'NOT_OUR_MATTER' : '',
  }),
  forms: {
    register: [{ name: 'duplicateOf', kind: 'own', part: DuplicateField, body: (value) => (value ? { duplicateOf: value } : {}) }],
    move: [custodian, place],
    'prelim-review': [text('findings', 2000)],
    'return-to-sender': [{ name: 'reason', kind: 'choice', must: true, options: ['NOT_OUR_MATTER', 'ROUTING_RULE', 'GENRE_OR_FORMAT', 'NOT_CONSULTED', 'OTHER_DRAFTING'], texts: 'states.returnReason' }, text('text', 500, true)],
    propose: [
      { name: 'handling', kind: 'choice', must: true, options: ['ACT', 'READ'], texts: 'states.handling' },
      words('proposal', 2000, false, 'proposalHelp'),
      { ...units, when: acting },
      { ...days, when: acting },
      { name: 'important', kind: 'flag', when: acting },
      { ...readers, when: reading },
    ],
    submit: [{ name: 'leaderId', kind: 'person', help: 'leaderHelp', people: leaders }],
    instruct: [
      { name: 'markOnly', kind: 'flag', help: 'markOnlyHelp' },
      { ...words('instruction', 2000), when: ordering },
      { ...units, when: ordering },
      { ...days, when: ordering },
      { name: 'supervise', kind: 'flag', help: 'superviseHelp', when: ordering },
      { name: 'requirement', kind: 'text', max: 2000, when: supervised },
    ],
    'confirm-instruction': [{ name: 'instructionId', kind: 'choice', must: true, options: (of) => unconfirmed(of).map((one) => [one.id, one.text || one.id]) }],
    assign: [{ ...units, must: false }, days, { name: 'chaserId', kind: 'person', help: 'chaserHelp', ...inOffice }],
    accept: [{ name: 'personId', kind: 'person' }],
    decline: [reason],
    'give-opinion': [words('opinion', 2000, true), files],
    'submit-result': [
      words('result', 2000, true),
      { name: 'absent', kind: 'own', part: AbsentField, when: (of) => absentOf(of).length > 0, body: (value) => absences(value as Record<string, string>) },
      files,
    ],
    'send-back': [reason, days],
    reply: [words('answer', 2000, false, 'answerHelp'), { name: 'outgoingId', kind: 'own', part: AnswerField, body: (value) => (value ? { outgoingId: value } : {}) }, files],
    circulate: [
      { ...text('purpose', 500, true, 'purposeHelp'), when: begins },
      readers,
      { name: 'mode', kind: 'choice', must: true, options: ['PARALLEL', 'ORDER'], texts: 'incoming.mode', when: begins },
      { name: 'readBy', kind: 'moment', help: 'readByHelp', when: begins },
      { name: 'opinionWanted', kind: 'flag', when: begins },
      { name: 'paper', kind: 'flag', help: 'paperHelp', when: (of) => begins(of) && of.carrier !== 'ELECTRONIC' },
    ],
    deliver: [{ name: 'recordId', kind: 'choice', must: true, options: (of) => waiting(of).map((one) => [one.recordId, one.reader.name ?? one.reader.key]) }],
    chase: [text('note', 500)],
    close: [text('note', 500)],
    archive: [{ name: 'retention', kind: 'choice', must: true, options: ['PERMANENT', 'Y30', 'Y10'], texts: 'states.retention' }, { name: 'original', kind: 'line', max: 100, help: 'originalHelp' }],
    'not-archive': [{ name: 'reason', kind: 'choice', must: true, options: ['MASS_DOCUMENT', 'DUPLICATE', 'DRAFT', 'INTERNAL_COPY', 'REFERENCE_COPY'], texts: 'states.notFiled' }],
    dispose: [
      { name: 'way', kind: 'choice', must: true, options: ['DESTROYED', 'RETURNED_TO_SENDER'], texts: 'states.way' },
      { name: 'approvedById', kind: 'leader', must: true, help: 'approvedHelp' },
      { name: 'witnessId', kind: 'person', help: 'witnessHelp' },
      text('note', 500),
    ],
  },
}

function said(name: string) {
  return (value: unknown) => (typeof value === 'string' && value.trim() ? { [name]: value } : {}) as Record<string, unknown>
}
function proposed(of: Incoming) {
  const instructed = [...of.instructions].reverse().find((one) => one.leadUnit)
  const from = instructed ?? of.proposal
  return { lead: from?.leadUnit?.id ?? '', co: from?.coUnits.map((unit) => unit.id) ?? [], proposal: of.proposal?.text ?? '', important: of.proposal?.important ?? false }
}
function absences(reasons: Record<string, string>) {
  const said = Object.entries(reasons).filter(([, why]) => why.trim())
  return said.length ? { absent: said.map(([unitId, why]) => ({ unitId, reason: why })) } : {}
}

export const RECORDS: Commands<CirculationRecord> = {
  name: 'record',
  path: '/api/v1/circulation-records',
  texts: 'incoming',
  uploads: '/api/v1/document-attachments',
  first: ['read', 'opine', 'return'],
  danger: ['recall', 'skip'],
  start: () => ({ reason: '' }),
  forms: {
    read: [],
    opine: [words('opinion', 2000, true)],
    return: [text('opinion', 2000, false, 'opinionOnPaper')],
    recall: [reason],
    skip: [reason],
  },
}
