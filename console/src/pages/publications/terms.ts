import type { components } from '@/api/generated/info-report'
import type { Publication } from '@/api/types'

type Request = components['schemas']['PublicationRequest']

/** The terms of a publication as they stand in the form. */
export interface Terms {
  name: string
  kind: Request['kind']
  period: string
  issueCutoff: string
  readyBy: string
  readers: string[]
  mainTo: string
  cc: string
  copies: number | ''
  masthead: string
}

export const emptyTerms = (): Terms => ({ name: '', kind: 'DAILY', period: '', issueCutoff: '', readyBy: '', readers: [], mainTo: '', cc: '', copies: '', masthead: '' })

const clock = (time: string | undefined) => (time ?? '').slice(0, 5)
export const linesOf = (text: string) => [...new Set(text.split(/[\n;；、,，]+/).map((one) => one.trim()).filter(Boolean))]

export function termsOf(publication: Publication): Terms {
  return {
    name: publication.name, kind: publication.kind, period: publication.period ?? '', issueCutoff: clock(publication.issueCutoff), readyBy: clock(publication.readyBy), readers: [...publication.readers],
    mainTo: publication.mainTo.join('；'), cc: publication.cc.join('；'), copies: publication.copies ?? '', masthead: publication.masthead,
  }
}

/** The terms as a whole; what the form does not show stays as it was. */
export function requestOf(terms: Terms, before?: Publication): Request {
  return {
    name: terms.name.trim(),
    kind: terms.kind,
    readers: terms.readers,
    mainTo: linesOf(terms.mainTo),
    cc: linesOf(terms.cc),
    ...(terms.period.trim() ? { period: terms.period.trim() } : {}),
    ...(terms.issueCutoff ? { issueCutoff: terms.issueCutoff } : {}),
    ...(terms.readyBy ? { readyBy: terms.readyBy } : {}),
    ...(terms.copies ? { copies: Number(terms.copies) } : {}),
    ...(terms.masthead.trim() ? { masthead: terms.masthead.trim() } : {}),
    ...(before ? { secrecy: before.secrecy } : {}),
    ...(before?.numbering ? { numbering: before.numbering } : {}),
  }
}
