/** Dates in words, always in the office's own time. */

export const ZONE = 'Asia/Shanghai'

export type Words = 'zh-CN' | 'en'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
/** Shanghai has had no summer time since 1991. */
const OFFSET = 8 * HOUR

const formats = new Map<string, Intl.DateTimeFormat>()

function format(words: Words, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = words + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(words === 'en' ? 'en-GB' : 'zh-CN', { timeZone: ZONE, ...options })
    formats.set(key, made)
  }
  return made.format(at)
}

const day = (at: number) => Math.floor((at + OFFSET) / DAY)
const year = (at: number) => new Date(at + OFFSET).getUTCFullYear()

export function clock(at: string | number, words: Words): string {
  return format(words, { hour: '2-digit', minute: '2-digit', hour12: false }, +new Date(at))
}

/** 11月28日 星期六 09:30, with the year when it is another. */
export function exactly(at: string | number, words: Words, now = Date.now()): string {
  const time = +new Date(at)
  const options: Intl.DateTimeFormatOptions = { month: words === 'en' ? 'short' : 'long', day: 'numeric', weekday: words === 'en' ? 'short' : 'long' }
  if (year(time) !== year(now)) options.year = 'numeric'
  return `${format(words, options, time)} ${clock(time, words)}`
}

/** A day: 11月28日. */
export function onDay(at: string | number, words: Words, now = Date.now()): string {
  const time = +new Date(typeof at === 'string' && at.length === 10 ? `${at}T00:00:00+08:00` : at)
  const options: Intl.DateTimeFormatOptions = { month: words === 'en' ? 'short' : 'long', day: 'numeric' }
  if (year(time) !== year(now)) options.year = 'numeric'
  return format(words, options, time)
}

/** When something was: 刚刚, 5 分钟前, 今天 09:30, 昨天 16:00, 11月20日. */
export function ago(at: string | number, words: Words, now = Date.now()): string {
  const en = words === 'en'
  const time = +new Date(at)
  const past = now - time
  if (past < -2 * MINUTE) return dueWords(time, words, now)
  if (past < MINUTE) return en ? 'just now' : '刚刚'
  if (past < HOUR) {
    const n = Math.floor(past / MINUTE)
    return en ? `${n} min ago` : `${n} 分钟前`
  }
  const days = day(now) - day(time)
  if (days === 0) return `${en ? 'today' : '今天'} ${clock(time, words)}`
  if (days === 1) return `${en ? 'yesterday' : '昨天'} ${clock(time, words)}`
  if (days < 7) return en ? `${days} days ago` : `${days} 天前`
  return onDay(time, words, now)
}

/** When something is due: 今天 17:30 前, 明天 12:00 前, 还有 5 天(12月3日), 已逾期 2 天. */
export function dueWords(at: string | number, words: Words, now = Date.now()): string {
  const en = words === 'en'
  const time = +new Date(at)
  const left = time - now
  if (left < 0) {
    const late = -left
    if (late < HOUR) {
      const n = Math.max(1, Math.floor(late / MINUTE))
      return en ? `${n} min overdue` : `已逾期 ${n} 分钟`
    }
    const days = day(now) - day(time)
    if (days === 0) {
      const n = Math.floor(late / HOUR)
      return en ? `${n} h overdue` : `已逾期 ${n} 小时`
    }
    return en ? `${days} day${days === 1 ? '' : 's'} overdue` : `已逾期 ${days} 天`
  }
  if (left < HOUR) {
    const n = Math.max(1, Math.ceil(left / MINUTE))
    return en ? `in ${n} min` : `还有 ${n} 分钟`
  }
  const days = day(time) - day(now)
  if (days === 0) return en ? `today by ${clock(time, words)}` : `今天 ${clock(time, words)} 前`
  if (days === 1) return en ? `tomorrow by ${clock(time, words)}` : `明天 ${clock(time, words)} 前`
  const date = onDay(time, words, now)
  return en ? `in ${days} days (${date})` : `还有 ${days} 天（${date}）`
}

/** The local time of the office for an input field, and back. */
export const Local = {
  of: (at: string | undefined | null) => (at ? new Date(+new Date(at) + OFFSET).toISOString().slice(0, 16) : ''),
  to: (text: string | undefined | null) => (text ? `${text.length === 16 ? `${text}:00` : text}+08:00` : undefined),
}
