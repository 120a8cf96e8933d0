export default {
  system: 'System', client: 'The unit’s own system', other: 'Other', told: 'told {n} times',
  report: {
    drafted: 'Begun', approved_in_unit: 'Signed in the unit', submitted: 'Submitted', supplemented: 'Supplemented', claimed: 'Claimed', released: 'Released',
    reassigned: 'Reassigned', edited: 'Edited', queried: 'Question asked', answered: 'Question answered', query_cancelled: 'Question cancelled', returned: 'Sent back',
    rejected: 'Rejected', merged: 'Merged into another', contribution_taken: 'Taken into the other', contribution_refused: 'Not taken into the other', came_back: 'Came back from the merger',
    contributors_released: 'What was merged is free again', credited: 'Credited', pooled: 'Into the pool', unpooled: 'Out of the pool', placed: 'Placed in an issue', unplaced: 'Taken out of the issue',
    adopted: 'Adopted', unused: 'Not used', shared: 'Shared', informant_shown: 'Informant shown', instructed: 'Instructed', instruction_confirmed: 'Instruction confirmed',
    result_returned: 'Result came back', told: 'Told', withdrawn: 'Withdrawn',
  },
  issue: {
    planned: 'Planned', opened: 'Opened', composed: 'Composed', proofed: 'Proofed', returned: 'Returned to composing', signed: 'Signed', numbered: 'Numbered',
    published: 'Published', corrected: 'Corrected', closed: 'Filed', cancelled: 'Cancelled',
  },
  item: {
    proposed: 'Proposed', overlap_checked: 'Overlap checked', established: 'Established', refused: 'Refused', decomposed: 'Divided', issued: 'Notice given', begun: 'Begun',
    urged: 'Urged', milestone_marked: 'Stage marked', ready: 'All results accepted', reported: 'Final report', ran_late: 'Overdue', verified: 'Verified',
    verification_failed: 'Not verified', reported_to_leader: 'Put before the leader', instructed_anew: 'New instruction', concluded: 'Concluded', objected: 'Objected',
    upheld: 'Upheld', changed: 'Changed', rated: 'Rated', closed: 'Closed', reopened: 'Reopened', suspended: 'Suspended', resumed: 'Resumed',
    rescheduled: 'Date moved', rearranged: 'Units changed', cancelled: 'Cancelled', confirmed: 'Confirmed', told: 'Told',
  },
  assignment: {
    issued: 'Given', received: 'Received', accepted: 'Accepted', objected: 'Objected', objection_sustained: 'Objection sustained', objection_rejected: 'Objection rejected',
    fed_back: 'Feedback', done_claimed: 'Said to be done', result_accepted: 'Result accepted', sent_back: 'Sent back', reassigned: 'Reassigned', rescheduled: 'Date moved',
    ran_late: 'Overdue', paused: 'Suspended', resumed: 'Resumed', cancelled: 'Cancelled', told: 'Told',
  },
  incoming: {
    signed_for: 'signed for', stub_registered: 'classified paper entered', registered: 'registered', moved: 'custody changed', reviewed: 'reviewed', returned_to_sender: 'returned to sender', proposed: 'proposed', submitted: 'laid before the leader', instructed: 'instructed',
    instruction_confirmed: 'instruction confirmed', assigned: 'assigned', passed: 'passed to the units', accepted: 'accepted', declined: 'declined', opinion_given: 'opinion given', result_submitted: 'result given', sent_back: 'sent back',
    replied: 'sender answered', circulated: 'sent round', reader_moved: 'round goes on', chased: 'chased', closed: 'closed', archived: 'archived', not_archived: 'not archived', disposed: 'disposed of', result_returned: 'result of supervision came back',
    rescheduled: 'date moved', ran_late: 'late', told: 'told',
  },
  circulation: { queued: 'in the round', delivered: 'delivered', read: 'read', opined: 'opinion given', returned: 'given back', recalled: 'taken back', skipped: 'passed over', chased: 'chased', rescheduled: 'date moved', ran_late: 'late', told: 'told' },
  outgoing: {
    drafted: 'drafted', review_submitted: 'to review', returned: 'returned to the drafter', countersign_requested: 'countersign asked', countersigned: 'countersign answered', sent_to_meeting: 'before a meeting', adopted: 'adopted', sign_submitted: 'to be signed', signed: 'signed',
    orally_approved: 'approved by phone', sign_confirmed: 'signature followed', rechecked: 'rechecked', numbered: 'numbered', number_voided: 'number made void', printed: 'printed', sealed: 'sealed', dispatched: 'dispatched', completed: 'all receipts in', disclosed: 'disclosed',
    archived: 'archived', withdrawn: 'withdrawn', revoked: 'revoked', repealed: 'repealed', ran_late: 'late', told: 'told',
  },
  dispatch: { sent: 'sent', delivered: 'delivered', signed_for: 'signed for', refused: 'refused', returned: 'returned', recalled: 'recalled', resent: 'sent again', excused: 'excused', annulled: 'no longer valid', ran_late: 'late', told: 'told' },
}
