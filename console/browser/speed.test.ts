import { availableParallelism, loadavg } from 'node:os'
import { expect, test } from 'vitest'
import { Person } from './office'

/** Machines of the offices are old, and the one that tests is busy: the best of three counts. */
const TRIES = 3
const MOST_TO_USE = 2_000
const MOST_FOR_A_FRAME = 50
const ROWS = 10_000
/** A machine with more than twice as much to do as it has cores has less for us. */
const fair = (ms: number) => ms * Math.max(1, loadavg()[0]! / availableParallelism() / 2)

test('the first page can be used within two seconds on a machine four times slower', async () => {
  const times: number[] = []
  for (let n = 0; n < TRIES && !(Math.min(...times) <= fair(MOST_TO_USE)); n++) {
    const clerk = await Person.signedIn('agri.clerk')
    const cdp = await clerk.context.newCDPSession(clerk.page)
    await cdp.send('Network.enable')
    await cdp.send('Network.clearBrowserCache')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await clerk.page.addInitScript(() => {
      const look = () => {
        // the navigation is there, the list has its answer, and the page is free to react
        if (document.querySelector('#navigation a') && document.querySelector('#todo') && !document.querySelector('.todo .bones')) {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => (document.documentElement.dataset.usable = String(performance.now()))
          channel.port2.postMessage(0)
        } else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await clerk.page.goto('/')
    await clerk.page.locator('html[data-usable]').waitFor()
    times.push(Number(await clerk.page.locator('html').getAttribute('data-usable')))
    await clerk.context.close()
  }
  console.log(`usable after ${times.map(Math.round).join(', ')} ms`)
  expect(Math.min(...times)).toBeLessThanOrEqual(fair(MOST_TO_USE))
})

test('ten thousand reports in the queue scroll without a jerk', async () => {
  const desk = await Person.signedIn('desk')
  await desk.page.route('**/api/v1/reports?**', async (route) => {
    const asked = new URL(route.request().url()).searchParams
    if (asked.get('count')) return route.fulfill({ json: { items: [], next: null, count: ROWS } })
    const from = Number(asked.get('after') ?? 0)
    const to = Math.min(ROWS, from + Number(asked.get('limit')))
    const items = Array.from({ length: to - from }, (_, n) => ({
      id: `row${from + n}`, status: 'SUBMITTED', version: 1, infoClass: 'DYNAMIC', tone: 'NEUTRAL', title: `第 ${from + n + 1} 条：乡镇报送清雪保畅情况`, createdAt: '2026-11-20T06:00:00.000Z', submittedAt: '2026-11-20T06:00:00.000Z',
      unit: { id: 'hekou', name: '河口镇' }, commands: ['claim'], topicTags: [], attachments: [], instructions: [], use: { adoptions: [] },
    }))
    return route.fulfill({ json: { items, next: to < ROWS ? String(to) : null } })
  })
  await desk.page.goto('/desk')
  const list = desk.page.getByRole('list', { name: '来稿' })
  await list.waitFor()
  await expect.poll(async () => {
    await list.evaluate((box) => (box.scrollTop = box.scrollHeight))
    return list.evaluate((box) => box.scrollHeight)
  }, { timeout: 60_000, interval: 10 }).toBe(ROWS * 76)
  expect(await list.getByRole('listitem').count(), 'rows that exist').toBeLessThan(60)

  const worst: number[] = []
  for (let n = 0; n < TRIES && !(Math.min(...worst) <= fair(MOST_FOR_A_FRAME)); n++) worst.push(await list.evaluate(scrolled))
  console.log(`19 of 20 frames came within ${worst.map(Math.round).join(', ')} ms`)
  expect(Math.min(...worst)).toBeLessThanOrEqual(fair(MOST_FOR_A_FRAME))
  await desk.sees('第 ')
})

/** Over the whole list in two hundred frames: how long 19 of 20 frames took at the most. */
async function scrolled(box: Element): Promise<number> {
  const frames: number[] = []
  const step = box.scrollHeight / 200
  box.scrollTop = 0
  let before = await new Promise<number>(requestAnimationFrame)
  for (let n = 0; n < 200; n++) {
    box.scrollTop = n * step
    const now = await new Promise<number>(requestAnimationFrame)
    frames.push(now - before)
    before = now
  }
  return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)]!
}
