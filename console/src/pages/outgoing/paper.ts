import type { OfficialPaper, Outgoing } from '@/api/types'
import type { Code } from './draft'

/** What a sheet shows: the elements of a document as far as there are any. */
export type Sheet = Pick<OfficialPaper, 'format' | 'direction' | 'secrecy' | 'urgency' | 'mark' | 'title' | 'body'> & Partial<OfficialPaper>

/** A document that is not printed yet as it will look; the code of an office tells its mark, where the caller may know it. */
export function paperOf(of: Outgoing, codes: Code[]): Sheet {
  const content = of.content!
  const code = codes.find((one) => one.code === content.code)
  const issuers = (content.issuers ?? []).map((one) => one.name ?? '').filter(Boolean)
  const { handling } = of
  return {
    format: content.format ?? 'GENERAL',
    genre: of.genre,
    direction: of.direction,
    secrecy: content.secrecy?.level ?? 'NONE',
    urgency: of.urgency,
    mark: code?.mark || issuers[0] || of.office.name,
    title: of.title,
    body: content.body ?? '',
    mainTo: (content.mainTo ?? []).map((one) => one.name ?? ''),
    cc: (content.cc ?? []).map((one) => one.name ?? ''),
    attachmentNotes: (content.annexes ?? []).map((one) => one.title),
    annexes: content.annexes ?? [],
    issuers,
    ...(of.docNo ? { docNo: of.docNo } : {}),
    ...(of.docDate ? { docDate: of.docDate } : {}),
    ...(handling?.signature?.signer ? { signers: [handling.signature.signer] } : {}),
    ...(handling?.registration?.firstCopyNo ? { copyNo: handling.registration.firstCopyNo } : {}),
    ...(content.note ? { note: content.note } : {}),
    ...(code?.printedBy ? { printedBy: code.printedBy } : {}),
    ...(handling?.printing?.on ? { printedOn: handling.printing.on } : {}),
  }
}

/** Level of a heading by its number, 一、 or （一）; 0 for what is none. Only a short line without an end is one as a whole. */
export function heading(line: string): 0 | 1 | 2 {
  const text = line.trim()
  if (text.length > 40 || /[。;；:：]$/.test(text)) return 0
  return /^[一二三四五六七八九十]+、/.test(text) ? 1 : /^（[一二三四五六七八九十]+）/.test(text) ? 2 : 0
}

/** 2026年1月5日, as on paper: without leading zeros. */
export function paperDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
