/** What vega-lite and Vega said during one compilation or one run. Never throws: inside a dataflow that would be lost. */
export interface CollectingLogger {
  level(level?: number): unknown;
  error(...words: unknown[]): CollectingLogger;
  warn(...words: unknown[]): CollectingLogger;
  info(): CollectingLogger;
  debug(): CollectingLogger;
  readonly errors: string[];
  readonly warnings: string[];
}

const sentence = (words: readonly unknown[]): string =>
  words.map((word) => (word instanceof Error ? word.message : typeof word === "string" ? word : JSON.stringify(word))).join(" ");

export function collectingLogger(): CollectingLogger {
  const logger: CollectingLogger = {
    errors: [],
    warnings: [],
    level: (level) => (level === undefined ? 2 : logger),
    error(...words) {
      logger.errors.push(sentence(words));
      return logger;
    },
    warn(...words) {
      const text = sentence(words);
      if (!logger.warnings.includes(text)) logger.warnings.push(text);
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
