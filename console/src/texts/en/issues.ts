export default {
  list: { title: 'Issues', plan: 'Plan an issue', publication: 'Publication', date: 'Date', go: 'Plan', none: 'No issues yet.', number: '{year}, no. {no}', unnumbered: 'no number yet', noPublication: 'There is no publication.' },
  page: {
    steps: 'Progress', open: 'Open for reports', compose: 'Save the composition', proof: 'I have read the whole of it', sign: 'Sign', number: 'Number', publish: 'Publish', returnToOpen: 'Back to composing', cancel: 'Cancel this issue', reason: 'Reason',
    pool: 'Pool', poolNone: 'The pool is empty.', poolHelp: 'Drag into a column, or add by button', columns: 'Columns', columnName: 'Name of the column', addColumn: 'Add a column', removeColumn: 'Remove column “{name}”', add: 'Add', up: 'Move “{title}” up', down: 'Move “{title}” down',
    remove: 'Take “{title}” out', empty: 'Drag a report here', preview: 'Preview', pdf: 'Download PDF', proofs: 'Proofed by {names}', needProofs: 'Two people proof it', signed: 'Signed by {name}', readers: '{done} of {of} have read it', adopted: '{done} of {of} adopted', returned: 'Returned: {reason}',
    dirty: 'Not saved yet; kept on this computer', unprintable: 'No typeface has: {chars}', defaultColumn: '要情', hot: '热点', cutoff: 'Cut-off', readyBy: 'Ready by', toColumn: 'Into which column', moved: '“{title}” is in “{column}” now', publishAsk: 'Its readers see it at once, and the list of readers is frozen.', titleOf: '{name} {date}',
    correct: 'Correct', correctReason: 'Why it is corrected', correctHelp: 'Its readers are told and read it again', takeOff: 'Take this item off (it keeps its place without text, for good)', correctCount: '{n} changed',
  },
  terms: {
    found: 'Found a publication', change: 'Change', save: 'Save', end: 'End', endTitle: 'End “{name}”', ended: 'Ended: {reason}', name: 'Name', nameHelp: 'A name is taken once in an office, and for ever', kind: 'Kind', period: 'How often it appears',
    readers: 'Readers', units: 'Units that get it', everyRole: 'every {role}', namesHelp: 'Printed at the foot; separated by semicolons', copies: 'Copies', masthead: 'Name of the office on it',
  },
  sheet: { issue: 'No. {no}', total: '{n} in all', proof: 'Proof', year: '{year}', main: 'To', cc: 'Copies to', copies: '{n} copies', withdrawn: 'This item was withdrawn', corrected: 'Corrected (revision {n}): {reason}', sources: '({names})' },
}
