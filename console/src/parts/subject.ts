import type { RouteLocationRaw } from 'vue-router'
import { session } from '@/api/session'
import { DESK, ISSUE_MAKERS, LEADERS, UNIT } from '@/addresses'

/** Where a subject of a message or of the worklist is worked on, for who is here. */
export function placeOf(subject: { id: string; type: string }): RouteLocationRaw | undefined {
  const { id, type } = subject
  switch (type) {
    case 'report':
      if (session.has(...UNIT)) return `/reports/${id}`
      if (session.has(...DESK)) return `/desk/${id}`
      if (session.has(...LEADERS)) return `/instructions/${id}`
      return undefined
    case 'issue':
    case 'bulletin-issue':
      return session.has(...ISSUE_MAKERS) ? `/issues/${id}` : `/reading/${id}`
    case 'reading':
      return `/reading/${id.split('-')[0]}` // somebody's copy of an issue: the id of the issue, and whose
    case 'item':
    case 'supervision-item':
      return `/supervision/${id}`
    case 'assignment':
      return `/assignments/${id}`
    case 'incoming':
      return `/incoming/${id}`
    case 'circulation':
      return `/circulation/${id}`
    case 'outgoing':
      return `/outgoing/${id}`
    case 'dispatch':
      return `/dispatches/${id}`
    case 'seal-use':
      return '/seals'
    default:
      return undefined
  }
}
