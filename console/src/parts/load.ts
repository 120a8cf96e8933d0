import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/api/problem'

export interface Load<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  /** Asks again; what is shown stays until the answer is there. */
  again(): Promise<void>
  set(value: T): void
}

/** Something from the server, with its loading, its error, and asked again when the line is back. */
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>): Load<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(true)
  let running: AbortController | undefined

  async function again(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const answer = await ask(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      problem.value = undefined
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = Problem.from(error)
    }
    loading.value = false
  }

  const online = () => problem.value?.offline && void again()
  window.addEventListener('online', online)
  onScopeDispose(() => {
    running?.abort()
    window.removeEventListener('online', online)
  })
  void again()
  return {
    data,
    problem,
    loading,
    again,
    set(value) {
      data.value = value
      problem.value = undefined
    },
  }
}
