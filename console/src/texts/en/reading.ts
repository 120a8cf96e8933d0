export default {
  today: 'Today\'s issue', none: 'Nothing to read yet.', earlier: 'Earlier issues', read: 'I have read it', readAlready: 'Read', unread: 'Not read', toList: 'All issues', openPdf: 'Download PDF',
  instruct: 'Instruct', quick: 'Ready phrases', phrases: { handle: '请牵头单位抓好落实，及时反馈。', check: '请核实情况，提出处理意见。', learn: '做法好，请总结推广。' },
  text: 'Instruction', requirement: 'What exactly', lead: 'Lead unit', noLead: 'The supervisors decide', co: 'Co-units', days: 'Working days', daysAuto: 'By custom', tellUnit: 'Tell the unit that reported', tellInformant: 'Tell the informant', send: 'Send the instruction', sent: 'The instruction is out; the supervisors establish an item.', more: 'Name units and a date',
  onBehalf: 'On behalf of', medium: 'It came', due: 'about {when}',
  mine: 'My instructions', mineNone: 'No instructions yet.', confirm: 'Confirm what was entered for me', unconfirmed: 'Entered by the secretary, to be confirmed', waiting: 'Waits to be established', goOn: 'See how it goes',
}
