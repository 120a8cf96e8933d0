import { shallowRef } from 'vue'
import { get } from '@/api/client'
import type { Unit } from '@/api/types'

const units = shallowRef<Unit[]>([])
let asked: Promise<void> | undefined

/** All units in their customary order, asked for once. */
export function useUnits() {
  asked ??= get('/api/v1/units', { query: { limit: 200 } })
    .then((page) => {
      units.value = page.items
    })
    .catch(() => {
      asked = undefined
    })
  return {
    all: units,
    name: (id: string) => {
      const unit = units.value.find((one) => one.id === id)
      return unit ? unit.shortName || unit.name : id
    },
  }
}
