export default {
  report: {
    DRAFT: '草稿', UNIT_APPROVED: '单位已审签', SUBMITTED: '已报送', EDITING: '编辑中', QUERYING: '核实中', RETURNED: '已退回',
    REJECTED: '不采用', MERGED: '已合并', POOLED: '待编', ADOPTED: '已采用', UNUSED: '未采用', WITHDRAWN: '已撤回',
  },
  issue: {
    PLANNED: '已计划', OPEN: '组稿中', COMPOSED: '已组稿', PROOFED: '已校对', SIGNED: '已签发', NUMBERED: '已编号',
    PUBLISHED: '已发布', CORRECTED: '已更正', CLOSED: '已归档', CANCELLED: '已取消',
  },
  item: {
    PROPOSED: '待立项', REFUSED: '不予立项', ESTABLISHED: '已立项', ISSUED: '已交办', IN_PROGRESS: '办理中', REPORTED: '已上报',
    VERIFIED: '已核查', AWAITING_LEADER: '待领导审阅', CONCLUDED: '已办结', UNDER_REVIEW: '复核中', CLOSED: '已销号',
    SUSPENDED: '已中止', CANCELLED: '已撤销',
  },
  assignment: {
    ISSUED: '已下达', RECEIVED: '已签收', ACCEPTED: '已接受', OBJECTED: '有异议', FREED: '已退出', WORKING: '办理中',
    DONE_CLAIMED: '已报办结', ACCEPTED_RESULT: '已验收', REASSIGNED: '已改派', CANCELLED: '已撤销',
  },
  infoClass: {
    URGENT: '紧急信息', DYNAMIC_MAJOR: '重要动态', DYNAMIC: '一般动态', RESEARCH: '调研信息', OPINION_PUBLIC: '社情民意',
    OPINION_NET: '网络舆情', STAT: '数据信息',
  },
  tone: { GOOD: '喜', PROBLEM: '忧', NEUTRAL: '中性' },
  rejectReason: {
    OLD: '时效已过', DUPLICATE: '内容重复', NO_VALUE: '价值不大', UNVERIFIED: '无法核实', OUT_OF_SCOPE: '超出范围', DISTORTED: '内容失真',
  },
  distortion: {
    DECEPTION: '瞒上欺下', PROBLEM_AS_GOOD: '忧当喜报', MISATTRIBUTION: '张冠李戴', OVERGENERALIZATION: '以偏概全',
    EXAGGERATION: '蓄意浮夸', PROBLEM_WITHHELD: '不敢报忧',
  },
  kind: {
    DECISION: '决策督查', SPECIAL: '专项督查', INSTRUCTION: '领导批示交办', MEETING: '会议议定', HOT_ISSUE: '热点难点', NPC: '人大建议',
    CPPCC: '政协提案', TARGET: '目标任务', AD_HOC: '临时交办',
  },
  basis: { REPORT: '信息', DOCUMENT: '文件', MEETING: '会议', PLAN: '工作要点', PHONE: '电话', OTHER: '其他' },
  importance: { LOW: '一般', NORMAL: '重要', HIGH: '特别重要' },
  frequency: { NONE: '不定期', DAILY: '每天', WEEKLY: '每周', MONTHLY: '每月', STAGE: '按阶段' },
  method: {
    SELF_CHECK: '自查说明', HEAR: '听取汇报', INSPECT: '检查暗访', FORUM: '座谈听证', RECORDS: '调阅资料', CLUE: '收集线索',
    TALK: '约谈', ONLINE: '互联网+督查',
  },
  milestone: { OPEN: '未完成', DONE: '已完成', EXCUSED: '已免除' },
  medium: { DIRECT: '本人', PAPER: '纸质', PHONE: '电话', MEETING: '会议' },
  publicationKind: { DAILY: '快报', WEEKLY: '简报', SPECIAL: '专报', INTERNAL_REF: '参阅' },
  role: {
    CLERK: '收发文书', SEC_OFFICER: '保密员', SECRETARY: '秘书', DIRECTOR: '主任', LEADER: '领导', UNIT_CLERK: '信息员',
    UNIT_HEAD: '单位负责人', EDITOR: '编辑', CHIEF_EDITOR: '主编', SUPERVISOR: '督查员', ARCHIVIST: '档案员', DUTY: '值班员',
    DUTY_LEADER: '带班领导', SYSTEM_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', AUDITOR: '审计员',
  },
  subject: {
    reading: '刊物', report: '信息', issue: '刊物', 'bulletin-issue': '刊物', 'supervision-item': '督查事项', item: '督查事项', assignment: '承办任务',
    'incoming-document': '收文', other: '事项',
  },
}
