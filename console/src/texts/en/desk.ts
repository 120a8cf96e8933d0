export default {
  queue: {
    title: 'Queue', keys: 'Keys: J / K down and up, Enter opens, C claims, P into the pool', waiting: 'To be claimed', mine: 'In my hands', asking: 'Being verified', pool: 'Pool', returned: 'Sent back', all: 'All',
    none: 'Nothing here.', claim: 'Claim', toPool: 'Into the pool', count: '{n}', countMore: '{n} or more', by: 'in the hands of {name}', claimed: 'Claimed', pooled: 'In the pool', loadingMore: 'Loading more …',
  },
  page: {
    original: 'Original', edited: 'Edited', difference: 'Changes', title: 'Title', body: 'Text', save: 'Save the wording', saved: 'The wording is saved', dirty: 'Not saved yet; kept on this computer',
    claim: 'Claim', release: 'Release', toPool: 'Into the pool', unpool: 'Out of the pool', query: 'Ask the unit', cancelQuery: 'Cancel the question', sendBack: 'Send back', reject: 'Reject', merge: 'Merge',
    share: 'Share', shareTitle: 'Share with the other office', shareWith: 'With', shareHelp: 'Its editors see it and may use it in their own publications; this cannot be taken back.', shared: 'Shared with {names}', reassign: 'Reassign', reason: 'Reason', note: 'Note', distortion: 'Distortion', noDistortion: 'None', question: 'What is doubtful', questionHelp: 'The unit is told and answers within the time',
    rejectReason: 'Why it is not used', sendBackHelp: 'The unit corrects it and submits under the same receipt number', mergeInto: 'Into which', mergeShare: 'Share (per mille)', mergeHelp: 'When the other is adopted, the unit has this share of the credit', similar: 'Similar reports', similarNone: 'No similar reports.',
    likeness: '{n}% alike', from: 'from {unit}', unitHidden: 'source protected', heldBy: 'In the hands of {name}', noChange: 'Same as the original', next: 'Next', backToQueue: 'Back to the queue', placed: 'Placed in an issue', history: 'History', more: 'More', showDifference: 'Show changes', cameBack: 'The merger failed; it came back',
  },
}
