import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './design/tokens.css'
import './design/base.css'
import { router } from './router'
import { i18n, language, speak } from './texts'

await speak(language.value)
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
