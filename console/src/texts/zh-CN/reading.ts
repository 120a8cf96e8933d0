export default {
  today: '今日要情', none: '还没有可阅读的刊物。', earlier: '往期', read: '已读', readAlready: '已读', unread: '未阅', toList: '全部刊物', openPdf: '下载 PDF',
  instruct: '批示', quick: '常用批示', phrases: { handle: '请牵头单位抓好落实，及时反馈。', check: '请核实情况，提出处理意见。', learn: '做法好，请总结推广。' },
  text: '批示内容', requirement: '具体要求', lead: '牵头单位', noLead: '由督查部门确定', co: '配合单位', days: '办结时限（工作日）', daysAuto: '按惯例', tellUnit: '告知报送单位', tellInformant: '告知报送人', send: '发出批示', sent: '批示已发出，督查部门将立项督办。', more: '指定单位和时限',
  onBehalf: '代哪位领导录入', medium: '来源', due: '预计 {when}',
  mine: '我的批示', mineNone: '还没有批示。', confirm: '确认代录的批示', unconfirmed: '秘书代录，待本人确认', waiting: '等待立项', goOn: '查看办理',
}
