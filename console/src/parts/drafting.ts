import { onScopeDispose, reactive, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { Intent } from '@/api/intent'
import { Problem } from '@/api/problem'
import { Autosave, type SaveState } from './autosave'
import { typed } from './kept'

/** What a draft is begun and saved with. */
export interface Drafted<F, T> {
  /** Where it is worked on is under its id: `/reports/…/edit`. */
  place: string
  /** Under which name it is kept on this computer before it has an id; behind it the id. */
  kept: string
  /** The same before it has an id, where there is more than one kind of new ones. */
  keptNew?: string
  empty(): F
  formOf(found: T): F
  /** Without a title nothing begins on the server. */
  titled(form: F): boolean
  find(id: string): Promise<T>
  create(form: F, key: string): Promise<T>
  save(id: string, form: F, version: number): Promise<T>
  /** Whether it may be written still; where it is read when it may not. */
  open(found: T): boolean
  closed?(found: T): string
  /** Something was typed. */
  typing?(): void
}

export interface Drafting<F, T> {
  id: Ref<string | undefined>
  form: F
  /** As the server has it. */
  found: ShallowRef<T | undefined>
  /** What is there can be written. */
  ready: Ref<boolean>
  restored: Ref<boolean>
  state: Ref<SaveState | 'empty'>
  problem: ShallowRef<Problem | undefined>
  /** What both have begun from, and what somebody else has made of it, when somebody has. */
  base: ShallowRef<F>
  theirs: ShallowRef<{ form: F; version: number } | undefined>
  askTheirs(): Promise<void>
  merged(value: F): void
  /** Saves at once; true when the server has all. */
  flushed(): Promise<boolean>
  /** What the server's version is that this is based on. */
  version(): number
  copy(): F
}

/**
 * A draft that is saved by itself: begun on the server with its title, then saved a while after each change; kept on this
 * computer until the server has it, and merged when somebody else has changed it.
 */
export function useDrafting<F extends object, T extends { id: string; version: number }>(of: Drafted<F, T>): Drafting<F, T> {
  const router = useRouter()
  const fresh = of.keptNew ?? `${of.kept}.new`
  const id = ref(useRoute().params.id as string | undefined)
  const form = reactive(of.empty()) as F
  const ready = ref(false)
  const restored = ref(false)
  const state = ref<SaveState | 'empty'>('empty')
  const problem = shallowRef<Problem>()
  const found = shallowRef<T>()
  const base = shallowRef(of.empty()) as ShallowRef<F>
  const theirs = shallowRef<{ form: F; version: number }>()
  const creating = new Intent()
  let first: F | undefined
  let saver: Autosave<F> | undefined
  let ended = false

  const keptName = () => (id.value ? `${of.kept}.${id.value}` : fresh)
  const copy = () => JSON.parse(JSON.stringify(form)) as F

  function saverOf(version: number): Autosave<F> {
    return new Autosave<F>(version, {
      save: async (value, based) => {
        const told = await of.save(id.value!, value, based)
        found.value = told
        base.value = value
        return told.version
      },
      keep: (value) => typed.write(keptName(), value),
      state: (to, about) => {
        state.value = to
        problem.value = to === 'refused' ? about : undefined
        if (to === 'stale') void askTheirs()
      },
    })
  }

  async function askTheirs(): Promise<void> {
    try {
      const now = await of.find(id.value!)
      found.value = now
      theirs.value = { form: of.formOf(now), version: now.version }
    } catch (error) {
      problem.value = Problem.from(error)
    }
  }
  function merged(value: F): void {
    const version = theirs.value!.version
    base.value = theirs.value!.form
    theirs.value = undefined
    Object.assign(form, value)
    saver?.restart(version)
    saver?.changed(copy())
  }

  /** The draft begins on the server with its title; the first request is repeated as it is until it is answered. */
  let timer: ReturnType<typeof setTimeout> | undefined
  function planCreate(delay = 1_200): void {
    clearTimeout(timer)
    timer = setTimeout(() => void create(), delay)
  }
  async function create(): Promise<boolean> {
    if (id.value) return true
    if (!of.titled(form) || creating.busy) return false
    first ??= copy()
    state.value = 'saving'
    try {
      const told = await creating.run(first, (key) => of.create(first!, key))
      typed.write(fresh, undefined)
      id.value = told.id
      found.value = told
      base.value = first
      saver = saverOf(told.version)
      if (!ended) history.replaceState(history.state, '', `${of.place}/${told.id}/edit`)
      state.value = 'saved'
      if (JSON.stringify(first) !== JSON.stringify(form)) saver.changed(copy())
      return true
    } catch (error) {
      const told = Problem.from(error)
      const final = told.status >= 400 && told.status < 500 && told.status !== 401 && told.status !== 429
      if (final) first = undefined
      problem.value = final ? told : undefined
      state.value = final ? 'refused' : 'kept'
      if (!final) planCreate(5_000)
      return false
    }
  }

  function changed(): void {
    if (!ready.value || ended) return
    of.typing?.()
    if (saver) {
      if (of.titled(form)) saver.changed(copy())
      return
    }
    typed.write(fresh, copy())
    state.value = of.titled(form) ? 'typing' : 'empty'
    if (of.titled(form)) planCreate()
  }

  async function begin(): Promise<void> {
    if (id.value) {
      try {
        const there = await of.find(id.value)
        if (!of.open(there)) {
          await router.replace(of.closed?.(there) ?? `${of.place}/${there.id}`)
          return
        }
        found.value = there
        base.value = of.formOf(there)
        Object.assign(form, of.formOf(there))
        saver = saverOf(there.version)
        state.value = 'saved'
      } catch (error) {
        problem.value = Problem.from(error)
        return
      }
    }
    const before = typed.read<F>(keptName())
    if (before && JSON.stringify(before) !== JSON.stringify(form)) {
      Object.assign(form, before)
      restored.value = true
      setTimeout(changed)
    }
    ready.value = true
  }
  void begin()
  watch(form, changed, { deep: true })

  async function flushed(): Promise<boolean> {
    clearTimeout(timer)
    return saver ? saver.flush() : create()
  }

  const leave = (event: BeforeUnloadEvent) => {
    if (of.titled(form) && (state.value === 'refused' || state.value === 'stale')) event.preventDefault()
  }
  const online = () => (saver ? void saver.flush() : planCreate(0))
  window.addEventListener('beforeunload', leave)
  window.addEventListener('online', online)
  onBeforeRouteLeave(async () => {
    await Promise.race([flushed(), new Promise((resume) => setTimeout(resume, 1_500))]) // what is not saved by then stays here
  })
  onScopeDispose(() => {
    ended = true
    clearTimeout(timer)
    saver?.stop()
    window.removeEventListener('beforeunload', leave)
    window.removeEventListener('online', online)
  })

  return { id, form, found, ready, restored, state, problem, base, theirs, askTheirs, merged, flushed, version: () => saver!.basedOn, copy }
}
