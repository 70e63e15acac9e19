/** What DuckDB means, and what to do: its words about settings and extensions are those of somebody who runs a database. */
const meanings: readonly [pattern: RegExp, words: (found: RegExpExecArray) => string][] = [
  [
    /Cannot access file "\w{2,}:\/\/|requires the extension|Missing Extension Error/,
    () => "nothing is fetched or installed: put a file of the data beside the face",
  ],
  [
    /Cannot access (file|directory)|file system operations are disabled/,
    () => "only files in the folder that is given, that of the face on the command line, can be read: put it there",
  ],
  [/Table with name "?([^"\s]+?)"? does not exist/, ([, name]) => `there are no tables but files, named in quotes: FROM '${name}.csv'`],
  [/Candidate bindings: (.+)/, ([, names]) => `there are ${names!.trim()}`],
];

/** An error of a query with its meaning in the same line, the one that is told. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  for (const [pattern, words] of meanings) {
    const found = pattern.exec(error.message);
    if (!found) continue;
    const [first] = error.message.trim().split("\n");
    return new Error(`${first!.replace(/[.!\s]+$/, "")}; ${words(found)}`, { cause: error });
  }
  return error;
}
