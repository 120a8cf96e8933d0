import { computed, ref, shallowRef } from 'vue'
import { Problem } from './problem'
import { send, useCredentials } from './client'
import { language } from '@/texts/language'
import type { Person, Role, SignedIn } from './types'

/**
 * Who works here. The access token lives in memory only; the refresh cookie is out of reach of scripts. When the session
 * has ended, the page stays as it is, with everything typed, and asks for the password over it.
 */
const person = shallowRef<Person>()
const begun = ref(false)
const ended = ref(false)
let token: string | undefined
let renewAt = 0
let refreshing: Promise<boolean> | undefined
let waiting: ((again: boolean) => void)[] = []
const listeners = new Set<() => void>()

const EARLY = 30_000
const JSON_TYPE = { 'Content-Type': 'application/json' }

export const session = {
  person,
  /** Whether it is known if somebody is signed in. */
  begun,
  /** The session has ended while somebody works: sign in again over the page. */
  ended,
  roles: computed<Role[]>(() => person.value?.roles ?? []),
  has: (...roles: Role[]) => roles.some((role) => person.value?.roles.includes(role)),
  /** After a sign-in and after each refresh. */
  onToken(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  token: currentToken,

  async begin(): Promise<void> {
    if (begun.value) return
    await refresh()
    begun.value = true
  },

  async signIn(username: string, password: string): Promise<Person> {
    const response = await send(
      '/api/v1/auth/login',
      { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ username, password }) },
      true,
    )
    const before = person.value
    take((await response.json()) as SignedIn)
    begun.value = true
    sessionStorage.setItem('office.username', username) // asked for again with the password only
    if (before && before.id !== person.value?.id) {
      location.assign('/') // somebody else: nothing of the one before stays in sight
    }
    settle(true)
    return person.value!
  },

  async signOut(): Promise<void> {
    try {
      await send('/api/v1/auth/logout', { method: 'POST', headers: JSON_TYPE })
    } catch {
      // the token ends by itself
    }
    location.assign('/sign-in')
  },
}

function take(signedIn: SignedIn): void {
  token = signedIn.accessToken
  renewAt = Date.now() + Math.max(signedIn.expiresIn * 1000 - EARLY, signedIn.expiresIn * 500)
  if (JSON.stringify(person.value) !== JSON.stringify(signedIn.person)) person.value = signedIn.person
  listeners.forEach((listener) => listener())
}

function settle(again: boolean): void {
  ended.value = false
  waiting.forEach((resume) => resume(again))
  waiting = []
}

/** Another window may have renewed at the same moment: its cookie is ours too, so a refusal is asked again once. */
function refresh(): Promise<boolean> {
  refreshing ??= (async () => {
    for (let tries = 0; ; tries++) {
      try {
        take((await (await send('/api/v1/auth/refresh', { method: 'POST', headers: JSON_TYPE }, true)).json()) as SignedIn)
        return true
      } catch (error) {
        const problem = Problem.from(error)
        if (problem.status !== 401 && problem.status !== 403) {
          if (token) return false
          if (tries >= 1) return false
        } else if (tries >= 1 || !token) {
          return false
        }
        await new Promise((resume) => setTimeout(resume, 400))
      }
    }
  })().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function currentToken(): Promise<string | undefined> {
  if (token && Date.now() >= renewAt) {
    renewAt = Date.now() + 5_000 // one try at a time; the old one still is good for a while
    await refresh()
  }
  return token
}

async function renew(refused: string | undefined): Promise<boolean> {
  const another = () => token !== undefined && token !== refused
  if (another()) return true
  if (!ended.value) {
    if (await refresh()) return true
    if (another()) return true // signed in again while this was asked for
    if (!person.value || !navigator.onLine) return false
    ended.value = true
  }
  return new Promise((resume) => waiting.push(resume))
}

useCredentials({ token: currentToken, renew, language: () => (language.value === 'en' ? 'en' : 'zh') })
