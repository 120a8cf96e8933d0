import type { Dispatch, Outgoing, SealUse } from '@/api/types'
import CountersignField from './CountersignField.vue'
import DisclosureField, { type DisclosureForm } from './DisclosureField.vue'
import FaultsField, { emptyFault, GATES, type FaultForm } from './FaultsField.vue'
import { reasonsOf } from './findings'
import { type Commands, type FormField, text } from './form'
import ReviewField from './ReviewField.vue'

const reason = text('reason', 2000, true)
const opinion = text('opinion', 2000)
const line = (name: string, max: number, must = false, help?: string) => ({ name, kind: 'line' as const, max, must, ...(help ? { help } : {}) })
const own = { uploads: '/api/v1/document-attachments' as const, texts: 'outgoing' }
/** What is chosen only to ask for one thing or another. */
const unsaid = () => ({})

/** Units and other issuing organs that have not agreed yet: whom the secretary will want to ask. */
export function toBeAsked({ content, countersigns }: Outgoing): string[] {
  const asked = new Set(countersigns.map((one) => one.unit.id))
  const issuers = (content?.issuers ?? []).slice(1).map((one) => one.unitId ?? '')
  return [...new Set([...(content?.concerns ?? []), ...issuers])].filter((id) => id && !asked.has(id))
}
const overdue = (of: Outgoing) => of.countersigns.filter((one) => one.answer === 'ASKED' && +new Date(one.due) < Date.now())
const leaders: Pick<FormField<Outgoing>, 'kind' | 'people'> = { kind: 'leader', people: (one, of) => one.office === of.office.id && one.roles.includes('LEADER') }

/** As far as nobody has to be asked and nothing to be made public first. */
const FIRST = ['submit-review', 'agree', 'adopted', 'submit-sign', 'sign', 'confirm-sign', 'recheck', 'register', 'print', 'seal', 'dispatch', 'archive', 'oral-approve', 'no-reply', 'send-to-meeting', 'disagree', 'return-draft']

