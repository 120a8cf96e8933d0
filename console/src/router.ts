import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { session } from '@/api/session'
import { t } from '@/texts'
import { addresses } from './addresses'

const routes: RouteRecordRaw[] = addresses.map((address) => ({
  path: address.path,
  name: address.name,
  component: address.page as () => Promise<never>,
  meta: { address },
}))

export const router = createRouter({
  history: createWebHistory(),
  routes: [...routes, { path: '/:rest(.*)*', name: 'not-found', component: () => import('@/pages/NotFoundPage.vue') }],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const address = to.meta.address as (typeof addresses)[number] | undefined
  if (!session.begun.value) void address?.page().catch(() => {}) // the page comes while the session is asked for
  await session.begin()
  if (!session.person.value && !address?.open) {
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
  if (session.person.value && to.name === 'sign-in') return { name: 'home' }
  return true
})

router.afterEach((to, from) => {
  const address = to.meta.address as (typeof addresses)[number] | undefined
  document.title = address ? `${t(address.title)} · ${t('common.name')}` : t('common.name')
  if (from.matched.length && to.path !== from.path) {
    // a screen reader begins with the new page
    requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
})

// a page of an older version that is gone: the new version has it
router.onError((error, to) => {
  if (/import|fetch|preload/i.test(String(error)) && navigator.onLine) location.assign(to.fullPath)
})
