export default {
  queue: {
    title: '来稿', keys: '键盘：J / K 上下移动，回车打开,C 认领,P 送待编库', waiting: '待认领', mine: '我在编', asking: '核实中', pool: '待编库', returned: '已退回', all: '全部',
    none: '这里没有来稿。', claim: '认领', toPool: '送待编库', count: '{n} 条', countMore: '{n} 条以上', by: '{name}在编', claimed: '已认领', pooled: '已送待编库', loadingMore: '正在读取更多……',
  },
  page: {
    original: '原稿', edited: '编辑稿', difference: '修改处', title: '标题', body: '正文', save: '保存编辑稿', saved: '编辑稿已保存', dirty: '有未保存的修改，已存本机',
    claim: '认领', release: '退出编辑', toPool: '送待编库', unpool: '退出待编库', query: '提出核实', cancelQuery: '取消核实', sendBack: '退回修改', reject: '不采用', merge: '合并',
    share: '共享', shareTitle: '共享给另一办公室', shareWith: '共享给', shareHelp: '对方编辑可以查看，也可以编入自己的刊物；共享后不能收回。', shared: '已共享给{names}', reassign: '改派', reason: '原因', note: '补充说明', distortion: '失真情形', noDistortion: '不涉及', question: '需要核实的问题', questionHelp: '单位会收到通知并在时限内答复',
    rejectReason: '不采用的理由', sendBackHelp: '单位修改后用同一回执号再次报送', mergeInto: '并入哪一条', mergeShare: '份额（千分数）', mergeHelp: '被并入的信息在采用后，按份额给本单位记分', similar: '同类信息', similarNone: '没有找到同类信息。',
    likeness: '相似 {n}%', from: '来自 {unit}', unitHidden: '来源受保护', heldBy: '{name}正在编辑', noChange: '与原稿相同', next: '下一条', backToQueue: '返回来稿', placed: '已编入刊物', history: '经过', more: '更多操作', showDifference: '对照修改处', cameBack: '合并未成，已退回',
  },
}
