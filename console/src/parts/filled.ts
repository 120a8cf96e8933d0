import type { Page } from './pages'

/** So many of a page that is wanted; a few more or none at the end. */
const ENOUGH = 10
/** So many pages are looked through at once; where it goes on is told. */
const MOST = 10

/** A page of those that are wanted, looked for among others: page after page until there are enough. */
export async function filled<T>(ask: (after: string | undefined) => Promise<Page<T>>, wanted: (one: T) => boolean, from: string | undefined): Promise<Page<T>> {
  const items: T[] = []
  let next: string | null = from ?? null
  for (let pages = 0; pages < MOST && items.length < ENOUGH; pages++) {
    const page: Page<T> = await ask(next ?? undefined)
    items.push(...page.items.filter(wanted))
    next = page.next
    if (next === null) break
  }
  return { items, next }
}
