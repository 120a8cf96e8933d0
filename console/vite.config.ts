import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import elementPlus from 'unplugin-element-plus/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue(), elementPlus({})], // the styles of exactly the components that are imported
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __INTLIFY_JIT_COMPILATION__: 'true' },
  build: {
    outDir: 'target/classes/console',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the content security policy knows files only
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // few files for the first view; what only dialogs and editors need comes with them
          groups: [
            { name: 'vue', test: /node_modules\/(vue|@vue|vue-router|vue-i18n|@intlify|pinia)\//, priority: 2 },
            { name: 'base', test: /src\/(api|parts\/(shell\/|act\.|ActButton|dates|Due|InboxLine|LightMark|load|Loaded|now|ProblemNote|StatusTag|subject|units|When|WorkList))/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/readyz', '/healthz'].map((path) => [
        path,
        { target: process.env.OFFICE_URL ?? 'http://127.0.0.1:8080', headers: { Origin: process.env.OFFICE_URL ?? 'http://127.0.0.1:8080' }, changeOrigin: true },
      ]),
    ),
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
