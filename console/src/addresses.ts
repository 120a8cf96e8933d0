import type { Role } from '@/api/types'

type Page = () => Promise<unknown>

export interface Address {
  path: string
  name: string
  page: Page
  title: string
  open?: boolean
}

export const UNIT: Role[] = ['UNIT_CLERK', 'UNIT_HEAD']
export const DESK: Role[] = ['EDITOR', 'CHIEF_EDITOR']
export const ISSUE_MAKERS: Role[] = ['EDITOR', 'CHIEF_EDITOR', 'DIRECTOR']
export const READERS: Role[] = ['EDITOR', 'CHIEF_EDITOR', 'DIRECTOR', 'LEADER', 'SECRETARY', 'SUPERVISOR', 'CLERK', 'ARCHIVIST', 'DUTY', 'DUTY_LEADER', 'UNIT_CLERK', 'UNIT_HEAD']
export const LEADERS: Role[] = ['LEADER', 'SECRETARY']
export const BOARD: Role[] = ['SUPERVISOR', 'DIRECTOR', 'LEADER', 'SECRETARY']
export const ITEMS: Role[] = [...BOARD, ...UNIT]
export const ADMINS: Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']

export const addresses: Address[] = [
  { path: '/', name: 'home', page: () => import('@/pages/home/HomePage.vue'), title: 'home.nav.home' },
  { path: '/sign-in', name: 'sign-in', page: () => import('@/pages/sign-in/SignInPage.vue'), title: 'home.signIn.title', open: true },
  { path: '/inbox', name: 'inbox', page: () => import('@/pages/inbox/InboxPage.vue'), title: 'home.nav.inbox' },
  { path: '/reports', name: 'reports', page: () => import('@/pages/reports/ReportList.vue'), title: 'home.nav.reports' },
  { path: '/reports/new', name: 'report-new', page: () => import('@/pages/reports/ReportEditor.vue'), title: 'home.nav.write' },
  { path: '/reports/direct', name: 'report-direct', page: () => import('@/pages/reports/ReportEditor.vue'), title: 'reports.editor.titleDirect' },
  { path: '/reports/:id', name: 'report', page: () => import('@/pages/reports/ReportPage.vue'), title: 'home.nav.reports' },
  { path: '/reports/:id/edit', name: 'report-edit', page: () => import('@/pages/reports/ReportEditor.vue'), title: 'home.nav.write' },
  { path: '/desk', name: 'desk', page: () => import('@/pages/desk/DeskQueue.vue'), title: 'home.nav.desk' },
  { path: '/desk/:id', name: 'desk-report', page: () => import('@/pages/desk/DeskReport.vue'), title: 'home.nav.desk' },
  { path: '/issues', name: 'issues', page: () => import('@/pages/issues/IssueList.vue'), title: 'home.nav.issues' },
  { path: '/publications', name: 'publications', page: () => import('@/pages/publications/PublicationsPage.vue'), title: 'home.nav.publications' },
  { path: '/issues/:id', name: 'issue', page: () => import('@/pages/issues/IssuePage.vue'), title: 'home.nav.issues' },
  { path: '/reading', name: 'reading', page: () => import('@/pages/reading/ReadingPage.vue'), title: 'home.nav.reading' },
  { path: '/reading/:id', name: 'reading-issue', page: () => import('@/pages/reading/ReadingPage.vue'), title: 'home.nav.reading' },
  { path: '/instructions', name: 'instructions', page: () => import('@/pages/instructions/InstructionsPage.vue'), title: 'home.nav.instructions' },
  { path: '/instructions/:id', name: 'instruction', page: () => import('@/pages/instructions/InstructedReport.vue'), title: 'home.nav.instructions' },
  { path: '/supervision', name: 'supervision', page: () => import('@/pages/supervision/BoardPage.vue'), title: 'home.nav.supervision' },
  { path: '/supervision/items', name: 'items', page: () => import('@/pages/supervision/ItemList.vue'), title: 'home.nav.items' },
  { path: '/supervision/new', name: 'item-new', page: () => import('@/pages/supervision/ProposePage.vue'), title: 'supervision.propose.title' },
  { path: '/supervision/:id', name: 'item', page: () => import('@/pages/supervision/ItemPage.vue'), title: 'home.nav.items' },
  { path: '/assignments', name: 'assignments', page: () => import('@/pages/assignments/AssignmentList.vue'), title: 'home.nav.assignments' },
  { path: '/assignments/:id', name: 'assignment', page: () => import('@/pages/assignments/AssignmentPage.vue'), title: 'home.nav.assignments' },
  { path: '/admin', name: 'admin', page: () => import('@/pages/admin/AdminPage.vue'), title: 'home.nav.admin' },
  { path: '/design', name: 'design', page: () => import('@/pages/design/DesignPage.vue'), title: 'home.nav.design' },
]
