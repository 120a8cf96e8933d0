import type { components } from '@/api/generated/document'
import type { Genre, LintFinding, Outgoing, OutgoingDraft } from '@/api/types'
import type { Filed } from '@/parts/FilesField.vue'

type Schemas = components['schemas']
export type Direction = Schemas['DocumentDirection']
export type Format = Schemas['FormatType']
export type Extent = Schemas['DocumentExtent']
export type Relation = Schemas['Relation']
export type Urgency = Schemas['DocUrgency']
export type Code = Schemas['DocumentCode']
type Issuer = Schemas['DraftIssuer']
type Reason = Schemas['RuleReason']

/** A unit of the directory, or an organ outside with how it stands to the own. */
export interface Addressee {
  unitId: string
  name: string
  relation: Relation
}
export interface AnnexForm {
  title: string
  text: string
  file: Filed | null
}
export interface BasisForm {
  clause: string
  source: string
}

/** An outgoing document as it stands in the form; what is empty under direction, format and extent follows from the genre. */
export interface DraftForm {
  genre: Genre
  title: string
  code: string
  urgency: Urgency
  handleBy: string
  internal: boolean
  important: boolean
  necessity: string
  mainTo: Addressee[]
  cc: Addressee[]
  body: string
  annexes: AnnexForm[]
  note: string
  concerns: string[]
  basis: BasisForm[]
  replyTo: string
  direction: Direction | ''
  format: Format | ''
  extent: Extent | ''
  /** Who issues it beside the own organ. */
  issuers: Issuer[]
  forwardingOrgan: string
  forwardingText: string
  forwardingOpinion: string
  assignedByLeader: string
  reasons: Reason[]
}

export const emptyDraft = (): DraftForm => ({
  genre: 'NOTICE', title: '', code: '', urgency: 'NONE', handleBy: '', internal: false, important: false, necessity: '', mainTo: [], cc: [], body: '', annexes: [], note: '',
  concerns: [], basis: [], replyTo: '', direction: '', format: '', extent: '', issuers: [], forwardingOrgan: '', forwardingText: '', forwardingOpinion: '', assignedByLeader: '', reasons: [],
})

/** In the order of clause 8. */
export const GENRES: Genre[] = ['RESOLUTION', 'DECISION', 'ORDER', 'COMMUNIQUE', 'PUBLIC_NOTICE', 'ANNOUNCEMENT', 'OPINION', 'NOTICE', 'CIRCULAR', 'REPORT', 'REQUEST', 'REPLY', 'MOTION', 'LETTER', 'MINUTES']

const UP: Genre[] = ['REPORT', 'REQUEST', 'MOTION']
const PUBLIC: Genre[] = ['PUBLIC_NOTICE', 'COMMUNIQUE', 'ANNOUNCEMENT']

/** Which way a genre goes where nothing else is said; the server says the same. */
export function directionOf(genre: Genre): Direction {
  return UP.includes(genre) ? 'UP' : PUBLIC.includes(genre) ? 'PUBLIC' : genre === 'LETTER' ? 'PARALLEL' : 'DOWN'
}
/** On which of the four papers of GB/T 9704. */
export function formatOf(genre: Genre): Format {
  return genre === 'ORDER' || genre === 'MINUTES' || genre === 'LETTER' ? genre : 'GENERAL'
}
/** How an organ outside usually stands to the own, by the way the document goes. */
export const usualRelation = (direction: Direction): Relation => (direction === 'UP' ? 'DIRECT_SUPERIOR' : direction === 'PUBLIC' ? 'PUBLIC' : 'PEER')

const filled = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '' && one !== null && one !== undefined && one !== false)) as T

const recipients = (all: Addressee[]) =>
  all.filter((one) => one.unitId || one.name.trim()).map((one) => (one.unitId ? { unitId: one.unitId } : { name: one.name.trim(), relation: one.relation }))

