export default {
  board: { title: 'Board', at: 'as of {when}', allItems: 'All items', suspended: 'Suspended', byUnit: 'By lead unit', byKind: 'By kind', byLeader: 'By leader', unit: 'Unit', kind: 'Kind', leader: 'Leader', none: 'No items yet.', chart: 'Items of each unit by light', toDecide: 'To be decided' },
  propose: { title: 'Propose an item', intro: 'A leader’s instruction becomes an item by itself; anything else is proposed here and established by the director or a leader.', go: 'Propose', kind: 'Kind', content: 'Matter', contentHelp: 'What is to be supervised, in one sentence', basis: 'Basis', basisAt: 'Date of the basis', basisId: 'Name or number of the basis', basisIdHelp: 'e.g. number of a document, name of a meeting, number of a call', topic: 'Topic', topicHelp: 'a word by which overlapping items are found' },
  items: { title: 'Items', status: 'Status', light: 'Light', mine: 'Only mine', none: 'No such items.', no: '{year}, no. {no}', noNumber: 'no number' },
  item: {
    requirement: 'Requirement', proposal: 'Proposal', proposed: '{units}; {days} working days', assignments: 'Units at work', lead: 'leads', co: 'helps', timeline: 'Timeline', dates: 'Dates', datesNone: 'No date is running.', basis: 'Basis', openReport: 'See the report it rests on',
    leader: 'Leader', supervisor: 'Supervisor', importance: 'Importance', urges: 'urged {n} times', report: 'Final report', verifications: 'Verification', passed: 'Passed', failed: 'Not passed', conclusion: 'Conclusion', answer: 'Answer to the origin', late: 'late', missed: 'Dates missed', milestones: 'Stages', met: 'kept', metLate: 'kept late', breached: 'missed', running: 'running', paused: 'paused', next: 'Next date', unitsTold: 'Units', unconfirmed: 'entered by a secretary', parts: 'Parts', linked: 'An item of the same matter',
  },
  assignment: { title: 'Assignments', none: 'No assignments.', requirement: 'What is asked', answerBy: 'Accept before this time; an objection is raised by the head of the unit', nextFeedback: 'Next feedback', feedback: 'Feedback', feedbackNone: 'No feedback yet.', progress: '{n}% done', behind: 'behind the time', done: 'Done so far', obstacles: 'Obstacles', suggestions: 'Suggestions', nextStep: 'Next step', objection: 'Objection', objectionAnswer: 'Answer to the objection', claim: 'Said to be done', sentBack: 'Sent back (round {round})', item: 'Item', person: 'Responsible', late: 'late' },
  command: {
    'overlap-check': 'Check overlap', approve: 'Establish', refuse: 'Refuse', 'issue-notice': 'Give notice', urge: 'Urge', 'submit-final': 'Final report', verify: 'Verify', 'report-to-leader': 'Put before the leader', 'no-new-instruction': 'Read, nothing more', 'new-instruction': 'New instruction',
    conclude: 'Conclude', object: 'Object', uphold: 'Uphold', change: 'Change', rate: 'Rate', close: 'Close', reopen: 'Reopen', suspend: 'Suspend', resume: 'Resume', cancel: 'Cancel', confirm: 'Confirm', decompose: 'Divide', 'mark-milestone': 'Mark a stage',
    receive: 'Receive', accept: 'Accept', 'sustain-objection': 'Sustain', 'reject-objection': 'Reject', feedback: 'Give feedback', 'claim-done': 'Say it is done', 'accept-result': 'Accept the result', 'send-back': 'Send back', reassign: 'Reassign',
  },
  field: {
    requirement: 'Requirement', units: 'Units', days: 'Working days', importance: 'Importance', frequency: 'Feedback', reason: 'Reason', text: 'Text', summary: 'Result', result: 'Kind of result', passed: 'Verdict', methods: 'Methods', note: 'Note', answerToOrigin: 'Answer to the origin', score: 'Rating',
    until: 'Until', progress: 'Progress (%)', done: 'Done so far', obstacles: 'Obstacles', suggestions: 'Suggestions', nextStep: 'Next step', files: 'Files', scan: 'Scan of the paper (needed)', justification: 'Why there is another', unitId: 'To which unit', onBehalfOf: 'On behalf of', medium: 'It came',
    obstaclesHelp: 'Asked for when more of the time than of the work is gone', daysHelp: 'working days from today', keep: 'unchanged', justificationHelp: 'needed when one is not linked', links: 'Of the same matter (found; ticked ones are linked)', linksNone: 'No open item on the same basis, or of the same unit and topic.',
    part: 'Part {n}', partAdd: 'Add a part', partRemove: 'Remove part {n}', stages: 'Stages', stageName: 'Name of the stage', stageDate: 'Due on', stageAdd: 'Add a stage', stageRemove: 'Remove stage “{name}”', no: 'Stage', state: 'Mark as', excusedHelp: 'needed when it is excused',
    personOf: 'Responsible in {unit}', personOpen: 'the unit decides', personId: 'Responsible', methodsMust: 'A matter of high importance needs at least one method',
  },
  score: { SATISFIED: 'Satisfied', FAIRLY_SATISFIED: 'Fairly satisfied', DISSATISFIED: 'Dissatisfied' },
  result: { A: 'A solved', B: 'B on the way', C: 'C limited by conditions', D: 'D for reference' },
  passed: { true: 'Passed', false: 'Not passed' },
}
