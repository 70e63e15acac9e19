/** Put in by the bundler and by the tests' settings. */
declare const __VERSION__: string;

/** Version of this library, as in package.json. */
export const version: string = __VERSION__;
