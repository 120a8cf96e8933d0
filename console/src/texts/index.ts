import { createI18n } from 'vue-i18n'
import zh from './zh-CN'
import { keepLanguage, language, type Language } from './language'

export type Texts = typeof zh

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as Record<string, Texts>,
  missingWarn: false,
  fallbackWarn: false,
})

/** English comes only when it is asked for. */
export async function speak(to: Language): Promise<void> {
  if (to === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default as unknown as Texts)
  }
  i18n.global.locale.value = to
  document.documentElement.lang = to
  keepLanguage(to)
}

export const t = i18n.global.t
export { language }
