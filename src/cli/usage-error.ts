/** The command line itself was wrong: nothing was read or drawn, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
