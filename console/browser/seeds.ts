import { expect } from 'vitest'
import { Caller } from './office'

/** What the pages show: a matter on its whole way, with words that a test gives. */
export interface Words {
  /** Unit that reports. */
  unit: string
  title: string
  body: string
  answer: string
  file: string
}

export interface Matter {
  report: string
  issue: string
  item: string
  assignment: string
  file: string
}

const api = '/api/v1'

/** Handed in, asked about and answered, edited, published, instructed, assigned, fed back. */
export async function matter(words: Words): Promise<Matter> {
  const [clerk, head, desk, second, chief, leader, supervisor, worker] = await Promise.all(
    [`${words.unit}.clerk`, `${words.unit}.head`, 'desk', 'desk2', 'chief', 'leader', 'supervisor', 'transport.clerk'].map((name) => Caller.signedIn(name)),
  ) as [Caller, Caller, Caller, Caller, Caller, Caller, Caller, Caller]

  const file = await clerk.upload('report-attachments', words.file, '现场情况说明')
  const made = await clerk.post(`${api}/reports`, {
    infoClass: 'DYNAMIC', tone: 'PROBLEM', title: words.title, body: words.body, attachmentIds: [file],
    facts: { occurredAt: '2026-11-20T06:00:00+08:00', place: words.title, cause: words.body, effect: words.body, scope: words.body, measures: words.body, figures: [{ name: words.title.slice(0, 40), value: '60', unit: '人' }] },
  })
  const report = `${api}/reports/${made.body.id}`
  await head.act(report, 'approve-in-unit')
  await clerk.act(report, 'submit')
  await desk.act(report, 'claim')
  await desk.act(report, 'query', { text: words.answer })
  await clerk.act(report, 'answer', { text: words.answer })
  await desk.act(report, 'edit', { title: words.title, body: `${words.body} ${words.answer}` })
  await desk.act(report, 'pass-to-pool')

  const publication = (await desk.get(`${api}/publications`)).body.items[0].id
  const issue = `${api}/bulletin-issues/${(await desk.post(`${api}/bulletin-issues`, { publicationId: publication })).body.id}`
  await desk.act(issue, 'open')
  await desk.act(issue, 'compose', { columns: [{ name: '要情', reportIds: [made.body.id] }] })
  await desk.act(issue, 'proof')
  await second.act(issue, 'proof')
  for (const step of ['sign', 'number', 'publish']) await chief.act(issue, step)

  await until(() => leader.get(issue), (told) => told.status === 200 && !!told.body.reading)
  await leader.act(issue, 'read')
  await until(() => leader.get(report), (told) => told.body.commands?.includes('instruct'))
  await leader.act(report, 'instruct', { text: words.body, leadUnitId: 'transport', dueInWorkingDays: 5, tell: { unit: true } })
  const proposed = await until(() => supervisor.get(`${api}/supervision-items?basisId=${made.body.id}`), (told) => told.body.items.length === 1)
  const item = `${api}/supervision-items/${proposed.body.items[0].id}`
  await supervisor.act(item, 'approve', { requirement: words.body, leadUnitId: 'transport', coUnitIds: [], dueInWorkingDays: 5, importance: 'NORMAL' })
  await supervisor.act(item, 'issue-notice')
  const given = await until(() => worker.get(`${api}/assignments?itemId=${proposed.body.items[0].id}`), (told) => told.body.items.length === 1)
  const assignment = `${api}/assignments/${given.body.items[0].id}`
  await worker.act(assignment, 'receive')
  await worker.act(assignment, 'accept')
  const shown = await worker.upload('supervision-attachments', words.file, '办理情况说明')
  await worker.act(assignment, 'feedback', { progress: 60, done: words.body, obstacles: words.answer, suggestions: words.answer, nextStep: words.answer, attachmentIds: [shown] })
  return { report, issue, item, assignment, file }
}

async function until<T>(ask: () => Promise<T>, there: (told: T) => boolean): Promise<T> {
  let told!: T
  await expect.poll(async () => there((told = await ask()))).toBe(true)
  return told
}

/** Every page with something on it, and who looks at it there. */
export function places(of: Matter): [who: string, address: string][] {
  const id = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  return [
    ['unit.clerk', '/'], ['unit.clerk', '/inbox'], ['unit.clerk', '/reports'], ['unit.clerk', `/reports/${id(of.report)}`], ['unit.clerk', '/reports/new'],
    ['desk', '/'], ['desk', '/inbox'], ['desk', '/desk?view=all'], ['desk', `/desk/${id(of.report)}`], ['desk', '/issues'], ['desk', `/issues/${id(of.issue)}`],
    ['leader', '/'], ['leader', '/inbox'], ['leader', '/reading'], ['leader', `/reading/${id(of.issue)}`], ['leader', '/instructions'], ['leader', `/instructions/${id(of.report)}`],
    ['supervisor', '/'], ['supervisor', '/supervision'], ['supervisor', '/supervision/items'], ['supervisor', `/supervision/${id(of.item)}`], ['supervisor', `/assignments/${id(of.assignment)}`],
    ['transport.clerk', '/'], ['transport.clerk', '/assignments'], ['transport.clerk', `/assignments/${id(of.assignment)}`], ['transport.clerk', `/supervision/${id(of.item)}`],
    ['sysadmin', '/admin'], ['sysadmin', '/design'],
  ]
}

/** Nothing is under way any more: what it shows is whole. */
export async function settled(page: import('playwright-core').Page): Promise<void> {
  await page.locator('main h1, main .sheet, main .note').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.bones, [aria-busy="true"]:not(button)'))
}

/** Papers in and out, and where they stand. */
export interface Papers {
  /** A request that the office has had worked on. */
  request: string
  /** A notice that goes round, and the record of its reader. */
  notice: string
  record: string
  /** A document that went out, and what its recipient has of it. */
  outgoing: string
  dispatch: string
}

