import { ownedDirectories } from '../system/owned-directory.ts'

const DIRECTORIES = ownedDirectories('credentials')

/** Makes a directory for credentials that is gone with its owner, or with the next job. */
export const makeCredentialDirectory = DIRECTORIES.make

/** Removes a directory that {@link makeCredentialDirectory} made; one of any other name is refused, a missing one is fine. */
export const removeCredentialDirectory = DIRECTORIES.remove

/** Removes what killed jobs left. */
export const removeLeftCredentials = DIRECTORIES.removeLeft
