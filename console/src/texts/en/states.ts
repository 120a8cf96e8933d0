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
  subject: {
    reading: 'Issue', report: 'Report', issue: 'Issue', 'bulletin-issue': 'Issue', 'supervision-item': 'Supervised item', item: 'Supervised item', assignment: 'Assignment',
    'incoming-document': 'Document', other: 'Matter',
  },
}
