import { onScopeDispose, reactive, watch } from 'vue'
import { session } from '@/api/session'

const PREFIX = 'office.typed.'

/** On this computer, under the person who typed it; gone as soon as the server has it. */
export const typed = {
  key: (name: string) => `${PREFIX}${session.person.value?.id ?? ''}.${name}`,
  read<T>(name: string): T | undefined {
    try {
      const text = localStorage.getItem(typed.key(name))
      return text ? (JSON.parse(text) as T) : undefined
    } catch {
      return undefined
    }
  },
  write(name: string, value: unknown): void {
    try {
      if (value === undefined) localStorage.removeItem(typed.key(name))
      else localStorage.setItem(typed.key(name), JSON.stringify(value))
    } catch {
      // full or forbidden: what is typed stays on the page
    }
  },
}

/**
 * A form whose values outlive a reload, a crash and a sign-in, until `done()`. Only what differs from the initial values
 * is kept.
 */
export function useKept<T extends object>(name: string, initial: () => T): { form: T; restored: boolean; done(): void } {
  const before = typed.read<T>(name)
  const start = initial()
  const form = reactive({ ...start, ...(before ?? {}) }) as T
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    typed.write(name, JSON.stringify(form) === JSON.stringify(initial()) ? undefined : form)
  }
  const stop = watch(form, () => (timer ??= setTimeout(write, 300)), { deep: true })
  const leave = () => timer && write()
  window.addEventListener('pagehide', leave)
  onScopeDispose(() => {
    leave()
    stop()
    window.removeEventListener('pagehide', leave)
  })
  return {
    form,
    restored: before !== undefined,
    done() {
      clearTimeout(timer)
      Object.assign(form, initial())
      typed.write(name, undefined)
      queueMicrotask(() => {
        clearTimeout(timer)
        timer = undefined
      })
    },
  }
}
