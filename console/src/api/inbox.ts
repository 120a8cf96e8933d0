import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { atMostEvery } from './at-most'
import { get, send } from './client'
import { session } from './session'
import { LiveStream } from './sse'
import type { Notification } from './types'

/** How many messages are unread, and what comes in while the page is open. */
export const useInbox = defineStore('inbox', () => {
  const unread = ref(0)
  const live = ref(false)
  const newest = shallowRef<Notification>()
  /** Grows with everything that may have changed what there is to do. */
  const pulse = ref(0)
  let stream: LiveStream | undefined
  let known = false

  async function count(): Promise<void> {
    try {
      const page = await get('/api/v1/notifications', { query: { unread: true, limit: 1, count: true } })
      const now = page.count ?? page.items.length
      if (known && now > unread.value) again() // something came while no line was open
      unread.value = now
      known = true
    } catch {
      // the number stays as it was
    }
  }

  function begin(): void {
    if (stream) return
    void count()
    stream = new LiveStream({
      open: async (lastEventId, signal) => {
        const token = await session.token()
        const response = await fetch('/api/v1/notifications/stream', {
          headers: {
            Accept: 'text/event-stream',
            ...(token ? { Authorization: `Bearer ${token}` } : {}),
            ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
          },
          cache: 'no-store',
          signal,
        })
        if (response.status === 401) await send('/api/v1/me', { method: 'GET' }) // renews the session, or asks for the password
        if (!response.ok || !response.body) throw new Error(String(response.status))
        return response.body
      },
      notification: (data) => {
        newest.value = JSON.parse(data) as Notification
        changed()
      },
      resync: changed,
      live: (on) => {
        live.value = on
        if (on) void count() // what could not be counted while the line was down
      },
      wait: (ms) => new Promise((resume) => setTimeout(resume, ms * (0.75 + Math.random() / 2))),
    })
    void stream.run()
    window.addEventListener('online', changed)
  }

  /** Every open page asks again: a hundred messages at once must not be a hundred lists. */
  const again = atMostEvery(1_000, () => pulse.value++)
  function changed(): void {
    known = false // what is counted now is told by this
    again()
    counted()
  }
  const counted = atMostEvery(1_000, () => void count())

  function end(): void {
    window.removeEventListener('online', changed)
    stream?.end()
    stream = undefined
    live.value = false
  }

  return { unread, live, newest, pulse, begin, end, count }
})
