import { useI18n } from 'vue-i18n'
import type { LintFinding } from '@/api/types'
import { useUnits } from '../units'

/** What must be mended before what wants a reason. */
export const hardFirst = (all: LintFinding[]) => [...all].sort((one, other) => Number(other.severity === 'HARD') - Number(one.severity === 'HARD'))

/** Of each rule that warns one: there is one reason for a rule, however often it warns. */
export function warnings(all: LintFinding[]): { rule: string; reason: string; of: LintFinding[] }[] {
  const found = new Map<string, LintFinding[]>()
  for (const one of all) if (one.severity === 'WARNING') found.set(one.rule, [...(found.get(one.rule) ?? []), one])
  return [...found].map(([rule, of]) => ({ rule, reason: of.find((one) => one.reason)?.reason ?? '', of }))
}

/** Rule and reason, as far as there is one. */
export const reasonsOf = (reasons: Record<string, string>) => Object.entries(reasons).filter(([, text]) => text.trim()).map(([rule, text]) => ({ rule, text: text.trim() }))

/** Who has not agreed yet: units concerned, and the heads of other issuing organs. */
const UNASKED = ['R08', 'R12']

/** A finding in the words of the form. */
export function useFindings() {
  const { t, te } = useI18n()
  const units = useUnits()
  const element = (name: string) => (te(`outgoing.element.${name}`) ? t(`outgoing.element.${name}`) : name)
  return {
    /** Whether it must be mended, others must be asked first, or a reason will do. */
    kind: (one: LintFinding) => t(`outgoing.lint.${one.severity === 'HARD' && UNASKED.includes(one.rule) ? 'ASK' : one.severity}`),
    /** Where it is. */
    label: (one: LintFinding) => (one.place?.paragraph ? t('outgoing.lint.paragraph', { n: one.place.paragraph }) : element(one.element)),
    /** What it is; the server speaks of what is missing by the name of the field, and of a unit by its id. */
    words: (one: LintFinding) =>
      one.rule === 'E01' ? one.message.replace(one.element, element(one.element)) : UNASKED.includes(one.rule) ? one.message.replace(/[a-z][a-z0-9-]+/g, (word) => units.name(word)) : one.message,
  }
}
