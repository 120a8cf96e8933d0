import type { Draft, InfoClass, InfoTone, Report } from '@/api/types'
import { Local } from '@/parts/dates'
import type { Filed } from '@/parts/FilesField.vue'

export interface Figure {
  name: string
  value: string
  unit: string
}

/** A report as it stands in the form. */
export interface DraftForm {
  infoClass: InfoClass
  tone: InfoTone
  title: string
  body: string
  occurredAt: string
  place: string
  cause: string
  effect: string
  scope: string
  measures: string
  figures: Figure[]
  tags: string
  files: Filed[]
}

export const emptyDraft = (): DraftForm => ({
  infoClass: 'DYNAMIC', tone: 'NEUTRAL', title: '', body: '', occurredAt: '', place: '', cause: '', effect: '', scope: '', measures: '',
  figures: [], tags: '', files: [],
})

export const tagsOf = (text: string) => [...new Set(text.split(/[\s,,、;;]+/).filter(Boolean))].slice(0, 10)

const text = (value: string) => value.trim() || undefined

export function draftOf(form: DraftForm): Draft {
  return {
    infoClass: form.infoClass,
    tone: form.tone,
    title: form.title.trim(),
    ...(form.body.trim() ? { body: form.body } : {}),
    facts: clean({
      occurredAt: Local.to(form.occurredAt),
      place: text(form.place),
      cause: text(form.cause),
      effect: text(form.effect),
      scope: text(form.scope),
      measures: text(form.measures),
      figures: form.figures
        .filter((one) => one.name.trim() && one.value.trim())
        .map((one) => ({ name: one.name.trim(), value: one.value.trim(), ...(one.unit.trim() ? { unit: one.unit.trim() } : {}) })),
    }),
    topicTags: tagsOf(form.tags),
    attachmentIds: form.files.map((file) => file.id),
  }
}

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

export function formOf(report: Report): DraftForm {
  const facts = report.facts
  return {
    infoClass: report.infoClass,
    tone: report.tone,
    title: report.title,
    body: report.body ?? '',
    occurredAt: Local.of(facts?.occurredAt),
    place: facts?.place ?? '',
    cause: facts?.cause ?? '',
    effect: facts?.effect ?? '',
    scope: facts?.scope ?? '',
    measures: facts?.measures ?? '',
    figures: (facts?.figures ?? []).map((one) => ({ name: one.name, value: String(one.value), unit: one.unit ?? '' })),
    tags: report.topicTags.join(' '),
    files: report.attachments.map(({ id, name, size }) => ({ id, name, size })),
  }
}

export type Fact = 'occurredAt' | 'place' | 'cause' | 'effect' | 'scope' | 'figures'

/** What each class asks for before the head signs; the server says it too, this only shows it early. */
const REQUIRED: Record<InfoClass, Fact[]> = {
  URGENT: ['occurredAt', 'place'],
  DYNAMIC: ['occurredAt', 'place'],
  OPINION_NET: ['occurredAt', 'place'],
  DYNAMIC_MAJOR: ['occurredAt', 'place', 'cause', 'effect', 'scope'],
  OPINION_PUBLIC: ['place'],
  RESEARCH: [],
  STAT: ['occurredAt', 'figures'],
}
export const required = (infoClass: InfoClass) => REQUIRED[infoClass]

export function missing(form: DraftForm): (Fact | 'title' | 'body')[] {
  const lacks = (fact: Fact) => (fact === 'figures' ? !draftOf(form).facts?.figures?.length : !form[fact].trim())
  return [
    ...(form.title.trim() ? [] : (['title'] as const)),
    ...(form.body.trim() ? [] : (['body'] as const)),
    ...required(form.infoClass).filter(lacks),
  ]
}
