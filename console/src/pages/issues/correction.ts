import type { components } from '@/api/generated/info-report'
import type { Issue } from '@/api/types'

type Request = components['schemas']['IssueCorrectRequest']

export interface CorrectionItem {
  reportId: string
  title: string
  body: string
  withdrawn: boolean
}

export interface CorrectionForm {
  reason: string
  items: CorrectionItem[]
}

/** What may still be corrected: an item that was withdrawn stays so. */
export const startCorrection = (issue: Issue): CorrectionForm => ({
  reason: '',
  items: (issue.columns ?? []).flatMap((column) => column.items).filter((one) => !one.withdrawn).map(({ reportId, title, body }) => ({ reportId, title: title ?? '', body: body ?? '', withdrawn: false })),
})

/** Only what differs from what is out. */
export function correctionBody(form: CorrectionForm, issue: Issue): Request {
  const before = new Map((issue.columns ?? []).flatMap((column) => column.items).map((one) => [one.reportId, one]))
  return {
    reason: form.reason,
    items: form.items.flatMap(({ reportId, title, body, withdrawn }): Request['items'] => {
      if (withdrawn) return [{ reportId, withdrawn: true }]
      const was = before.get(reportId)
      const changed = { ...(title !== (was?.title ?? '') ? { title } : {}), ...(body !== (was?.body ?? '') ? { body } : {}) }
      return Object.keys(changed).length ? [{ reportId, ...changed }] : []
    }),
  }
}
