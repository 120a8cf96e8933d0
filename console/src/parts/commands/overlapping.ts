import type { Item } from '@/api/types'

const OVER: Item['status'][] = ['REFUSED', 'CONCLUDED', 'UNDER_REVIEW', 'CLOSED', 'CANCELLED']

/** Of those that may be of the same matter the open ones: on the same basis, or of the same lead unit and topic (R71). */
export function overlapping(of: Item, others: Item[]): Item[] {
  const unit = of.proposal.leadUnit?.id
  const alike = (one: Item) =>
    (one.basis.id === of.basis.id && one.basis.kind === of.basis.kind) || (!!of.topic && one.topic === of.topic && !!unit && one.leadUnit?.id === unit)
  const found = new Map(others.filter((one) => one.id !== of.id && !OVER.includes(one.status) && alike(one)).map((one) => [one.id, one]))
  return [...found.values()].slice(0, MOST)
}

/** So many the server links at the most. */
const MOST = 20
