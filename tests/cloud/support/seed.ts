/** The seed of a randomised test of the service: a new one for each run, or the one in CLOUD_TEST_SEED to see a failure again. */
export function chooseSeed(): number {
  return Number(process.env["CLOUD_TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
}
