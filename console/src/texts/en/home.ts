export default {
  nav: {
    label: 'Main navigation', home: 'Home', inbox: 'Messages', write: 'Write a report', reports: 'My reports', desk: 'Queue', publications: 'Publications', issues: 'Issues', reading: 'Today\'s issue',
    instructions: 'My instructions', supervision: 'Board', items: 'Items', assignments: 'Assignments', incoming: 'Incoming', circulation: 'Circulation', outgoing: 'Outgoing', dispatches: 'Received', seals: 'Seals', admin: 'Administration', design: 'Design',
  },
  signIn: {
    title: 'Sign in', username: 'User name', password: 'Password', go: 'Sign in', showPassword: 'Show the password',
    demo: 'This is a demo; every password is district-demo. Choose who you are:',
    ended: 'Your session has ended', endedIntro: 'Please give your password again. Everything you typed is still here.', other: 'Another account',
    wrong: 'User name or password is wrong.', bothNeeded: 'Please give user name and password.',
  },
  home: {
    morning: 'Good morning', noon: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening', title: '{greeting}, {name}',
    todo: 'To do now', todoCount: '{n}', todoNone: 'Nothing to do.', noDate: 'no date',
    waiting: 'waiting since {when}', inbox: 'Latest messages', inboxNone: 'No messages yet.', allInbox: 'All messages',
    mine: 'What I began, and where it is now', mineNone: 'Nothing begun yet.', write: 'Write a report', signFor: 'Sign for a document', documents: 'Incoming documents', newest: 'Newest documents, and where they are', today: 'Read today\'s issue', queue: 'Open the queue', board: 'Open the board',
    overdue: '{n} overdue', soon: '{n} due soon',
  },
  inbox: {
    title: 'Messages', unread: '{n} unread', onlyUnread: 'Unread only', live: 'Live', notLive: 'Connecting again; no message is lost',
    acknowledge: 'Confirm receipt', acknowledged: 'Confirmed', markAll: 'Mark this page as read', none: 'No messages.', new: 'new', mustAck: 'to be confirmed',
  },
}
