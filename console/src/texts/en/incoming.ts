export default {
  list: { title: 'Incoming documents' },
  signFor: { title: 'Sign for a document' },
  stub: { title: 'Enter a classified paper' },
}
