import { file } from './client'

/** Fetches a file, with the token, and saves it under its name. */
export async function save(url: string, name: string): Promise<void> {
  const here = URL.createObjectURL(await file(url))
  const link = document.createElement('a')
  link.href = here
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(here), 60_000)
}
