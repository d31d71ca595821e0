import { worker } from './bundle.ts'

await worker()
