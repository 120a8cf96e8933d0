export default {
  report: {
    DRAFT: 'Draft', UNIT_APPROVED: 'Signed in the unit', SUBMITTED: 'Submitted', EDITING: 'Being edited', QUERYING: 'Being verified', RETURNED: 'Sent back',
    REJECTED: 'Rejected', MERGED: 'Merged', POOLED: 'In the pool', ADOPTED: 'Adopted', UNUSED: 'Not used', WITHDRAWN: 'Withdrawn',
  },
  issue: {
    PLANNED: 'Planned', OPEN: 'Being composed', COMPOSED: 'Composed', PROOFED: 'Proofed', SIGNED: 'Signed', NUMBERED: 'Numbered',
    PUBLISHED: 'Published', CORRECTED: 'Corrected', CLOSED: 'Filed', CANCELLED: 'Cancelled',
  },
  item: {
    PROPOSED: 'Proposed', REFUSED: 'Refused', ESTABLISHED: 'Established', ISSUED: 'Notice given', IN_PROGRESS: 'In progress', REPORTED: 'Reported',
    VERIFIED: 'Verified', AWAITING_LEADER: 'Before the leader', CONCLUDED: 'Concluded', UNDER_REVIEW: 'Under review', CLOSED: 'Closed',
    SUSPENDED: 'Suspended', CANCELLED: 'Cancelled',
  },
  assignment: {
    ISSUED: 'Given', RECEIVED: 'Received', ACCEPTED: 'Accepted', OBJECTED: 'Objected', FREED: 'Freed', WORKING: 'In progress',
    DONE_CLAIMED: 'Said to be done', ACCEPTED_RESULT: 'Result accepted', REASSIGNED: 'Reassigned', CANCELLED: 'Cancelled',
  },
  infoClass: {
    URGENT: 'Urgent', DYNAMIC_MAJOR: 'Major dynamic', DYNAMIC: 'Dynamic', RESEARCH: 'Research', OPINION_PUBLIC: 'Public opinion',
    OPINION_NET: 'Opinion on the net', STAT: 'Figures',
  },
  tone: { GOOD: 'Good news', PROBLEM: 'Problem', NEUTRAL: 'Neutral' },
  rejectReason: {
    OLD: 'Too old', DUPLICATE: 'Told already', NO_VALUE: 'Of little value', UNVERIFIED: 'Cannot be verified', OUT_OF_SCOPE: 'Out of scope', DISTORTED: 'Distorted',
  },
  distortion: {
    DECEPTION: 'Deception', PROBLEM_AS_GOOD: 'A problem told as good news', MISATTRIBUTION: 'Misattribution', OVERGENERALIZATION: 'Overgeneralization',
    EXAGGERATION: 'Exaggeration', PROBLEM_WITHHELD: 'A problem withheld',
  },
  kind: {
    DECISION: 'Decision', SPECIAL: 'Special', INSTRUCTION: 'Leader\'s instruction', MEETING: 'Meeting', HOT_ISSUE: 'Hot issue', NPC: 'Congress suggestion',
    CPPCC: 'Conference proposal', TARGET: 'Target', AD_HOC: 'Ad hoc',
  },
  basis: { REPORT: 'report', DOCUMENT: 'document', MEETING: 'meeting', PLAN: 'plan', PHONE: 'phone call', OTHER: 'other' },
  importance: { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High' },
  frequency: { NONE: 'None', DAILY: 'Daily', WEEKLY: 'Weekly', MONTHLY: 'Monthly', STAGE: 'By stage' },
  method: {
    SELF_CHECK: 'Own account', HEAR: 'Hearing', INSPECT: 'Inspection', FORUM: 'Forum', RECORDS: 'Records', CLUE: 'Clues', TALK: 'Talk', ONLINE: 'Online',
  },
  milestone: { OPEN: 'open', DONE: 'done', EXCUSED: 'excused' },
  medium: { DIRECT: 'In person', PAPER: 'On paper', PHONE: 'By phone', MEETING: 'In a meeting' },
  publicationKind: { DAILY: 'Daily', WEEKLY: 'Bulletin', SPECIAL: 'Special', INTERNAL_REF: 'Reference' },
  role: {
    CLERK: 'Clerk', SEC_OFFICER: 'Secrecy officer', SECRETARY: 'Secretary', DIRECTOR: 'Director', LEADER: 'Leader', UNIT_CLERK: 'Unit clerk',
    UNIT_HEAD: 'Head of unit', EDITOR: 'Editor', CHIEF_EDITOR: 'Chief editor', SUPERVISOR: 'Supervisor', ARCHIVIST: 'Archivist', DUTY: 'Duty officer',
    DUTY_LEADER: 'Duty leader', SYSTEM_ADMIN: 'System administrator', SECURITY_ADMIN: 'Security administrator', AUDITOR: 'Auditor',
  },
  incoming: {
    RECEIVED: 'signed for', REGISTERED: 'registered', REVIEWED: 'reviewed', RETURNED: 'returned to sender', PROPOSED: 'proposed', AWAITING_INSTRUCTION: 'before the leader', ASSIGNED: 'assigned',
    CIRCULATING: 'going round', HANDLING: 'at work', HANDLED: 'result given', REPLIED: 'answered', CLOSED: 'closed', KEPT: 'not archived', ARCHIVED: 'archived', DISPOSED: 'disposed of',
  },
  record: { QUEUED: 'waits its turn', DELIVERED: 'to be read', READ: 'read', OPINED: 'opinion given', RETURNED: 'given back', RECALLED: 'taken back', SKIPPED: 'passed over' },
  outgoing: {
    DRAFT: 'draft', UNDER_REVIEW: 'under review', COUNTERSIGNING: 'countersigning', DELIBERATION: 'before a meeting', AWAITING_SIGN: 'to be signed', SIGNED: 'signed', SIGNED_ORALLY: 'approved by phone',
    RECHECKED: 'rechecked', NUMBERED: 'numbered', PRINTED: 'printed', SEALED: 'sealed', DISPATCHED: 'dispatched', COMPLETED: 'all receipts in', ARCHIVED: 'archived', WITHDRAWN: 'withdrawn',
    REVOKED: 'revoked', REPEALED: 'repealed',
  },
  dispatch: { SENT: 'to be signed for', DELIVERED: 'delivered', SIGNED_FOR: 'signed for', REFUSED: 'refused', RETURNED: 'returned', RECALLED: 'recalled', RESENT: 'sent again', EXCUSED: 'excused' },
  seal: { REQUESTED: 'to be approved', APPROVED: 'approved', REFUSED: 'refused', USED: 'used' },
  genre: {
    RESOLUTION: 'Resolution', DECISION: 'Decision', ORDER: 'Order', COMMUNIQUE: 'Communique', PUBLIC_NOTICE: 'Public notice', ANNOUNCEMENT: 'Announcement', OPINION: 'Opinion', NOTICE: 'Notice', CIRCULAR: 'Circular',
    REPORT: 'Report', REQUEST: 'Request', REPLY: 'Reply', MOTION: 'Motion', LETTER: 'Letter', MINUTES: 'Minutes',
  },
  urgency: { NONE: 'ordinary', URGENT: 'urgent', EXTRA_URGENT: 'extra urgent' },
  secrecy: { NONE: 'not classified', INTERNAL: 'internal', SECRET: 'secret', CONFIDENTIAL: 'confidential', TOP_SECRET: 'top secret' },
  book: { SUPERIOR: 'From above', PEER: 'From peers', LOWER: 'From below', TELEGRAM: 'Telegrams' },
  carrier: { PAPER: 'paper', ELECTRONIC: 'electronic', JIYAO: 'confidential courier', MEETING: 'meeting', FAX: 'fax', PHONE: 'phone', OTHER: 'other' },
  handling: { READ: 'to be read (goes round)', ACT: 'to be acted upon' },
  returnReason: { NOT_OUR_MATTER: 'not our matter', ROUTING_RULE: 'against the rules of routing', GENRE_OR_FORMAT: 'genre or format', NOT_CONSULTED: 'units not consulted', OTHER_DRAFTING: 'other faults of drafting' },
  retention: { PERMANENT: 'permanent', Y30: '30 years', Y10: '10 years' },
  notFiled: { MASS_DOCUMENT: 'mass document', DUPLICATE: 'duplicate', DRAFT: 'draft', INTERNAL_COPY: 'internal copy', REFERENCE_COPY: 'for reference' },
  way: { DESTROYED: 'destroyed', RETURNED_TO_SENDER: 'returned to the sender' },
  /** What a date is for, by the rule that set it. */
  rule: {
    'D13': 'Step at the desk', 'R24-instruct': 'Leader’s instruction', 'R24-transfer': 'Passing on (same day)', 'R24-accept': 'Acceptance', 'R24': 'Result', 'R57': 'Filing', 'R22-circulation': 'Reading', 'R22-dispatch': 'Signing for it', 'R22': 'Reading or receipt', 'D10': 'Signature after the call', 'R08': 'Countersign', 'R29': 'Disclosure', 'R30': 'Step of issuing', 'I31': 'Answer to a query', 'I42': 'Issue', 'T1': 'Establishing', 'T3': 'First step', 'T4': 'Put before the leader', 'R72': 'Objection', 'R72-review': 'Review', 'R73': 'Verification', 'R74': 'Completion', 'R75': 'Acceptance or objection', 'R75-answer': 'Answer to the objection', 'U13': 'Stage', 'feedback': 'Feedback', 'suspension': 'End of the suspension',
  },
  subject: {
    reading: 'Issue', report: 'Report', issue: 'Issue', 'bulletin-issue': 'Issue', 'supervision-item': 'Supervised item', item: 'Supervised item', assignment: 'Assignment',
    incoming: 'Document', circulation: 'Circulation', outgoing: 'Outgoing document', dispatch: 'Dispatch', 'seal-use': 'Use of a seal', other: 'Matter',
  },
}
