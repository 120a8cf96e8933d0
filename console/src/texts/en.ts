import common from './en/common'
import states from './en/states'
import events from './en/events'
import home from './en/home'
import reports from './en/reports'
import desk from './en/desk'

export default { common, states, events, home, reports, desk }
