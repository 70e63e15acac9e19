/**
 * A loader that opens nothing. It resolves and never rejects: a rejected link would end a Node process, because Vega does not wait for it.
 * Specs that ask for an address are refused before a run, in `compile.ts`; this is the second lock.
 */
export function closedLoader(refused: (address: string) => void) {
  const refuse = (address: unknown) => refused(String(address).slice(0, 200));
  return {
    options: {},
    load: async (address: unknown) => {
      refuse(address);
      return "[]";
    },
    http: async (address: unknown) => {
      refuse(address);
      return "";
    },
    file: async (address: unknown) => {
      refuse(address);
      return "";
    },
    sanitize: async () => ({ href: "" }),
  };
}
