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
}
