import { send } from '@/api/client'

/** A file with the token, so not by a plain link; it is saved, never opened inside the console. */
export async function saveFile(url: string, name?: string): Promise<void> {
  const response = await send(url, { method: 'GET' })
  const place = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = place
  link.download = name ?? named(response.headers.get('Content-Disposition')) ?? ''
  link.click()
  setTimeout(() => URL.revokeObjectURL(place), 60_000)
}

/** The name that the server gives it (RFC 6266). */
export function named(disposition: string | null): string | undefined {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (coded) return decodeURIComponent(coded.trim())
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
}
