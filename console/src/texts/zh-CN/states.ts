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
  incoming: {
    RECEIVED: '已签收', REGISTERED: '已登记', REVIEWED: '已初审', RETURNED: '已退文', PROPOSED: '已拟办', AWAITING_INSTRUCTION: '待批示', ASSIGNED: '已交办',
    CIRCULATING: '传阅中', HANDLING: '承办中', HANDLED: '已报结果', REPLIED: '已答复', CLOSED: '已注结', KEPT: '不归档', ARCHIVED: '已归档', DISPOSED: '已销毁清退',
  },
  record: { QUEUED: '等待轮到', DELIVERED: '待阅', READ: '已阅', OPINED: '已签意见', RETURNED: '已送还', RECALLED: '已收回', SKIPPED: '已略过' },
  outgoing: {
    DRAFT: '拟稿', UNDER_REVIEW: '核稿', COUNTERSIGNING: '会签中', DELIBERATION: '审议中', AWAITING_SIGN: '待签发', SIGNED: '已签发', SIGNED_ORALLY: '已电话同意',
    RECHECKED: '已复核', NUMBERED: '已编号', PRINTED: '已印制', SEALED: '已用印', DISPATCHED: '已分发', COMPLETED: '已签收完毕', ARCHIVED: '已归档', WITHDRAWN: '已撤回',
    REVOKED: '已撤销', REPEALED: '已废止',
  },
  dispatch: { SENT: '待签收', DELIVERED: '已送达', SIGNED_FOR: '已签收', REFUSED: '已拒收', RETURNED: '已退文', RECALLED: '已收回', RESENT: '已补发', EXCUSED: '已免签' },
  seal: { REQUESTED: '待批准', APPROVED: '已批准', REFUSED: '未批准', USED: '已用印' },
  genre: {
    RESOLUTION: '决议', DECISION: '决定', ORDER: '命令', COMMUNIQUE: '公报', PUBLIC_NOTICE: '公告', ANNOUNCEMENT: '通告', OPINION: '意见', NOTICE: '通知', CIRCULAR: '通报',
    REPORT: '报告', REQUEST: '请示', REPLY: '批复', MOTION: '议案', LETTER: '函', MINUTES: '纪要',
  },
  urgency: { NONE: '平件', URGENT: '加急', EXTRA_URGENT: '特急' },
  secrecy: { NONE: '非涉密', INTERNAL: '内部', SECRET: '秘密', CONFIDENTIAL: '机密', TOP_SECRET: '绝密' },
  book: { SUPERIOR: '上级来文', PEER: '平级来文', LOWER: '下级来文', TELEGRAM: '电报' },
  carrier: { PAPER: '纸质', ELECTRONIC: '电子', JIYAO: '机要', MEETING: '会议', FAX: '传真', PHONE: '电话', OTHER: '其他' },
  handling: { READ: '阅知性（传阅）', ACT: '批办性（办理）' },
  returnReason: { NOT_OUR_MATTER: '不属本机关职权', ROUTING_RULE: '不合行文规则', GENRE_OR_FORMAT: '文种格式不当', NOT_CONSULTED: '未经协商', OTHER_DRAFTING: '起草不合要求' },
  retention: { PERMANENT: '永久', Y30: '30 年', Y10: '10 年' },
  notFiled: { MASS_DOCUMENT: '普发性文件', DUPLICATE: '重份文件', DRAFT: '草稿、未定稿', INTERNAL_COPY: '内部互相抄送', REFERENCE_COPY: '供参阅的文件' },
  way: { DESTROYED: '销毁', RETURNED_TO_SENDER: '清退' },
  /** What a date is for, by the rule that set it. */
  rule: {
    'D13': '办文环节', 'R24-instruct': '领导批示', 'R24-transfer': '转办（当日）', 'R24-accept': '接收', 'R24': '办结', 'R57': '归档', 'R22-circulation': '阅毕', 'R22-dispatch': '签收', 'R22': '阅毕或签收', 'D10': '补签', 'R08': '会签答复', 'R29': '信息公开', 'R30': '发文环节', 'I31': '答复核实', 'I42': '刊物出刊', 'T1': '立项', 'T3': '首次办理', 'T4': '报领导审阅', 'R72': '提出异议', 'R72-review': '复核', 'R73': '核查', 'R74': '办结', 'R75': '接受或提出异议', 'R75-answer': '答复异议', 'U13': '阶段完成', 'feedback': '进展反馈', 'suspension': '中止到期',
  },
  subject: {
    reading: '刊物', report: '信息', issue: '刊物', 'bulletin-issue': '刊物', 'supervision-item': '督查事项', item: '督查事项', assignment: '承办任务',
    incoming: '收文', circulation: '传阅', outgoing: '发文', dispatch: '文件签收', 'seal-use': '用印', other: '事项',
  },
}
