export default {
  draft: { title: '拟稿' },
}
