import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Intent } from '@/api/intent'
import { Problem } from '@/api/problem'

export interface Act {
  busy: Ref<boolean>
  problem: ShallowRef<Problem | undefined>
  /** True when it is done. The same intent again, after a broken connection, has the same key. */
  run(what: unknown, send: (key: string) => Promise<unknown>): Promise<boolean>
}

/** One thing that can be done on a page: once however often it is pressed, its refusal shown beside it. */
export function useAct(): Act {
  const intent = new Intent()
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  return {
    busy,
    problem,
    async run(what, send) {
      if (busy.value) return false
      busy.value = true
      problem.value = undefined
      try {
        await intent.run(what, send)
        return true
      } catch (error) {
        problem.value = Problem.from(error)
        return false
      } finally {
        busy.value = false
      }
    },
  }
}
