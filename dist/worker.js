#!/usr/bin/env node
import { worker } from './bundle/index.js'

await worker()
