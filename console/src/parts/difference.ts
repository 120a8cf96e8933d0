export interface Piece {
  op: 'EQUAL' | 'INSERT' | 'DELETE'
  text: string
}

const TOKEN = /[A-Za-z0-9_.%-]+|\r?\n|\s+|./gsu
const MOST = 4_000_000

/** What makes `to` out of `from`: Chinese by character, Latin by word. Very different long texts come as a whole. */
export function difference(from: string, to: string): Piece[] {
  const a = from.match(TOKEN) ?? []
  const b = to.match(TOKEN) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const pieces: Piece[] = []
  const add = (op: Piece['op'], text: string) => {
    if (!text) return
    const last = pieces[pieces.length - 1]
    if (last?.op === op) last.text += text
    else pieces.push({ op, text })
  }
  add('EQUAL', a.slice(0, start).join(''))
  middle(a.slice(start, a.length - end), b.slice(start, b.length - end), add)
  add('EQUAL', a.slice(a.length - end).join(''))
  return pieces
}

function middle(a: string[], b: string[], add: (op: Piece['op'], text: string) => void): void {
  if (!a.length || !b.length || a.length * b.length > MOST) {
    add('DELETE', a.join(''))
    add('INSERT', b.join(''))
    return
  }
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  let i = 0
  let j = 0
  let gone = ''
  let come = ''
  const flush = () => {
    add('DELETE', gone)
    add('INSERT', come)
    gone = come = ''
  }
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush()
      add('EQUAL', a[i]!)
      i++
      j++
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      gone += a[i++]
    } else {
      come += b[j++]
    }
  }
  flush()
}

export interface Merged<T> {
  /** What both have, where they do not contradict each other. */
  value: T
  /** Fields that both have changed, each to something else: somebody has to choose. */
  contested: (keyof T)[]
}

/** Three ways: what I started from, what I have now, what stands on the server now. Mine stays where it is contested. */
export function merge<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const value = { ...mine }
  const contested: (keyof T)[] = []
  for (const field of Object.keys({ ...mine, ...theirs }) as (keyof T)[]) {
    const same = (x: T, y: T) => JSON.stringify(x[field] ?? null) === JSON.stringify(y[field] ?? null)
    if (same(mine, theirs) || same(base, theirs)) continue
    if (same(base, mine)) value[field] = theirs[field]
    else contested.push(field)
  }
  return { value, contested }
}
