import common from './zh-CN/common'
import states from './zh-CN/states'
import home from './zh-CN/home'

export default { common, states, home }
