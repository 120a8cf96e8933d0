import { ref } from 'vue'

export type Language = 'zh-CN' | 'en'

const KEY = 'office.language'

function chosen(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export const language = ref<Language>(typeof localStorage === 'undefined' ? 'zh-CN' : chosen())

export function keepLanguage(to: Language): void {
  language.value = to
  try {
    localStorage.setItem(KEY, to)
  } catch {
    // a browser that keeps nothing: for this visit only
  }
}
