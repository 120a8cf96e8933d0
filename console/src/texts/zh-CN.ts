import common from './zh-CN/common'
import states from './zh-CN/states'
import events from './zh-CN/events'
import home from './zh-CN/home'
import reports from './zh-CN/reports'
import desk from './zh-CN/desk'
import issues from './zh-CN/issues'
import reading from './zh-CN/reading'
import supervision from './zh-CN/supervision'
import incoming from './zh-CN/incoming'
import outgoing from './zh-CN/outgoing'
import admin from './zh-CN/admin'

export default { common, states, events, home, reports, desk, issues, reading, supervision, incoming, outgoing, admin }
