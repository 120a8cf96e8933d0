export default {
  nav: {
    label: '主导航', home: '首页', inbox: '消息', write: '写信息', reports: '我的报送', desk: '来稿', issues: '组稿', publications: '刊物', reading: '今日要情',
    instructions: '我的批示', supervision: '督查看板', items: '督查事项', assignments: '承办任务', incoming: '收文', circulation: '传阅', outgoing: '发文', dispatches: '文件签收', seals: '用印', admin: '系统管理', design: '设计规范',
  },
  signIn: {
    title: '登录', username: '用户名', password: '密码', go: '登录', showPassword: '显示密码',
    demo: '这是演示系统，所有账号的密码都是 district-demo。点一个身份即可填入：',
    ended: '登录已过期', endedIntro: '请重新输入密码。页面上填写的内容都还在。', other: '换一个账号',
    wrong: '用户名或密码不正确。', bothNeeded: '请填写用户名和密码。',
  },
  home: {
    morning: '早上好', noon: '中午好', afternoon: '下午好', evening: '晚上好', title: '{greeting}，{name}',
    todo: '现在要办的', todoCount: '{n} 件', todoNone: '没有要办的事。', noDate: '无时限',
    waiting: '{when}起等待', inbox: '最新消息', inboxNone: '还没有消息。', allInbox: '全部消息',
    mine: '我经手的，到哪一步了', mineNone: '还没有经手的事项。', write: '写一条信息', signFor: '签收文件', documents: '处理收文', newest: '最近收文，到哪一步了', today: '阅读今日要情', queue: '处理来稿', board: '打开督查看板',
    overdue: '逾期 {n} 件', soon: '临近 {n} 件',
  },
  inbox: {
    title: '消息', unread: '{n} 条未读', onlyUnread: '只看未读', live: '实时接收中', notLive: '正在重新连接，消息不会丢失',
    acknowledge: '确认收到', acknowledged: '已确认', markAll: '本页全部标为已读', none: '没有消息。', new: '新', mustAck: '需要确认',
  },
}
