import type { paths as DirectoryPaths } from './generated/directory'
import type { paths as DocumentPaths } from './generated/document'
import type { paths as ReportPaths } from './generated/info-report'
import type { paths as NotificationPaths } from './generated/notification'
import type { paths as PlatformPaths } from './generated/platform'
import type { paths as SupervisionPaths } from './generated/supervision'
import { Problem } from './problem'

type Paths = DirectoryPaths & ReportPaths & SupervisionPaths & NotificationPaths & DocumentPaths & PlatformPaths

type With<M extends string> = { [P in keyof Paths]: Paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof Paths]
type Operation<P extends keyof Paths, M extends string> = Paths[P] extends Record<M, infer O> ? O : never
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : undefined
type Answer<O> = O extends { responses: infer R }
  ? R extends { 201: infer A } ? Json<A> : R extends { 200: infer A } ? Json<A> : undefined
  : never
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never
type Body<O> = O extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined
type Ids<P> = P extends `${string}{${infer N}}${infer R}` ? { [K in N]: string | number } & Ids<R> : unknown

export interface Told<T> {
  body: T
  etag: string | undefined
  status: number
  replayed: boolean
}

export interface Credentials {
  /** The token to send; waits for a refresh that is under way. */
  token(): Promise<string | undefined>
  /** The token was refused: true when there is another one to try with. */
  renew(refused: string | undefined): Promise<boolean>
  language(): string
}

let credentials: Credentials = { token: async () => undefined, renew: async () => false, language: () => 'zh' }

export function useCredentials(given: Credentials): void {
  credentials = given
}

const TIMEOUT = 30_000

interface Sent {
  method: string
  body?: string | undefined
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
}

/** One request with the token of the session; a refused token is renewed once. Throws Problem. */
export async function send(url: string, sent: Sent, open = false): Promise<Response> {
  for (let again = false; ; again = true) {
    const token = open ? undefined : await credentials.token()
    const headers: Record<string, string> = { 'Accept-Language': credentials.language(), ...sent.headers }
    if (token) headers.Authorization = `Bearer ${token}`
    const limit = AbortSignal.timeout(TIMEOUT)
    let response: Response
    try {
      response = await fetch(url, {
        method: sent.method,
        headers,
        body: sent.body ?? null,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: sent.signal ? AbortSignal.any([sent.signal, limit]) : limit,
      })
    } catch (error) {
      if (sent.signal?.aborted) throw error
      throw Problem.offline()
    }
    if (response.ok) return response
    if (response.status === 401 && !open && !again && (await credentials.renew(token))) continue
    throw await Problem.of(response)
  }
}

export function address(path: string, ids?: object, query?: object): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((ids as Record<string, unknown>)?.[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${filled}?${text}` : filled
}

async function told<T>(response: Response): Promise<Told<T>> {
  const text = response.status === 204 ? '' : await response.text()
  return {
    body: (text ? JSON.parse(text) : undefined) as T,
    etag: response.headers.get('ETag') ?? undefined,
    status: response.status,
    replayed: response.headers.get('Idempotency-Replayed') === 'true',
  }
}

export async function get<P extends With<'get'>>(
  path: P,
  given: { ids?: Ids<P>; query?: Query<Operation<P, 'get'>>; signal?: AbortSignal } = {},
): Promise<Answer<Operation<P, 'get'>>> {
  const response = await send(address(path, given.ids as object, given.query as object), {
    method: 'GET',
    signal: given.signal,
  })
  return (await told<Answer<Operation<P, 'get'>>>(response)).body
}

/** A command. `key` is the Idempotency-Key of the intent; `version` is what the change is based on. */
export async function post<P extends With<'post'>>(
  path: P,
  given: { ids?: Ids<P>; body?: Body<Operation<P, 'post'>>; key: string; version?: number | undefined },
): Promise<Told<Answer<Operation<P, 'post'>>>> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': given.key }
  if (given.version !== undefined) headers['If-Match'] = `"${given.version}"`
  return told(
    await send(address(path, given.ids as object), { method: 'POST', headers, body: JSON.stringify(given.body ?? {}) }),
  )
}

export async function put<P extends With<'put'>>(
  path: P,
  given: { ids?: Ids<P>; body: Body<Operation<P, 'put'>>; version: number; signal?: AbortSignal },
): Promise<Told<Answer<Operation<P, 'put'>>>> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${given.version}"` }
  return told(
    await send(address(path, given.ids as object), {
      method: 'PUT',
      headers,
      body: JSON.stringify(given.body),
      signal: given.signal,
    }),
  )
}
