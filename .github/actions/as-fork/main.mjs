import { becomeFork } from './fork.mjs'

becomeFork()
await import('../../../dist/main.js')
