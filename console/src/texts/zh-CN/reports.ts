export default {
  list: {
    title: '我的报送', write: '写信息', direct: '直报问题', filter: '状态', none: '还没有报送过信息。', receipt: '回执 {no}', next: '下一步：{what}',
    returned: '退回原因：{reason}', rejected: '不采用：{reason}', adopted: '已被《{name}》{year} 年第 {no} 期采用', instructed: '领导已批示', query: '编辑提出核实，请答复',
    draft: '请写完后由负责人审签', approved: '已审签，请报送',
  },
  editor: {
    titleNew: '写信息', titleEdit: '修改信息', titleDirect: '直报问题', infoClass: '信息类别', tone: '性质', title: '标题', titleHelp: '一句话说清何地、何事', body: '正文',
    bodyHelp: '先写结果，再写经过和措施。内容自动保存。', facts: '基本要素', factsHelp: '带 * 的要素按信息类别必填，审签前须填齐。',
    occurredAt: '发生时间', place: '发生地点', placeHelp: '到村、街道或路段', cause: '原因', effect: '影响、后果', effectHelp: '人员、财产、交通等', scope: '涉及范围',
    measures: '已采取的措施', figures: '数据', figureName: '名称', figureValue: '数值', figureUnit: '单位', figureAdd: '添加一项数据', figureRemove: '移除数据“{name}”',
    tags: '主题词', tagsHelp: '用逗号或空格隔开，最多 10 个', files: '附件', startHelp: '填写标题后开始自动保存。',
    forHead: '写完后无需另行提交：负责人会在“现在要办的”里看到并审签。', approve: '审签', approved: '已审签', directIntro: '直报只由您本人和区里的主编看到，不经过本单位负责人；只用于反映本单位的问题。', forChief: '写完后点“完成，去查看”，再点“直报”。', approveHelp: '审签即表示对内容负责。', view: '查看',
    secrecy: '请勿填写国家秘密；涉密信息请走机要渠道。', created: '草稿已建立', missing: '还缺：{what}', complete: '要素已填齐，可以审签。', preview: '完成，去查看',
  },
  page: {
    approve: '审签', submit: '报送', submitDirect: '直报', edit: '继续修改', withdraw: '撤回', supplement: '补充', answer: '答复核实',
    submitted: '已报送，回执号 {no}', reason: '理由', withdrawTitle: '撤回这条信息', supplementTitle: '补充情况', supplementText: '补充的内容', answerTitle: '答复编辑的核实', answerText: '答复',
    question: '核实 {no}', answered: '答复', openQuestion: '编辑提出核实，请在时限前答复', facts: '基本要素', body: '正文', files: '附件', supplements: '补充情况', history: '经过', fate: '采用情况',
    returnedTitle: '已退回修改（第 {round} 次报送）', rejectedTitle: '不采用：{reason}', notYet: '尚未采用', signOff: '{head} 于 {at} 审签', claimed: '（由单位系统声明）',
    instruction: '{leader}批示', outcome: '办理结果', late: '逾期', edited: '采用稿', queries: '核实与答复', informant: '报送人', withdrawn: '已撤回：{reason}', merged: '已并入另一条信息，份额 {n}‰',
  },
}
