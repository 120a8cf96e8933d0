export default {
  list: {
    title: 'My reports', write: 'Write a report', direct: 'Report a problem directly', filter: 'Status', none: 'No reports yet.', receipt: 'Receipt {no}', next: 'Next: {what}',
    returned: 'Sent back: {reason}', rejected: 'Rejected: {reason}', adopted: 'Adopted in {name}, {year}, no. {no}', instructed: 'A leader has written an instruction', query: 'The desk asks; please answer',
    draft: 'Finish it, then the head signs', approved: 'Signed; please submit',
  },
  editor: {
    titleNew: 'Write a report', titleEdit: 'Edit the report', titleDirect: 'Report a problem directly', infoClass: 'Class', tone: 'Tone', title: 'Title', titleHelp: 'One sentence: where and what', body: 'Text',
    bodyHelp: 'The result first, then how it came about and what was done. It is saved by itself.', facts: 'Facts', factsHelp: 'Those with * are asked for by the class; they must be there before the head signs.',
    occurredAt: 'When', place: 'Where', placeHelp: 'Down to the village, street or stretch of road', cause: 'Cause', effect: 'Effects', effectHelp: 'People, property, traffic …', scope: 'Scope',
    measures: 'What was done', figures: 'Figures', figureName: 'Name', figureValue: 'Value', figureUnit: 'Unit', figureAdd: 'Add a figure', figureRemove: 'Remove figure “{name}”',
    tags: 'Topics', tagsHelp: 'Separated by commas or spaces, at most 10', files: 'Files', startHelp: 'Saving begins when there is a title.',
    forHead: 'Nothing else to send: the head finds it in the worklist and signs.', approve: 'Sign', approved: 'Signed', directIntro: 'Only you and the chief editors of the district see a direct report, not the head of your unit. It is for problems of the own unit.', forChief: 'When it is done, view it and report it directly.', approveHelp: 'Who signs answers for the content.', view: 'View',
    secrecy: 'No state secrets here; they go by the confidential channel.', created: 'The draft is there', missing: 'Still missing: {what}', complete: 'All facts are there; it can be signed.', preview: 'Done, view it',
  },
  page: {
    approve: 'Sign', submit: 'Submit', submitDirect: 'Report directly', edit: 'Go on editing', withdraw: 'Withdraw', supplement: 'Supplement', answer: 'Answer the question',
    submitted: 'Submitted, receipt {no}', reason: 'Reason', withdrawTitle: 'Withdraw this report', supplementTitle: 'Supplement', supplementText: 'What is added', answerTitle: 'Answer the desk\'s question', answerText: 'Answer',
    question: 'Question {no}', answered: 'Answer', openQuestion: 'The desk asks; please answer in time', facts: 'Facts', body: 'Text', files: 'Files', supplements: 'Supplements', history: 'History', fate: 'What became of it',
    returnedTitle: 'Sent back (round {round})', rejectedTitle: 'Rejected: {reason}', notYet: 'Not adopted yet', signOff: 'Signed by {head}, {at}', claimed: '(claimed by the unit\'s system)',
    instruction: 'Instruction of {leader}', outcome: 'Result', late: 'late', edited: 'As adopted', queries: 'Questions and answers', informant: 'Informant', withdrawn: 'Withdrawn: {reason}', merged: 'Merged into another report, share {n}‰',
  },
}
