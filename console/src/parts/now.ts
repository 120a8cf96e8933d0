import { ref } from 'vue'

/** The time in steps of half a minute, so that dates in words go on. */
export const now = ref(Date.now())
setInterval(() => {
  now.value = Date.now()
}, 30_000)

export const online = ref(navigator.onLine)
window.addEventListener('online', () => (online.value = true))
window.addEventListener('offline', () => (online.value = false))
