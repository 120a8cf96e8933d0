import { address } from './client'
import { Problem } from './problem'
import { session } from './session'
import type { UploadedFile } from './types'
import { language } from '@/texts/language'

/** Where files are sent, each service its own. */
export type UploadTo = '/api/v1/report-attachments' | '/api/v1/supervision-attachments' | '/api/v1/document-attachments'

/** Sends a file and says how far it is; `fetch` cannot tell that of what it sends. */
export async function upload(
  to: UploadTo,
  file: File,
  key: string,
  progress: (percent: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
  const token = await session.token()
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(to))
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.setRequestHeader('Accept-Language', language.value === 'en' ? 'en' : 'zh')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encode(file.name)}`)
    request.upload.onprogress = (event) => event.lengthComputable && progress(Math.floor((event.loaded * 100) / event.total))
    request.onload = () => {
      if (request.status === 200 || request.status === 201) done(JSON.parse(request.responseText) as UploadedFile)
      else Problem.of(new Response(request.responseText, { status: request.status })).then(fail)
    }
    request.onerror = () => fail(Problem.offline())
    request.onabort = () => fail(new DOMException('', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** RFC 8187 */
function encode(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
}
