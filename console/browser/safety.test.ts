import { expect, test } from 'vitest'
import { barriers } from './barriers'
import { Caller, Person } from './office'
import { matter, paperPlaces, papers, places, settled, type Words } from './seeds'

const RUN = 'document.documentElement.dataset.ran=1'
const BAD = `<img src=x onerror="${RUN}"><script>${RUN}</script><svg onload=${RUN}>{{constructor.constructor('${RUN}')()}}`

test('on every page markup in what people write is text, and nothing stands in the way of those who see badly', async () => {
  const words: Words = { unit: 'health', title: `卫健局 ${BAD}`.slice(0, 190), body: `正文 ${BAD}`, answer: `答复 "><iframe srcdoc="<script>${RUN}</script>">javascript:${RUN}`, file: `<img src=x onerror=${RUN}>.txt` }
  const made = await matter(words)
  const people = new Map<string, Person>()
  const inTheWay: Record<string, string[]> = {}
  let shown = 0
  for (const [who, address] of [...places(made), ...paperPlaces(await papers(words))]) {
    const name = who.replace('unit', 'health')
    const person = people.get(name) ?? (await Person.signedIn(name))
    people.set(name, person)
    await person.page.goto(address)
    await settled(person.page)
    const found = await person.page.evaluate(() => ({
      ran: document.documentElement.dataset.ran,
      made: document.querySelectorAll('main img, main iframe, main script, main [onerror], main [onload]').length,
      text: document.body.innerText.includes('<img src=x') || document.body.innerText.includes('<iframe'),
    }))
    expect(found, `${name} at ${address}`).toMatchObject({ made: 0 })
    expect(found.ran, `${name} at ${address}`).toBeUndefined()
    if (found.text) shown++
    const way = await barriers(person.page)
    if (way.length) inTheWay[`${name} at ${address}`] = way
  }
  expect(shown, 'pages on which it stands as text').toBeGreaterThanOrEqual(20)
  expect(inTheWay).toEqual({})

  // the page that is printed is made by the server
  const leader = await Caller.signedIn('leader')
  const reader = await Person.nobody({ extraHTTPHeaders: leader.headers })
  await reader.page.goto(`${made.issue}/page`)
  await reader.sees('<img src=x')
  expect(await reader.page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined()
  reader.faults.splice(0) // the icon that a browser asks for by itself is not a matter of the page
})

test('another unit sees nothing: not in its lists, not by the address, not by searching', async () => {
  const title = '公安局夜间巡查发现隐患'
  const words: Words = { unit: 'police', title, body: '夜间巡查发现隐患一处。', answer: '已核实夜间巡查情况。', file: '现场.txt' }
  const made = await matter(words)
  const gone = await papers(words)
  const stranger = await Person.signedIn('louguan.clerk')
  const asked: number[] = []
  stranger.page.on('response', (response) => response.url().includes('/api/v1/') && asked.push(response.status()))
  const addresses = new Set([...places(made), ...paperPlaces(gone)].map(([, address]) => address).filter((address) => !['/admin', '/design', '/reports/new', '/instructions', '/supervision', '/incoming/new', '/incoming/stub', '/outgoing/new'].includes(address)))
  for (const address of addresses) {
    await stranger.page.goto(address)
    await settled(stranger.page)
    await expect.poll(() => stranger.page.locator('main').innerText(), { message: address }).not.toBe('')
    // an issue is out of bounds as well: this unit is not among its readers
    expect(await stranger.page.content(), address).not.toContain('夜间巡查')
  }
  expect(asked, 'out of scope looks like nothing there').toContain(404)

  const clerk = await Caller.signedIn('louguan.clerk')
  const id = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  for (const path of [made.report, made.item, made.assignment, gone.request, gone.notice, gone.record, gone.dispatch, `${made.report}/history`, `${made.report}/attachments/${made.file}`]) {
    expect((await clerk.get(path)).status, path).toBe(404)
  }
  for (const list of ['/api/v1/reports', `/api/v1/supervision-items?basisId=${id(made.report)}`, `/api/v1/assignments?itemId=${id(made.item)}`, '/api/v1/incoming-documents', '/api/v1/circulation-records', '/api/v1/dispatches', '/api/v1/notifications', '/api/v1/worklist', `/api/v1/deadlines?subject=${id(made.item)}`]) {
    const told = await clerk.get(list)
    expect(JSON.stringify(told.body), list).not.toContain('夜间巡查')
    expect(JSON.stringify(told.body), list).not.toContain(id(made.item))
  }
})
