import type { Book, SignFor, StubEntry } from '@/api/types'
import type { Filed } from '@/parts/FilesField.vue'

/** A document at the counter, as it stands in the form. */
export interface Entry {
  book: Book
  sourceOrg: string
  sourceUnitId: string
  sourceDocNo: string
  title: string
  declaredCopies: number | ''
  countedCopies: number | ''
  copyNos: string
  carrier: SignFor['carrier']
  genre: NonNullable<SignFor['genre']> | ''
  urgency: NonNullable<SignFor['urgency']>
  secrecy: 'NONE' | 'INTERNAL'
  docDate: string
  replyWanted: boolean
  files: Filed[]
}

export const emptyEntry = (): Entry => ({
  book: 'SUPERIOR', sourceOrg: '', sourceUnitId: '', sourceDocNo: '', title: '', declaredCopies: 1, countedCopies: 1, copyNos: '', carrier: 'PAPER', genre: '', urgency: 'NONE', secrecy: 'NONE', docDate: '', replyWanted: false, files: [],
})

export function entryBody(form: Entry): SignFor {
  const copyNos = form.copyNos.split(/[\s,,、;;]+/).filter(Boolean)
  return {
    book: form.book,
    sourceOrg: form.sourceOrg.trim(),
    sourceDocNo: form.sourceDocNo.trim(),
    title: form.title.trim(),
    declaredCopies: Number(form.declaredCopies),
    countedCopies: Number(form.countedCopies),
    carrier: form.carrier,
    urgency: form.urgency,
    secrecy: { level: form.secrecy },
    ...(form.genre ? { genre: form.genre } : {}),
    ...(form.docDate ? { docDate: form.docDate } : {}),
    ...(form.sourceUnitId ? { sourceUnitId: form.sourceUnitId } : {}),
    ...(form.replyWanted ? { replyWanted: true } : {}),
    ...(copyNos.length ? { copyNos } : {}),
    ...(form.files.length ? { attachmentIds: form.files.map((one) => one.id) } : {}),
  }
}

export const emptyStub = (): StubEntry => ({ book: 'SUPERIOR', sourceOrg: '', level: 'SECRET', copyNo: '', custodianId: '', place: '' })
