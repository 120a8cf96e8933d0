export default {
  system: '系统', client: '单位系统', other: '其他', told: '已告知 {n} 次',
  report: {
    drafted: '起草', approved_in_unit: '单位审签', submitted: '报送', supplemented: '补充', claimed: '编辑认领', released: '退出编辑',
    reassigned: '改派编辑', edited: '编辑修改', queried: '提出核实', answered: '答复核实', query_cancelled: '取消核实', returned: '退回修改',
    rejected: '不采用', merged: '并入其他信息', contribution_taken: '合并已收', contribution_refused: '合并未成', came_back: '合并退回',
    contributors_released: '并入的信息已放回', credited: '记分', pooled: '送待编库', unpooled: '退出待编库', placed: '编入刊物', unplaced: '移出刊物',
    adopted: '采用', unused: '未采用', shared: '共享', informant_shown: '查看报告人', instructed: '领导批示', instruction_confirmed: '确认代录批示',
    result_returned: '办理结果返回', told: '已告知', withdrawn: '撤回',
  },
  issue: {
    planned: '安排刊期', opened: '开始组稿', composed: '组稿', proofed: '校对', returned: '退回组稿', signed: '签发', numbered: '编号',
    published: '发布', corrected: '更正', closed: '归档', cancelled: '取消',
  },
  item: {
    proposed: '提出立项', overlap_checked: '查重', established: '立项', refused: '不予立项', decomposed: '分解', issued: '交办', begun: '开始办理',
    urged: '催办', milestone_marked: '标记阶段', ready: '各单位均已验收', reported: '上报办理结果', ran_late: '逾期', verified: '核查通过',
    verification_failed: '核查未通过', reported_to_leader: '报领导', instructed_anew: '领导新批示', concluded: '办结', objected: '提出异议',
    upheld: '维持结论', changed: '更改结论', rated: '评价', closed: '销号', reopened: '反复督查', suspended: '中止', resumed: '恢复',
    rescheduled: '调整时限', rearranged: '调整承办', cancelled: '撤销', confirmed: '确认代录', told: '已告知',
  },
  assignment: {
    issued: '下达', received: '签收', accepted: '接受', objected: '提出异议', objection_sustained: '同意异议', objection_rejected: '不同意异议',
    fed_back: '反馈进展', done_claimed: '报办结', result_accepted: '验收', sent_back: '退回', reassigned: '改派', rescheduled: '调整时限',
    ran_late: '逾期', paused: '中止', resumed: '恢复', cancelled: '撤销', told: '已告知',
  },
  incoming: {
    signed_for: '签收', stub_registered: '涉密文件登记', registered: '登记', moved: '变更保管', reviewed: '初审', returned_to_sender: '退文', proposed: '拟办', submitted: '送批', instructed: '领导批示',
    instruction_confirmed: '确认代录批示', assigned: '交办', passed: '转办', accepted: '接收', declined: '退回交办', opinion_given: '会办意见', result_submitted: '报办理结果', sent_back: '退回重办',
    replied: '答复来文单位', circulated: '传阅', reader_moved: '传阅进展', chased: '催办', closed: '注结', archived: '归档', not_archived: '不归档', disposed: '销毁清退', result_returned: '督查结果返回',
    rescheduled: '调整时限', ran_late: '逾期', told: '已告知',
  },
  circulation: { queued: '排入传阅', delivered: '送到', read: '阅毕', opined: '签意见', returned: '送还', recalled: '收回', skipped: '略过', chased: '催阅', rescheduled: '调整时限', ran_late: '逾期', told: '已告知' },
  outgoing: {
    drafted: '拟稿', review_submitted: '送核稿', returned: '退稿', countersign_requested: '送会签', countersigned: '会签', sent_to_meeting: '提请会议', adopted: '会议通过', sign_submitted: '送签发', signed: '签发',
    orally_approved: '电话同意', sign_confirmed: '补签', rechecked: '复核', numbered: '编号登记', number_voided: '作废编号', printed: '印制', sealed: '用印', dispatched: '分发', completed: '签收完毕', disclosed: '公开',
    archived: '归档', withdrawn: '撤稿', revoked: '撤销', repealed: '废止', ran_late: '逾期', told: '已告知',
  },
  dispatch: { sent: '发出', delivered: '送达', signed_for: '签收', refused: '拒收', returned: '退文', recalled: '收回', resent: '补发', excused: '免签', annulled: '文件失效', ran_late: '逾期', told: '已告知' },
}
