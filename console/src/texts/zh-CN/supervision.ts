export default {
  board: { title: '督查看板', at: '{when}更新', allItems: '全部事项', suspended: '已中止', byUnit: '按牵头单位', byKind: '按类别', byLeader: '按领导', unit: '单位', kind: '类别', leader: '领导', none: '还没有督查事项。', chart: '各单位事项构成图', toDecide: '待立项' },
  propose: { title: '提出督查事项', intro: '领导批示会自动生成事项；其他来源的在这里提出，由主任或领导审批立项。', go: '提出', kind: '类别', content: '事项', contentHelp: '一句话说清督查什么', basis: '依据', basisAt: '依据日期', basisId: '依据名称或编号', basisIdHelp: '如文号、会议名称、来电登记号', topic: '主题词', topicHelp: '用来发现重复立项，如“灌渠修复”' },
  items: { title: '督查事项', status: '状态', light: '亮灯', mine: '只看我负责的', none: '没有符合条件的事项。', no: '{year} 年 {no} 号', noNumber: '未编号' },
  item: {
    requirement: '要求', proposal: '建议', proposed: '{units}；{days} 个工作日', assignments: '承办情况', lead: '牵头', co: '配合', timeline: '经过', dates: '时限', datesNone: '没有正在计时的时限。', basis: '依据', openReport: '查看批示的信息',
    leader: '交办领导', supervisor: '督查员', importance: '重要程度', urges: '已催办 {n} 次', report: '办理结果', verifications: '核查', passed: '核查通过', failed: '核查未通过', conclusion: '结论', answer: '答复来源', late: '逾期报送', missed: '逾期记录', milestones: '阶段', met: '已按时', metLate: '逾期完成', breached: '已逾期', running: '计时中', paused: '暂停', next: '下一时限', unitsTold: '各单位', unconfirmed: '由秘书代录', parts: '分解', linked: '关联的督查事项',
  },
  assignment: { title: '承办任务', none: '没有承办任务。', requirement: '任务要求', answerBy: '请在时限前接受；有异议的，由本单位负责人提出', nextFeedback: '下次反馈', feedback: '进展反馈', feedbackNone: '还没有反馈。', progress: '进度 {n}%', behind: '进度落后于时间', done: '已做工作', obstacles: '困难', suggestions: '建议', nextStep: '下一步', objection: '异议', objectionAnswer: '异议答复', claim: '报办结', sentBack: '退回（第 {round} 轮）', item: '所属事项', person: '责任人', late: '逾期' },
  command: {
    'overlap-check': '查重', approve: '立项', refuse: '不予立项', 'issue-notice': '交办', urge: '催办', 'submit-final': '上报办理结果', verify: '核查', 'report-to-leader': '报领导', 'no-new-instruction': '已阅，无新批示', 'new-instruction': '新批示',
    conclude: '办结', object: '提出异议', uphold: '维持结论', change: '更改结论', rate: '评价', close: '销号', reopen: '反复督查', suspend: '中止', resume: '恢复', cancel: '撤销', confirm: '确认代录', decompose: '分解', 'mark-milestone': '标记阶段',
    receive: '签收', accept: '接受', 'sustain-objection': '同意异议', 'reject-objection': '不同意异议', feedback: '反馈进展', 'claim-done': '报办结', 'accept-result': '验收', 'send-back': '退回', reassign: '改派',
  },
  field: {
    requirement: '要求', units: '单位', days: '办结时限（工作日）', importance: '重要程度', frequency: '反馈频次', reason: '理由', text: '内容', summary: '办理结果', result: '办理结果类别', passed: '核查结论', methods: '核查方式', note: '说明', answerToOrigin: '答复来源', score: '评价',
    until: '中止到', progress: '进度（%）', done: '已做工作', obstacles: '困难', suggestions: '建议', nextStep: '下一步', files: '附件', scan: '纸质件扫描（必附）', justification: '另行立项的理由', unitId: '改派单位', onBehalfOf: '代哪位领导录入', medium: '来源',
    obstaclesHelp: '时间过半而进度未跟上时须填写', daysHelp: '从今天起的工作日', keep: '不变', justificationHelp: '不关联时须写明', links: '同一事项（已找到的，勾选即关联）', linksNone: '没有找到同一依据或同一单位、同一主题的在办事项。',
    part: '第 {n} 部分', partAdd: '添加一部分', partRemove: '移除第 {n} 部分', stages: '阶段安排', stageName: '阶段名称', stageDate: '完成日期', stageAdd: '添加一个阶段', stageRemove: '移除阶段“{name}”', no: '阶段', state: '标记为', excusedHelp: '标记为免除时须写明',
    personOf: '{unit}责任人', personOpen: '由单位确定', personId: '责任人', methodsMust: '特别重要的事项至少选一种核查方式',
  },
  score: { SATISFIED: '满意', FAIRLY_SATISFIED: '基本满意', DISSATISFIED: '不满意' },
  result: { A: 'A 已解决或基本解决', B: 'B 正在解决或列入计划', C: 'C 条件所限', D: 'D 留作参考' },
  passed: { true: '通过', false: '不通过' },
}
