import { defineConfig } from 'vitest/config'
import tests from './tests.config'

/** Every page as a picture, in both languages and three widths: ./office screens. */
export default defineConfig({ ...tests, test: { ...tests.test, include: ['browser/*.screens.ts'], testTimeout: 900_000 } })
