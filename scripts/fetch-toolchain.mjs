// Fetches the real Go that the tests install, so that they themselves need no network. Needs Node 24 and go.
import { oldestGo, realToolchain } from '../__tests__/support/real-toolchain.ts'

console.log(await realToolchain())
console.log(await oldestGo())
