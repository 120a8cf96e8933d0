import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/api/problem'
import { useLoad, type Load } from './load'

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Pages<T> extends Load<T[]> {
  /** Where the list goes on; null at its end. */
  next: Ref<string | null>
  adding: Ref<boolean>
  /** Why the next page is not there. */
  addProblem: ShallowRef<Problem | undefined>
  /** One page more; once, however often it is pressed. */
  add(): Promise<void>
  /** Another list: from its first page. */
  restart(): Promise<void>
}

/** So many pages are asked for again at the most when something has happened; what is behind them is a press away. */
const AGAIN = 5

/** A list page by page. What has been added stays when the list is asked again. */
export function usePages<T>(ask: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const next = ref<string | null>(null)
  const adding = ref(false)
  const addProblem = shallowRef<Problem>()
  const stop = new AbortController()
  let shown = 1
  let round = 0

  const load = useLoad<T[]>(async (signal) => {
    round++
    const all: T[] = []
    let page: Page<T> = { items: [], next: null }
    let pages = 0
    do {
      page = await ask(page.next ?? undefined, signal)
      all.push(...page.items)
      pages++
    } while (page.next !== null && pages < Math.min(shown, AGAIN))
    if (!signal.aborted) {
      next.value = page.next
      shown = pages
      addProblem.value = undefined
    }
    return all
  })
  onScopeDispose(() => stop.abort())

  return {
    ...load,
    next,
    adding,
    addProblem,
    async add() {
      const after = next.value
      if (adding.value || load.loading.value || after === null) return
      adding.value = true
      addProblem.value = undefined
      const mine = round
      try {
        const page = await ask(after, stop.signal)
        if (mine === round) {
          load.set([...(load.data.value ?? []), ...page.items])
          next.value = page.next
          shown++
        }
      } catch (error) {
        if (!stop.signal.aborted) addProblem.value = Problem.from(error)
      } finally {
        adding.value = false
      }
    },
    restart() {
      shown = 1
      return load.again()
    },
  }
}
