export default {
  title: '系统管理', health: '运行状态', gateway: '网关', ready: '正常', notReady: '未就绪', units: '单位', people: '人员', clients: '对接系统', letters: '死信', name: '名称', short: '简称', kind: '类别', status: '状态', unit: '单位', post: '职务', roles: '角色', scopes: '权限范围', delegated: '委托审签',
  service: '服务', at: '时间', type: '事件', cause: '原因', replay: '重新处理', replayed: '已重新处理', lettersNone: '没有死信。', audit: '审计查询与日志链状态尚无接口；核对请在服务器上运行 ./office verify。', part: '组成', state: { OPEN: '待处理', REPLAYED: '已重新处理' }, topic: '来源',
  unitKind: { DISTRICT: '区', DISTRICT_OFFICE: '区级办公室', DEPARTMENT: '部门', TOWN: '镇', STREET: '街道', VILLAGE: '村', OTHER: '其他' }, active: '正常', inactive: '停用',
  design: { title: '设计规范', intro: '一套字号、间距、颜色和部件；页面只用这里的。', type: '字号', space: '间距', colours: '颜色与对比度', buttons: '按钮', fields: '表单', states: '状态', lights: '亮灯', dates: '日期', notes: '提示', difference: '差异', sample: '河口镇今晨清理主干道积雪', primary: '主要操作', normal: '一般操作', danger: '危险操作', plain: '次要操作', busy: '正在处理' },
}
