import type { Component } from 'vue'
import type { PersonRow } from '@/api/types'
import type { UploadTo } from '@/api/upload'
import { Local } from '../dates'
import type { Filed } from '../FilesField.vue'

/** What somebody works on: a thing of which the server says what he may do with it next. */
export interface Acted {
  id: string
  version: number
  commands: string[]
}

export type Kind = 'text' | 'line' | 'units' | 'unit' | 'days' | 'number' | 'day' | 'date' | 'moment' | 'files' | 'scan' | 'choice' | 'checks' | 'flag' | 'leader' | 'person' | 'own'

export interface CommandValues {
  [name: string]: unknown
  lead: string
  co: string[]
  files: Filed[]
}

export interface FormField<T> {
  name: string
  kind: Kind
  must?: boolean | ((of: T) => boolean)
  /** Asked for only then. */
  when?: (of: T, values: CommandValues) => boolean
  max?: number
  help?: string
  /** Of a choice or of checks, and under which text each is named. */
  options?: string[] | ((of: T) => [value: string, name: string][])
  texts?: string
  /** Which people come into question. */
  people?: (one: PersonRow, of: T) => boolean
  /** A field of its own; it takes OwnField. */
  part?: Component
  /** What it says in the body where that is not simply its value under its name. */
  body?: (value: unknown) => Record<string, unknown>
  /** Under which names the server speaks of it. */
  names?: string[]
}

/** What a field of its own is given, beside its value. */
export interface OwnField<T> {
  of: T
  people: PersonRow[]
  wrong: (...names: string[]) => string | undefined
}

/** What can be done with a kind of things: where, and what each command asks for. */
export interface Commands<T> {
  name: string
  path: string
  /** The texts of its commands and fields. */
  texts: string
  uploads: UploadTo
  /** By command; an empty one asks for nothing. */
  forms: Record<string, FormField<T>[]>
  /** In this order before the others; the first of all is what is to be done next. */
  first: string[] | ((of: T) => string[])
  danger: string[]
  /** What a secretary enters for a leader. */
  behalf?: Set<string>
  /** What a form begins with. */
  start?: (command: string, of: T) => Record<string, unknown>
  /** Not offered though it may be done: there is nothing to do it to. */
  idle?: (command: string, of: T) => boolean
}

export const text = (name: string, max: number, must = false, help?: string) => ({ name, kind: 'text' as const, max, must, ...(help ? { help } : {}) })
export const reason = text('reason', 500, true)
export const files = { name: 'files', kind: 'files' as const }
export const days = { name: 'days', kind: 'days' as const, help: 'daysHelp' }
export const BEHALF: FormField<never>[] = [
  { name: 'onBehalfOf', kind: 'leader', must: true },
  { name: 'medium', kind: 'choice', must: true, options: ['PHONE', 'MEETING', 'PAPER'], texts: 'states.medium' },
  { name: 'scan', kind: 'scan' },
]

export function startValues<T>(commands: Commands<T>, command: string, of: T): CommandValues {
  return { lead: '', co: [], files: [], medium: 'PHONE', ...commands.start?.(command, of) }
}

export const asked = <T>(fields: FormField<T>[], of: T, values: CommandValues) => fields.filter((one) => one.when?.(of, values) ?? true)

/** The body as the API takes it: only what the command asks for and what was said. */
export function commandBody<T>(fields: FormField<T>[], values: CommandValues): Record<string, unknown> {
  return Object.assign({}, ...fields.map((field) => said(field, values))) as Record<string, unknown>
}

function said<T>({ name, kind, body }: FormField<T>, values: CommandValues): Record<string, unknown> {
  const value = values[name]
  if (body) return body(value)
  switch (kind) {
    case 'units': return values.lead ? { leadUnitId: values.lead, coUnitIds: [...values.co] } : {}
    case 'days': return value ? { dueInWorkingDays: Number(value) } : {}
    case 'files': return filed(values.files)
    case 'scan': return values.medium === 'PAPER' ? filed(values.files) : {}
    case 'number': return value === '' || value === undefined ? {} : { [name]: Number(value) }
    case 'date': return value ? { [name]: `${String(value)}T00:00:00+08:00` } : {}
    case 'moment': return value ? { [name]: Local.to(String(value)) } : {}
    case 'flag': return value ? { [name]: true } : {}
    case 'checks': return (value as string[] | undefined)?.length ? { [name]: value } : {}
    default: return (typeof value === 'string' ? value.trim() : value !== undefined) ? { [name]: value } : {}
  }
}
const filed = (all: Filed[]) => (all.length ? { attachmentIds: all.map((file) => file.id) } : {})

const NAMES: Partial<Record<Kind, string[]>> = { units: ['leadUnitId', 'coUnitIds'], days: ['dueInWorkingDays', 'dueAt'], files: ['attachmentIds'], scan: ['attachmentIds'] }
/** Under which names the server speaks of a field. */
export const namesOf = <T>(field: FormField<T>) => field.names ?? NAMES[field.kind] ?? [field.name]
