/** Why the engine gave no picture: it was asked to load something, or it could not read or run the spec. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly kind: "refused" | "failed" | "work",
    message: string,
  ) {
    super(message);
  }
}
