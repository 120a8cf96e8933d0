export default {
  list: { title: '收文' },
  signFor: { title: '签收一份文件' },
  stub: { title: '登记一份涉密文件' },
}
