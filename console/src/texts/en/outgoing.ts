export default {
  draft: { title: 'Draft' },
}
