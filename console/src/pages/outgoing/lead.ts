import { get } from '@/api/client'
import { session } from '@/api/session'
import { useLoad } from '@/parts/load'

/** Under which codes the own office numbers, and which organ leads under each. */
export function useLead() {
  const codes = useLoad(async (signal) => (await get('/api/v1/document-codes', { signal })).items)
  return {
    codes,
    lead: (code: string) => {
      const person = session.person.value
      const organ = codes.data.value?.find((one) => one.code === code)?.organ ?? person?.unit.name ?? ''
      return { unitId: person?.office ?? '', name: organ, kind: 'OFFICE' as const }
    },
  }
}
