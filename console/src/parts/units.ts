import { shallowRef } from 'vue'
import { get } from '@/api/client'
import { whole } from '@/api/whole'
import { session } from '@/api/session'
import type { Role, Unit } from '@/api/types'

const units = shallowRef<Unit[]>([])
let asked: Promise<void> | undefined

/** All units in their customary order, asked for once. */
export function useUnits() {
  asked ??= whole((after) => get('/api/v1/units', { query: { limit: 200, ...after } }))
    .then((all) => {
      units.value = all
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

const people = shallowRef(new Map<string, string>())
let askedPeople: Promise<void> | undefined
export const MAY_ASK_PEOPLE: Role[] = ['UNIT_HEAD', 'DIRECTOR', 'LEADER', 'SUPERVISOR', 'CLERK', 'SECRETARY', 'CHIEF_EDITOR', 'DUTY_LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']

/** Names of people for those who may ask for them; for others there is no name. */
export function usePeople() {
  if (session.has(...MAY_ASK_PEOPLE)) {
    askedPeople ??= whole((after) => get('/api/v1/people', { query: { limit: 200, ...after } }))
      .then((all) => {
        people.value = new Map(all.map((one) => [one.id, one.name]))
      })
      .catch(() => {
        askedPeople = undefined
      })
  }
  return { name: (id: string | undefined) => (id === undefined ? undefined : id === session.person.value?.id ? session.person.value.name : people.value.get(id)) }
}
