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
/** In a district office; what comes in is registered and followed there. */
export const OFFICE: Role[] = ['CLERK', 'SECRETARY', 'DIRECTOR', 'ARCHIVIST']
export const INCOMING: Role[] = [...OFFICE, 'SEC_OFFICER', 'SUPERVISOR', 'LEADER', ...UNIT]
export const OUTGOING: Role[] = [...OFFICE, 'LEADER', 'UNIT_HEAD']
export const DISPATCHES: Role[] = [...OFFICE, 'LEADER', ...UNIT]
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
  { path: '/incoming', name: 'incoming', page: () => import('@/pages/incoming/IncomingList.vue'), title: 'home.nav.incoming' },
  { path: '/incoming/new', name: 'incoming-new', page: () => import('@/pages/incoming/SignForPage.vue'), title: 'incoming.signFor.title' },
  { path: '/incoming/stub', name: 'incoming-stub', page: () => import('@/pages/incoming/StubPage.vue'), title: 'incoming.stub.title' },
  { path: '/incoming/:id', name: 'incoming-one', page: () => import('@/pages/incoming/IncomingPage.vue'), title: 'home.nav.incoming' },
  { path: '/circulation', name: 'circulation', page: () => import('@/pages/circulation/RecordList.vue'), title: 'home.nav.circulation' },
  { path: '/circulation/:id', name: 'record', page: () => import('@/pages/circulation/RecordPage.vue'), title: 'home.nav.circulation' },
  { path: '/outgoing', name: 'outgoing', page: () => import('@/pages/outgoing/OutgoingList.vue'), title: 'home.nav.outgoing' },
  { path: '/outgoing/new', name: 'outgoing-new', page: () => import('@/pages/outgoing/DraftPage.vue'), title: 'outgoing.draft.title' },
  { path: '/outgoing/:id', name: 'outgoing-one', page: () => import('@/pages/outgoing/OutgoingPage.vue'), title: 'home.nav.outgoing' },
  { path: '/outgoing/:id/edit', name: 'outgoing-edit', page: () => import('@/pages/outgoing/DraftPage.vue'), title: 'outgoing.draft.title' },
  { path: '/dispatches', name: 'dispatches', page: () => import('@/pages/dispatches/DispatchList.vue'), title: 'home.nav.dispatches' },
  { path: '/dispatches/:id', name: 'dispatch', page: () => import('@/pages/dispatches/DispatchPage.vue'), title: 'home.nav.dispatches' },
  { path: '/seals', name: 'seals', page: () => import('@/pages/outgoing/SealsPage.vue'), title: 'home.nav.seals' },
  { path: '/admin', name: 'admin', page: () => import('@/pages/admin/AdminPage.vue'), title: 'home.nav.admin' },
  { path: '/design', name: 'design', page: () => import('@/pages/design/DesignPage.vue'), title: 'home.nav.design' },
]
