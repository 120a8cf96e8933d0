export default {
  list: { title: '组稿', plan: '安排一期', publication: '刊物', date: '日期', go: '安排', none: '还没有刊期。', number: '{year} 年第 {no} 期', unnumbered: '未编号', noPublication: '没有可用的刊物。' },
  page: {
    steps: '进度', open: '开始组稿', compose: '保存组稿', proof: '我已通读，校对无误', sign: '签发', number: '编号', publish: '发布', returnToOpen: '退回组稿', cancel: '取消本期', reason: '原因',
    pool: '待编库', poolNone: '待编库是空的。', poolHelp: '拖到右边的栏目，或用按钮加入', columns: '栏目', columnName: '栏目名称', addColumn: '添加栏目', removeColumn: '移除栏目“{name}”', add: '加入', up: '上移“{title}”', down: '下移“{title}”',
    remove: '移出“{title}”', empty: '把信息拖到这里', preview: '版面预览', pdf: '下载 PDF', proofs: '已校对：{names}', needProofs: '需两人分别校对', signed: '{name} 签发', readers: '已阅 {done}/{of}', adopted: '已采用 {done}/{of}', returned: '退回原因：{reason}',
    dirty: '有未保存的调整，已存本机', unprintable: '这些字没有字形：{chars}', defaultColumn: '要情', hot: '热点', cutoff: '截稿', readyBy: '出刊', toColumn: '加入哪个栏目', moved: '“{title}”已放入“{column}”', publishAsk: '发布后读者立即可以看到，且名单不再改变。', titleOf: '{name} {date}',
    correct: '更正', correctReason: '更正原因', correctHelp: '读者会收到更正通知并重新阅读', takeOff: '撤下此条（保留位置，不再显示文字，不能恢复）', correctCount: '已改动 {n} 条',
  },
  terms: {
    found: '创办刊物', change: '调整', save: '保存', end: '停办', endTitle: '停办“{name}”', ended: '已停办：{reason}', name: '刊物名称', nameHelp: '名称在本办公室内不可重复，也不再让给别的刊物', kind: '种类', period: '刊期（如每个工作日）',
    readers: '读者', units: '发给单位', everyRole: '所有{role}', namesHelp: '印在刊尾，用分号隔开', copies: '印数', masthead: '编印单位',
  },
  sheet: { issue: '第 {no} 期', total: '总第 {n} 期', proof: '清样', year: '{year} 年', main: '主送', cc: '抄送', copies: '共印 {n} 份', withdrawn: '此条已撤下', corrected: '更正（第 {n} 版）:{reason}', sources: '({names})' },
}