/** @param lead the own organ, which leads where several issue it */
export function draftOf(form: DraftForm, lead: Issuer): OutgoingDraft {
  const { internal, forwardingOrgan, forwardingText, forwardingOpinion, issuers, mainTo, cc, annexes, basis, necessity, title, note, assignedByLeader, ...plain } = form
  return filled({
    ...plain,
    title: title.trim(),
    necessity: necessity.trim(),
    note: note.trim(),
    assignedByLeader: assignedByLeader.trim(),
    secrecy: { level: internal ? ('INTERNAL' as const) : ('NONE' as const) },
    ...(issuers.length ? { issuers: [lead, ...issuers] } : {}),
    mainTo: recipients(mainTo),
    cc: recipients(cc),
    annexes: annexes.filter((one) => one.title.trim()).map((one) => filled({ title: one.title.trim(), text: one.text, fileId: one.file?.id ?? '' })),
    basis: basis.filter((one) => one.clause.trim() && one.source.trim()).map((one) => ({ clause: one.clause.trim(), source: one.source.trim() })),
    ...(forwardingOrgan.trim() && forwardingText.trim() ? { forwarding: filled({ organ: forwardingOrgan.trim(), text: forwardingText, opinion: forwardingOpinion.trim() }) } : {}),
  }) as OutgoingDraft
}

const addressees = (all: Schemas['DraftRecipient'][] | null | undefined): Addressee[] =>
  (all ?? []).map((one) => ({ unitId: one.unitId ?? '', name: one.name ?? '', relation: one.relation ?? 'PEER' }))

export function formOf({ content }: Outgoing): DraftForm {
  const of = content!
  return {
    genre: of.genre,
    title: of.title,
    code: of.code ?? '',
    urgency: of.urgency ?? 'NONE',
    handleBy: of.handleBy ?? '',
    internal: of.secrecy?.level === 'INTERNAL',
    important: !!of.important,
    necessity: of.necessity ?? '',
    mainTo: addressees(of.mainTo),
    cc: addressees(of.cc),
    body: of.body ?? '',
    annexes: (of.annexes ?? []).map((one) => ({ title: one.title, text: one.text ?? '', file: one.fileId ? { id: one.fileId, name: one.title, size: 0 } : null })),
    note: of.note ?? '',
    concerns: of.concerns ?? [],
    basis: (of.basis ?? []).map(({ clause, source }) => ({ clause, source })),
    replyTo: of.replyTo ?? '',
    direction: of.direction && of.direction !== directionOf(of.genre) ? of.direction : '',
    format: of.format && of.format !== formatOf(of.genre) ? of.format : '',
    extent: of.extent === 'COMPREHENSIVE' ? of.extent : '',
    issuers: (of.issuers ?? []).slice(1).map(({ unitId, name, kind }) => filled({ unitId: unitId ?? '', name: name ?? '', kind: kind ?? '' }) as Issuer),
    forwardingOrgan: of.forwarding?.organ ?? '',
    forwardingText: of.forwarding?.text ?? '',
    forwardingOpinion: of.forwarding?.opinion ?? '',
    assignedByLeader: of.assignedByLeader ?? '',
    reasons: (of.reasons ?? []).map(({ rule, text }) => ({ rule, text })),
  }
}

/** A draft is begun as an answer to an incoming document. */
export const answering = (replyTo: string | undefined): DraftForm => ({ ...emptyDraft(), ...(replyTo ? { replyTo, genre: 'REPLY' as const } : {}) })

/** Where in a text a finding is: paragraphs are counted from 1, empty ones too. */
export function rangeOf(body: string, place: NonNullable<LintFinding['place']>): [from: number, to: number] {
  const paragraphs = body.split('\n')
  const before = paragraphs.slice(0, (place.paragraph ?? 1) - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const from = Math.min(before + (place.offset ?? 0), body.length)
  return [from, Math.min(from + (place.length ?? 0), body.length)]
}

/** Whether a leader in person is among those it goes to (R04). */
export const toLeader = (form: Pick<DraftForm, 'mainTo' | 'cc'>) => [...form.mainTo, ...form.cc].some((one) => !one.unitId && one.relation === 'LEADER')
