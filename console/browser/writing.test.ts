import { expect, test } from 'vitest'
import { Caller, Person } from './office'

/** What somebody types is never lost: not by a colleague, not by a broken line, not by a session that has ended. */

async function draft(unit: string, title: string): Promise<{ clerk: Caller; path: string; page: string }> {
  const clerk = await Caller.signedIn(`${unit}.clerk`)
  const made = await clerk.post('/api/v1/reports', { infoClass: 'DYNAMIC', tone: 'NEUTRAL', title, body: '清晨降雪，全镇道路结冰。', facts: { place: '主干道' } })
  return { clerk, path: `/api/v1/reports/${made.body.id}`, page: `/reports/${made.body.id}/edit` }
}
const saved = (person: Person) => person.page.getByRole('status').getByText('已保存', { exact: true })

test('what two people change at once is shown as a difference and merged', async () => {
  const { clerk: api, path, page } = await draft('shiba', '石坝镇道路结冰')
  const clerk = await Person.signedIn('shiba.clerk')
  const head = await Person.signedIn('shiba.head')
  await clerk.page.goto(page)
  await head.page.goto(page)
  await saved(clerk).waitFor()
  await saved(head).waitFor()

  await head.write('正文', '清晨降雪，全镇主干道结冰，已撒盐。')
  await head.write('发生地点', '石坝镇主干道')
  await expect.poll(async () => (await api.get(path)).body.facts.place, { message: 'the head has saved first' }).toBe('石坝镇主干道')

  await clerk.write('正文', '清晨降雪，全镇道路结冰，出动六十人。')
  await clerk.write('影响、后果', '两条线路停运')
  const dialog = clerk.page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('内容已被他人修改')
  expect(await dialog.getByRole('group').count(), 'only what both have changed is asked').toBe(1)
  const sides = dialog.locator('.side')
  expect(await sides.nth(0).locator('ins').allInnerTexts()).toContain('出动六十人')
  expect((await sides.nth(1).locator('ins').allInnerTexts()).join()).toContain('已撒盐')
  await dialog.getByLabel('用服务器上的').check()
  await clerk.press('按所选合并并保存', dialog)

  await expect.poll(async () => (await api.get(path)).body, { message: 'both are in it' }).toMatchObject({
    body: '清晨降雪，全镇主干道结冰，已撒盐。',
    facts: { place: '石坝镇主干道', effect: '两条线路停运' },
  })
  expect(await clerk.page.getByLabel('正文').inputValue()).toBe('清晨降雪，全镇主干道结冰，已撒盐。')
})

test('a line that breaks while somebody writes: the words stay, and are saved when it is back', async () => {
  const { clerk: api, path, page } = await draft('louguan', '娄关镇道路结冰')
  const clerk = await Person.signedIn('louguan.clerk')
  await clerk.page.goto(page)
  await saved(clerk).waitFor()

  await clerk.context.setOffline(true)
  await clerk.write('正文', '线路中断时写下的一段话。')
  await clerk.sees('网络已断开')
  await clerk.page.getByRole('status').getByText('连接不畅，内容已存本机，稍后自动保存').waitFor()
  expect(await clerk.page.getByLabel('正文').inputValue()).toBe('线路中断时写下的一段话。')
  expect((await api.get(path)).body.body).toBe('清晨降雪，全镇道路结冰。')

  await clerk.context.setOffline(false)
  await saved(clerk).waitFor()
  expect((await api.get(path)).body.body).toBe('线路中断时写下的一段话。')
})

test('a browser that is closed while the line is down: the words are there when the page is opened again', async () => {
  const { clerk: api, path, page } = await draft('qiandao', '千岛镇道路结冰')
  const clerk = await Person.signedIn('qiandao.clerk')
  await clerk.page.goto(page)
  await saved(clerk).waitFor()
  await clerk.context.setOffline(true)
  await clerk.write('正文', '关机之前写下的一段话。')
  await clerk.page.getByRole('status').getByText('连接不畅，内容已存本机，稍后自动保存').waitFor()
  await clerk.page.close()

  await clerk.context.setOffline(false)
  const again = await clerk.context.newPage()
  await again.goto(page)
  await again.getByText('已恢复您上次没有提交的内容。').waitFor()
  await expect.poll(async () => (await api.get(path)).body.body).toBe('关机之前写下的一段话。')
})

test('a session that ends amid a form: the password is asked for over the page, nothing typed is gone', async () => {
  const { clerk: api, path, page } = await draft('education', '教育局校园安全检查')
  const clerk = await Person.signedIn('education.clerk')
  await clerk.page.goto(page)
  await saved(clerk).waitFor()

  // signed out in another window of the same browser: the session has ended for this one, too
  const other = await clerk.context.newPage()
  await other.goto('/')
  await other.locator('#todo').waitFor()
  await other.getByRole('button', { name: '退出登录', exact: true }).click()
  await other.waitForURL('**/sign-in')
  await other.close()
  await expect.poll(async () => clerk.page.evaluate(async () => (await fetch('/api/v1/auth/refresh', { method: 'POST', headers: { 'Content-Type': 'application/json' } })).status)).toBe(401)

  await clerk.write('发生地点', '城区三所学校')
  const words = '会话结束以后写下的一段话。'
  await clerk.write('正文', words)
  const dialog = clerk.page.getByRole('dialog', { name: '登录已过期' })
  await dialog.waitFor()
  expect(await clerk.page.getByLabel('正文').inputValue()).toBe(words)
  expect(await dialog.locator('input[name=username]').inputValue()).toBe('education.clerk')
  await clerk.signIn()
  await dialog.waitFor({ state: 'hidden' })
  expect(await clerk.page.getByLabel('正文').inputValue()).toBe(words)
  await saved(clerk).waitFor()
  expect((await api.get(path)).body).toMatchObject({ body: words, facts: { place: '城区三所学校' } })
})
