// A replica that does nothing but jobs, run as a process of its own by jobs.operation.test.ts, to be killed.
import { startJobs } from '../start-jobs'

startJobs()
