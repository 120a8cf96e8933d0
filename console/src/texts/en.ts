import common from './en/common'
import states from './en/states'
import events from './en/events'
import home from './en/home'
import reports from './en/reports'
import desk from './en/desk'
import issues from './en/issues'
import reading from './en/reading'
import supervision from './en/supervision'
import incoming from './en/incoming'
import outgoing from './en/outgoing'
import admin from './en/admin'

export default { common, states, events, home, reports, desk, issues, reading, supervision, incoming, outgoing, admin }
