export default {
  list: {
    title: '收文', number: '收文号', register: '登记簿', going: '在办', signFor: '签收文件', stub: '登记涉密文件', none: '没有符合条件的收文。', year: '年份', book: '来文类别', status: '状态', find: '查找', findHelp: '文号、标题或来文单位，至少两个字', findGo: '查找', holds: '现在在谁手里',
    no: '收文 {no}', noNumber: '未登记', heldBy: '在 {who} 处', since: '{when}起', nobody: '已办结，无人持有', classified: '涉密文件（只登记去向）', pdf: '登记簿存为 PDF', xlsx: '登记簿存为 Excel', mine: '在我处', duplicate: '重份', due: '办理时限',
  },
  signFor: {
    title: '签收文件', intro: '清点份数、核对文号后签收。签收即留下时间，随后登记编号。', go: '签收', book: '来文类别', sourceOrg: '来文单位', sourceDocNo: '来文字号', sourceDocNoHelp: '如：市府发〔2026〕12号', title_: '标题', declaredCopies: '应到份数', countedCopies: '实到份数', copyNos: '份号', copyNosHelp: '有份号的填六位数字，用空格分开',
    carrier: '载体', genre: '文种', genreNone: '不确定', urgency: '紧急程度', docDate: '成文日期', sourceUnit: '来文单位是本区单位', sourceUnitNone: '不是本区单位', replyWanted: '来文要求答复', secrecy: '密级', files: '扫描件或电子件', differ: '应到与实到份数不一致，请先与送件人核对。', classifiedHint: '秘密级以上的文件不得录入内容：', classifiedLink: '只登记去向',
  },
  stub: { title: '登记涉密文件', intro: '本系统不处理国家秘密。这里只登记份号、保管人和存放位置，不得填写标题和内容。', go: '登记', level: '密级', copyNo: '份号', copyNoHelp: '六位数字', custodian: '保管人', place: '存放位置', placeHelp: '如：机要室 3 号柜' },
  one: {
    about: '文件信息', location: '现在在谁手里', locationNone: '已办结，不在任何人手里。', aging: '已停留 {time}（工作时间）', source: '来文单位', sourceDocNo: '来文字号', copies: '份数', copiesOf: '{n} 份', carrier: '载体', genre: '文种', received: '签收时间', docDate: '成文日期', files: '文件', review: '初审意见', rejection: '退文',
    proposal: '拟办意见', proposedUnits: '拟由 {units} 办理', readersOf: '拟传阅：{names}', instructions: '领导批示', mark: '圈阅（同意）', onBehalf: '{name} 代录', unconfirmed: '待本人确认', supervised: '已要求督办', outcome: '督查结果', handling: '承办', lead: '牵头', co: '配合', accepted: '{when}接收', notAccepted: '未接收', handler: '责任人 {name}',
    result: '办理结果', late: '逾期', sentBack: '退回重办（第 {round} 轮）', declined: '{unit} 退回', opinion: '会办意见', absence: '未提出意见：{why}', circulation: '传阅', purpose: '目的', parallel: '同时传阅', order: '依次传阅', paper: '纸质件', readersDone: '{done}/{all} 已阅', reply: '答复来文单位', outgoing: '查看发文', closing: '注结', filing: '归档', disposal: '销毁清退', chases: '已催办 {n} 次', missed: '逾期 {n} 次',
    needsReply: '来文单位等待答复', duplicate: '与已登记的文件重份', stub: '保管', custodian: '保管人', place: '存放位置', submittedTo: '呈 {name} 批示', write: '起草答复文件', minutes: '{n} 分钟', hours: '{n} 小时', days: '{n} 个工作日', chaser: '催办人 {name}', replyFiles: '答复附件',
  },
  record: { title: '传阅', todo: '待我阅', out: '正在传阅', all: '全部', none: '没有传阅给您的文件。', to: '传阅给', purpose: '传阅目的', place: '第 {n} 位，共 {all} 位', paper: '请阅后将纸质件交还文书', opinionWanted: '请签署意见', opinion: '意见', from: '{name} 发起', source: '来文', open: '打开收文', ended: '原因', readAt: '{when}阅', dueHelp: '请在时限前阅毕' },
  what: {
    'incoming.register': '等待登记', 'incoming.review': '等待初审', 'incoming.propose': '等待拟办', 'incoming.submit': '等待送批', 'incoming.circulate': '等待传阅', 'incoming.instruct': '等待批示', 'incoming.transfer': '等待转办', 'incoming.accept': '等待接收', 'incoming.handle': '办理中', 'incoming.give-opinion': '等待会办意见',
    'incoming.reply': '等待答复', 'incoming.check-result': '等待核对结果', 'incoming.close': '等待注结', 'incoming.file': '等待归档', 'incoming.kept': '留存', 'incoming.custody': '保管', 'circulation.read': '待阅', 'circulation.return': '阅后未交还', 'incoming.circulating': '传阅中', 'incoming.deliver': '等待送出',
  },
  mode: { PARALLEL: '同时传阅', ORDER: '依次传阅（前一位阅后送下一位）' },
  command: {
    register: '登记', move: '变更保管', 'prelim-review': '初审', 'return-to-sender': '退文', propose: '拟办', submit: '送领导批示', instruct: '批示', 'confirm-instruction': '确认代录的批示', assign: '交办', accept: '接收办理', decline: '退回交办', 'give-opinion': '提会办意见', 'submit-result': '报办理结果', 'send-back': '退回重办', reply: '答复来文单位',
    circulate: '传阅', deliver: '送给读者', chase: '催办', close: '注结', archive: '归档', 'not-archive': '不归档', dispose: '销毁清退', read: '已阅', opine: '签署意见', return: '送还', recall: '收回', skip: '略过',
  },
  field: {
    duplicateOf: '是否重份', duplicateNone: '没有登记过同一来文单位、同一文号的文件。', duplicateNot: '不是重份', duplicateIs: '与收文 {no}《{title}》重份', custodianId: '保管人', place: '存放位置', findings: '初审意见', reason: '理由', text: '说明', handling: '办理方式', proposal: '拟办意见', proposalHelp: '批办性文件必填，如“拟请水利局牵头办理，报区领导审示”', units: '承办单位', days: '办理时限（工作日）', daysHelp: '从今天起的工作日，不填按规定时限',
    important: '重要文件（指定专人催办）', readers: '传阅范围', readersHelp: '按先后次序；依次传阅时按此顺序送阅', readersFind: '按名称筛选', earlier: '把 {name} 提前', without: '去掉 {name}', leaderId: '呈送哪位领导', leaderHelp: '本办只有一位领导时可不选', markOnly: '只圈阅，不写批示', markOnlyHelp: '圈阅表示同意', instruction: '批示内容', supervise: '请督查部门督办', superviseHelp: '将自动生成督查事项', requirement: '督办要求', onBehalfOf: '代哪位领导录入', medium: '来源', scan: '纸质件扫描（必附）',
    instructionId: '要确认的批示', chaserId: '催办人', chaserHelp: '紧急或重要文件须指定', personId: '责任人', opinion: '意见', opinionOnPaper: '读者写在纸上的意见，可代录', result: '办理结果', absent: '{unit}未提会办意见的原因', absentHelp: '配合单位没有提出意见的，请说明原因。', files: '附件', answer: '答复内容', answerHelp: '口头或简要答复写在这里；以文件答复的，在下面选', outgoingId: '答复文件', outgoingHelp: '为答复本件而起草的发文', outgoingNone: '不以文件答复',
    purpose: '传阅目的', purposeStart: '请阅知', purposeHelp: '如“请分管同志阅示”', mode: '传阅方式', readBy: '阅毕时限', readByHelp: '不填按规定时限', opinionWanted: '请读者签署意见', paper: '传阅纸质件（由文书送取）', paperHelp: '每次由文书送出、收回，去向始终可查', recordId: '送给谁', note: '说明', retention: '保管期限', original: '原件去向', originalHelp: '归档的是复印件时填写', way: '方式', approvedById: '批准人', approvedHelp: '本办主任或领导，且不是您本人', witnessId: '监销人', witnessHelp: '涉密文件须两人',
  },
}