/** A request registered, instructed and worked on; a notice going round; a notice of the office on its way to the unit. */
export async function papers(words: Words): Promise<Papers> {
  const [clerk, secretary, director, leader, unit, worker] = await Promise.all(
    ['clerk', 'secretary', 'director', 'leader', `${words.unit}.clerk`, 'transport.clerk'].map((name) => Caller.signedIn(name)),
  ) as [Caller, Caller, Caller, Caller, Caller, Caller]
  const come = async (genre: string, title: string, more: object) => {
    const file = await clerk.upload('document-attachments', words.file, '扫描件')
    const made = await clerk.post(`${api}/incoming-documents`, {
      book: 'LOWER', sourceOrg: words.title.slice(0, 40), sourceDocNo: `〔2026〕${Date.now()}`, title, declaredCopies: 2, countedCopies: 2, carrier: 'PAPER', genre, attachmentIds: [file], ...more,
    })
    const path = `${api}/incoming-documents/${made.body.id}`
    await clerk.act(path, 'register')
    await secretary.act(path, 'prelim-review', { findings: words.answer })
    return path
  }

  const request = await come('REQUEST', `关于${words.title}的请示`.slice(0, 200), { sourceUnitId: words.unit })
  await secretary.act(request, 'propose', { handling: 'ACT', text: words.body, leadUnitId: 'transport', coUnitIds: ['agri'], dueInWorkingDays: 5 })
  await secretary.act(request, 'submit')
  await leader.act(request, 'instruct', { text: words.body, leadUnitId: 'transport', coUnitIds: ['agri'], dueInWorkingDays: 5 })
  await secretary.act(request, 'assign')
  await worker.act(request, 'accept')
  await worker.act(request, 'submit-result', { text: words.answer, absent: [{ unitId: 'agri', reason: words.answer }] })
  await secretary.act(request, 'send-back', { reason: words.answer })

  const notice = await come('NOTICE', `关于${words.title}的通知`.slice(0, 200), { carrier: 'ELECTRONIC', book: 'SUPERIOR' })
  await secretary.act(notice, 'propose', { handling: 'READ', readers: [`unit:${words.unit}`, 'unit:transport'] })
  await secretary.act(notice, 'circulate', { purpose: words.body.slice(0, 400), mode: 'ORDER', opinionWanted: true })
  const given = await until(() => unit.get(`${api}/circulation-records?documentId=${notice.slice(notice.lastIndexOf('/') + 1)}`), (told) => told.body.items.length === 1)

  const drafted = await clerk.post(`${api}/outgoing-documents`, {
    genre: 'NOTICE', title: '关于做好冬季安全生产工作的通知', code: '西办发', necessity: words.body, mainTo: [{ unitId: words.unit }, { unitId: 'transport' }], body: `${words.body}\n${words.answer}`, urgency: 'NONE', concerns: ['transport'],
  })
  const outgoing = `${api}/outgoing-documents/${drafted.body.id}`
  const warned = ((await clerk.get(`${outgoing}/lint`)).body.findings as { rule: string; severity: string }[]).filter((one) => one.severity === 'WARNING')
  await clerk.act(outgoing, 'submit-review', { reasons: [...new Set(warned.map((one) => one.rule))].map((rule) => ({ rule, text: '按工作需要' })) })
  await secretary.act(outgoing, 'request-countersign', { unitIds: ['transport'] })
  await (await Caller.signedIn('transport.head')).act(outgoing, 'agree', { opinion: words.answer })
  await secretary.act(outgoing, 'submit-sign', { gates: ['WRITING', 'PROCEDURE', 'CONTENT', 'POLICY', 'LAW', 'LANGUAGE', 'FORMAT'], opinion: words.answer, disclosure: { attribute: 'ACTIVE', reason: words.answer } })
  await leader.act(outgoing, 'sign', { opinion: words.answer })
  await director.act(outgoing, 'recheck', { opinion: words.answer })
  await clerk.act(outgoing, 'register', { copies: 20 })
  await clerk.act(outgoing, 'print')
  await clerk.act(outgoing, 'seal', { seal: '区委办公室印章' })
  await clerk.act(outgoing, 'dispatch', { channel: 'ELECTRONIC' })
  const sent = await until(() => unit.get(`${api}/dispatches?status=SENT`), (told) => told.body.items.length > 0)
  return { request, notice, record: `${api}/circulation-records/${given.body.items[0].id}`, outgoing, dispatch: `${api}/dispatches/${sent.body.items[0].id}` }
}

/** Every page of papers with something on it, and who looks at it there. */
export function paperPlaces(of: Papers): [who: string, address: string][] {
  const id = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  return [
    ['clerk', '/'], ['clerk', '/incoming'], ['clerk', '/incoming?view=register'], ['clerk', '/incoming/new'], ['clerk', '/incoming/stub'], ['secretary', `/incoming/${id(of.request)}`], ['secretary', `/incoming/${id(of.notice)}`],
    ['transport.clerk', `/incoming/${id(of.request)}`], ['unit.clerk', `/incoming/${id(of.request)}`], ['secretary', '/circulation'], ['unit.clerk', '/circulation'], ['unit.clerk', `/circulation/${id(of.record)}`],
    ['secretary', '/outgoing'], ['clerk', '/outgoing?view=register'], ['secretary', '/outgoing/new'], ['secretary', `/outgoing/${id(of.outgoing)}`], ['transport.head', `/outgoing/${id(of.outgoing)}`],
    ['unit.clerk', '/dispatches'], ['unit.clerk', `/dispatches/${id(of.dispatch)}`], ['clerk', '/dispatches'], ['clerk', '/seals'],
  ]
}
