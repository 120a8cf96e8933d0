import type { Role } from '@/api/types'

export interface HistoryLine {
  at: string
  type: string
  actor: { kind: string; id?: string; unit?: string }
}

export interface Step {
  line: HistoryLine
  /** How often people were told of it before the next step. */
  told: number
}

const isTold = (line: HistoryLine) => line.type.split('.')[2] === 'told'

/** The steps, newest first; that somebody was told of one belongs to it and is no step. Oldest first comes in. */
export function steps(entries: HistoryLine[]): Step[] {
  const found: Step[] = []
  for (const line of entries) {
    const last = found[found.length - 1]
    if (isTold(line) && last) last.told++
    else if (!isTold(line)) found.push({ line, told: 0 })
  }
  return found.reverse()
}

const DESK: string[] = ['claimed', 'released', 'edited', 'queried', 'query-cancelled', 'returned', 'rejected', 'merged', 'pooled', 'unpooled', 'placed', 'unplaced', 'shared']
const SUPERVISOR: string[] = ['proposed', 'decomposed', 'issued', 'urged', 'milestone-marked', 'verified', 'verification-failed', 'reported-to-leader', 'closed', 'objection-sustained', 'objection-rejected', 'result-accepted', 'sent-back', 'reassigned']

/** In which office somebody did it whose name is not told: where only one role may do that. */
export function roleOf(type: string): Role | undefined {
  const [, subject, event = ''] = type.split('.')
  if (subject === 'report') {
    if (event === 'approved-in-unit') return 'UNIT_HEAD'
    if (event === 'informant-shown' || event === 'reassigned') return 'CHIEF_EDITOR'
    return DESK.includes(event) ? 'EDITOR' : event === 'instructed' || event === 'instruction-confirmed' ? 'LEADER' : undefined
  }
  if (subject === 'item' || subject === 'assignment') {
    if (event === 'reported' || event === 'objected') return 'UNIT_HEAD'
    return SUPERVISOR.includes(event) ? 'SUPERVISOR' : undefined
  }
  return undefined
}
