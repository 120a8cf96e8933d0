import common from './en/common'
import states from './en/states'
import home from './en/home'

export default { common, states, home }
