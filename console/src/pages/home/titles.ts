import { DESK, DISPATCHES, INCOMING, ITEMS, OUTGOING, READERS, UNIT } from '@/addresses'
import { get } from '@/api/client'
import { session } from '@/api/session'
import type { Role, Work } from '@/api/types'

type Named = [id: string, title: string | undefined]

/** So many of a kind are looked through; what is older has no title in the list, and one where it is opened. */
const MOST = 100

/** Events carry no titles; who may see them asks for them here, once for each kind of thing that waits. */
const ASKED: Record<string, [roles: Role[], ask: (signal: AbortSignal) => Promise<Named[]>]> = {
  report: [[...UNIT, ...DESK], async (signal) => (await get('/api/v1/reports', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.edited?.title ?? one.title])],
  item: [ITEMS, async (signal) => (await get('/api/v1/supervision-items', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.content])],
  assignment: [UNIT, async (signal) => (await get('/api/v1/assignments', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.item.content])],
  incoming: [INCOMING, async (signal) => (await get('/api/v1/incoming-documents', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.title])],
  circulation: [READERS, async (signal) => (await get('/api/v1/circulation-records', { query: { holding: true, limit: MOST }, signal })).items.map((one) => [one.id, one.document.title])],
  outgoing: [OUTGOING, async (signal) => (await get('/api/v1/outgoing-documents', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.title])],
  dispatch: [DISPATCHES, async (signal) => (await get('/api/v1/dispatches', { query: { limit: MOST }, signal })).items.map((one) => [one.id, one.title])],
}

/** Of what waits, by id, as far as they are to be had. */
export async function titlesOf(work: Work[], signal: AbortSignal): Promise<Map<string, string>> {
  const kinds = [...new Set(work.map((one) => one.subject.type))].map((kind) => ASKED[kind]).filter((one): one is (typeof ASKED)[string] => !!one && session.has(...one[0]))
  const found = await Promise.all(kinds.map(([, ask]) => ask(signal).catch(() => [] as Named[])))
  return new Map(found.flat().filter((one): one is [string, string] => !!one[1]))
}
