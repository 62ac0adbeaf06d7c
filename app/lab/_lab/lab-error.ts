/** Why an experiment could not go on, as a sentence for whoever watches. */
export class LabError extends Error {
  override name = 'LabError'
}
