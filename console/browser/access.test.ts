import { expect, test } from 'vitest'
import { barriers } from './barriers'
import { Person } from './office'

test('the sign-in, a dialog and the menu of a telephone stand in nobody\'s way', async () => {
  const nobody = await Person.nobody()
  await nobody.page.goto('/sign-in')
  await nobody.page.locator('form').waitFor()
  expect(await barriers(nobody.page)).toEqual([])
  const desk = await Person.signedIn('desk', { viewport: { width: 360, height: 720 } })
  await desk.press('菜单')
  await desk.page.locator('#navigation a').first().waitFor()
  expect(await barriers(desk.page)).toEqual([])
  await desk.page.getByRole('link', { name: '组稿', exact: true }).click()
  await desk.press('安排一期')
  await desk.page.getByRole('dialog').waitFor()
  expect(await barriers(desk.page)).toEqual([])
})

test('the keyboard comes to the words at once, and stays where it was when a dialog closes', async () => {
  const desk = await Person.signedIn('desk')
  await desk.page.goto('/')
  await desk.page.locator('#todo').waitFor()
  await desk.page.keyboard.press('Tab')
  expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await desk.page.keyboard.press('Enter')
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('main')

  await desk.page.getByRole('link', { name: '组稿', exact: true }).click()
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.id), { message: 'the new page is read from its beginning' }).toBe('main')
  const plan = desk.page.getByRole('button', { name: '安排一期' })
  await plan.focus()
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('dialog').waitFor()
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => plan.evaluate((button) => document.activeElement === button)).toBe(true)
})
