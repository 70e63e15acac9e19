// Module hooks: the library may import nothing but its own files. What else it asks for is refused.
let home = "";

export function initialize(data) {
  home = data.home;
}

export function resolve(specifier, context, next) {
  if (context.parentURL?.startsWith(home) && !(/^\.\.?\//.test(specifier) && new URL(specifier, context.parentURL).href.startsWith(home)))
    throw new Error(`the library imports ${specifier}`);
  return next(specifier, context);
}
