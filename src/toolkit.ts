import { toolkit } from './bundle.ts'

await toolkit()