export const OUTGOING: Commands<Outgoing> = {
  ...own,
  name: 'outgoing',
  path: '/api/v1/outgoing-documents',
  first: (of) => [...(of.status === 'UNDER_REVIEW' && toBeAsked(of).length ? ['request-countersign'] : []), ...(of.handling?.disclosure?.attribute === 'ACTIVE' ? ['disclose'] : []), ...FIRST],
  danger: ['withdraw', 'void-number', 'revoke', 'repeal'],
  idle: (command, of) => {
    switch (command) {
      case 'oral-approve': return of.urgency === 'NONE'
      case 'send-to-meeting': return !of.content?.important
      case 'no-reply': return !overdue(of).length
      case 'disclose': return of.handling?.disclosure?.attribute === 'NOT' || !!of.handling?.disclosure?.publishedAt
      default: return false
    }
  },
  start: (command, of) => ({
    reasons: command === 'return-draft' ? [emptyFault()] : {},
    unitIds: toBeAsked(of),
    unitId: overdue(of)[0]?.unit.id ?? '',
    gates: [],
    disclosure: { attribute: of.handling?.disclosure?.attribute ?? '', reason: of.handling?.disclosure?.reason ?? '' },
    leaderId: of.handling?.signatoryId ?? '',
    copies: of.handling?.registration?.copies ?? (of.content?.mainTo?.length ?? 0) + (of.content?.cc?.length ?? 0) + 2,
    sealed: 'YES',
    seal: `${of.content?.issuers?.[0]?.name ?? of.office.name}印章`,
    channel: 'ELECTRONIC',
    retention: 'Y30',
  }),
  forms: {
    'submit-review': [{ name: 'reasons', kind: 'own', part: ReviewField, body: (value) => ({ reasons: reasonsOf(value as Record<string, string>) }) }],
    'return-draft': [{ name: 'reasons', kind: 'own', part: FaultsField, must: true, body: (value) => ({ reasons: (value as FaultForm[]).map(({ gate, clause, text }) => ({ gate, text, ...(clause.trim() ? { clause: clause.trim() } : {}) })) }) }],
    withdraw: [reason],
    'request-countersign': [{ name: 'unitIds', kind: 'own', part: CountersignField, must: true, names: ['unitIds', 'units'] }],
    agree: [opinion],
    disagree: [text('opinion', 2000, true, 'disagreeHelp')],
    'no-reply': [{ name: 'unitId', kind: 'choice', must: true, options: (of) => overdue(of).map((one) => [one.unit.id, one.unit.name]) }],
    'send-to-meeting': [reason],
    adopted: [line('meeting', 100, true), { name: 'heldOn', kind: 'day', must: true }, text('ruling', 2000, false, 'rulingHelp')],
    'submit-sign': [
      { name: 'gates', kind: 'checks', must: true, help: 'gatesHelp', options: GATES, texts: 'outgoing.gateAsks', body: (value) => ({ gates: value ?? [] }) },
      { name: 'disclosure', kind: 'own', part: DisclosureField, must: true, names: ['disclosure', 'disclosure.attribute', 'disclosure.reason'], body: (value) => disclosed(value as DisclosureForm) },
      text('opinion', 2000),
      { name: 'signatoryId', help: 'signatoryHelp', ...leaders },
    ],
    sign: [{ name: 'markOnly', kind: 'flag' }, { ...text('opinion', 2000, true), when: (_, values) => !values.markOnly }],
    'oral-approve': [
      { name: 'leaderId', must: true, ...leaders },
      { name: 'phonedAt', kind: 'moment', must: true },
      line('witness', 100, true, 'witnessHelp'),
      opinion,
      { name: 'backOn', kind: 'day', help: 'backOnHelp' },
    ],
    'confirm-sign': [opinion],
    recheck: [text('opinion', 2000, false, 'recheckHelp')],
    register: [{ name: 'copies', kind: 'number', must: true, max: 100_000 }, line('firstCopyNo', 6, false, 'firstCopyNoHelp')],
    'void-number': [text('reason', 2000, true, 'voidHelp')],
    print: [line('place', 2000, false, 'printPlaceHelp'), { name: 'printedOn', kind: 'day', help: 'printedOnHelp' }],
    seal: [
      { name: 'sealed', kind: 'choice', must: true, options: ['YES', 'NO'], texts: 'outgoing.sealed', body: unsaid },
      { ...line('seal', 100, true), when: (_, values) => values.sealed !== 'NO' },
      { name: 'copies', kind: 'number', max: 100_000, when: (_, values) => values.sealed !== 'NO' },
      { ...text('withoutSealReason', 2000, true, 'withoutSealHelp'), when: (_, values) => values.sealed === 'NO' },
    ],
    dispatch: [{ name: 'channel', kind: 'choice', must: true, help: 'dispatchHelp', options: ['ELECTRONIC', 'PAPER', 'JIYAO', 'MEETING', 'FAX', 'PHONE', 'OTHER'], texts: 'states.carrier' }],
    disclose: [{ ...line('disclosedAt', 500, true, 'disclosedAtHelp'), names: ['place'], body: (value) => ({ place: value }) }, line('secrecyReviewer', 100, true, 'reviewerHelp')],
    archive: [{ name: 'retention', kind: 'choice', must: true, options: ['PERMANENT', 'Y30', 'Y10'], texts: 'states.retention' }, line('fileNo', 2000)],
    revoke: [text('reason', 2000, true, 'revokeHelp')],
    repeal: [reason, { name: 'from', kind: 'day', help: 'fromHelp' }],
  },
}

const disclosed = ({ attribute, reason }: DisclosureForm) => (attribute ? { disclosure: { attribute, reason: reason.trim() } } : {})

export const DISPATCHES: Commands<Dispatch> = {
  ...own,
  name: 'dispatch',
  path: '/api/v1/dispatches',
  first: ['sign-for', 'resend', 'deliver'],
  danger: ['refuse', 'return', 'recall'],
  forms: {
    deliver: [],
    'sign-for': [{ ...line('name', 100, false, 'nameHelp'), must: (of: Dispatch) => !of.recipient.unitId }],
    refuse: [reason],
    return: [{ name: 'cause', kind: 'choice', must: true, options: ['NOT_OUR_MATTER', 'ROUTING_RULE', 'GENRE_OR_FORMAT', 'NOT_CONSULTED', 'OTHER_DRAFTING'], texts: 'states.returnReason' }, reason],
    recall: [reason],
    resend: [],
    excuse: [text('reason', 2000, true, 'excuseHelp')],
  },
}

export const SEALS: Commands<SealUse> = {
  ...own,
  name: 'seal-use',
  path: '/api/v1/seal-uses',
  first: ['approve', 'use'],
  danger: ['refuse'],
  forms: { approve: [], refuse: [reason], use: [] },
}
