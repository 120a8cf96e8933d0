import { session } from '@/api/session'
import type { Holder } from '@/api/types'
import { OFFICE } from '@/addresses'
import { t } from '@/texts'

/** Who has something, in words: a person, a unit, or a desk of the office. */
export function holderName(holder: Holder): string {
  return holder.kind === 'ROLE' ? t(`states.role.${holder.role}`) : (holder.name ?? holder.id)
}

/** Under which key papers wait for the one who is here. */
export function myKey(): string {
  const { id, unit, roles } = session.person.value!
  const role = OFFICE.find((one) => (roles as string[]).includes(one))
  if (role) return `office:${unit.id}:${role}`
  return session.has('LEADER', 'SUPERVISOR', 'SEC_OFFICER') ? `person:${id}` : `unit:${unit.id}`
}

/** So long in office hours; a working day has eight of them. */
export function agingWords(minutes: number): string {
  if (minutes < 60) return t('incoming.one.minutes', { n: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 8 ? t('incoming.one.hours', { n: hours }) : t('incoming.one.days', { n: Math.floor(hours / 8) })
}
