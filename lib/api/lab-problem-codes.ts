/** Codes of problems of the lab, which is no part of the documented interface: see docs/lab.md. */
export type LabProblemCode = 'lab_unavailable' | 'no_launcher' | 'no_token' | 'unknown_replica' | 'unknown_session'
