import { useI18n } from 'vue-i18n'
import { useUnits } from '@/parts/units'
import type { Addressee, AnnexForm, BasisForm } from './draft'

/** The fields of a draft and what is in them in words, to choose between two. */
export function useShown() {
  const { t, te } = useI18n()
  const units = useUnits()
  const TEXTS: Record<string, string> = { genre: 'states.genre', urgency: 'states.urgency', direction: 'outgoing.direction', format: 'outgoing.format', extent: 'outgoing.extent' }
  return {
    label: (field: string) => (te(`outgoing.element.${field}`) ? t(`outgoing.element.${field}`) : field),
    value(field: string, value: unknown): string {
      if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
      if (typeof value === 'string') return value && TEXTS[field] ? t(`${TEXTS[field]}.${value}`) : value
      if (field === 'concerns') return (value as string[]).map(units.name).join('、')
      if (field === 'mainTo' || field === 'cc' || field === 'issuers') return (value as Addressee[]).map((one) => one.name).join('、')
      if (field === 'annexes') return (value as AnnexForm[]).map((one) => `${one.title}\n${one.text}`).join('\n')
      if (field === 'basis') return (value as BasisForm[]).map((one) => `${one.clause} ${one.source}`).join('\n')
      return (value as { rule: string; text: string }[]).map((one) => `${one.rule} ${one.text}`).join('\n')
    },
  }
}
