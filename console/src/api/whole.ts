interface Page<T> {
  items: T[]
  next: string | null
}

/** A list that is wanted whole, e.g. to choose from: page by page to its end. */
export async function whole<T>(ask: (after: { after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let after: { after?: string } = {}
  for (let pages = 0; pages < MOST; pages++) {
    const page = await ask(after)
    all.push(...page.items)
    if (page.next === null) return all
    after = { after: page.next }
  }
  throw new Error(`a list of more than ${MOST} pages is not to be had whole`)
}

const MOST = 50
